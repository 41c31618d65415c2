"use client";
import Alert from "@cloudscape-design/components/alert";
import { Dialog } from "../form/dialog";
import { downloadText } from "../form/download-text";
import { PolicyDocument } from "../policy/policy-document";
import { policyEditorTargets } from "../targets";
import { cloudFormationTemplate } from "./cloudformation-template";

/** `Generate CloudFormation template`: the policy as a stack's resource, to copy or to download. */
export function CloudFormationModal({ document, onClose }: { document: string; onClose: () => void }) {
  const template = cloudFormationTemplate(document);
  return (
    <Dialog
      size="large"
      title="CloudFormation template"
      cancel={{ label: "Close" }}
      submit={{
        label: "Download",
        target: policyEditorTargets.downloadTemplate,
        disabled: template === undefined,
        onClick: () => template && downloadText("template.json", template, "application/json"),
      }}
      onClose={onClose}
    >
      {template === undefined ? (
        <Alert type="error">The text in the editor is not a policy. Correct it first.</Alert>
      ) : (
        <PolicyDocument document={template} label="CloudFormation template" />
      )}
    </Dialog>
  );
}
