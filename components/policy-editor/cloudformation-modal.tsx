"use client";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { downloadText } from "../form/download-text";
import { PolicyDocument } from "../policy/policy-document";
import { confirmTargets, policyEditorTargets } from "../targets";
import { cloudFormationTemplate } from "./cloudformation-template";

/** `Generate CloudFormation template`: the policy as a stack's resource, to copy or to download. */
export function CloudFormationModal({ document, onClose }: { document: string; onClose: () => void }) {
  const template = cloudFormationTemplate(document);
  return (
    <Modal
      visible
      size="large"
      header="CloudFormation template"
      closeAriaLabel="Close"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button formAction="none" variant="link" data-testid={confirmTargets.cancel} onClick={onClose}>
              Close
            </Button>
            <Button
              formAction="none"
              variant="primary"
              disabled={template === undefined}
              data-testid={policyEditorTargets.downloadTemplate}
              onClick={() => template && downloadText("template.json", template, "application/json")}
            >
              Download
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      {template === undefined ? (
        <Alert type="error">The text in the editor is not a policy. Correct it first.</Alert>
      ) : (
        <PolicyDocument document={template} label="CloudFormation template" />
      )}
    </Modal>
  );
}
