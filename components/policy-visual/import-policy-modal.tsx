"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useEffect, useState, useTransition } from "react";
import { z } from "zod";
import type { Failure, Read } from "@/lib/doors/console/action-state";
import type { PolicyChoice } from "@/lib/doors/console/views/permission-choices";
import { fetchRead } from "../decision/fetch-read";
import { FailureAlert } from "../form/failure-alert";
import { useConsoleRouter } from "../link/navigation";
import { PolicyPicker } from "../pickers/policy-picker";
import { useMarkPending } from "../shell/settled-marker";
import { confirmTargets, pickerTables } from "../targets";
import { importStatements } from "./import-statements";

const choices = z.array(
  z.object({
    arn: z.string(),
    name: z.string(),
    type: z.enum(["AWS managed", "AWS managed - job function", "Customer managed"]),
    description: z.string(),
    attached: z.number(),
    bounds: z.number(),
  }),
) satisfies z.ZodType<PolicyChoice[]>;

export interface ImportPolicyModalProps {
  /** The policy that takes the statements in. */
  document: string;
  onImport: (document: string) => void;
  onClose: () => void;
}

/** `Import policy`: the statements of a managed policy behind those that there are. */
export function ImportPolicyModal({ document, onImport, onClose }: ImportPolicyModalProps) {
  const router = useConsoleRouter();
  const address = router.href("/iam/policy-choices");
  const [policies, setPolicies] = useState<Read<PolicyChoice[]>>();
  const [chosen, setChosen] = useState<PolicyChoice>();
  const [failure, setFailure] = useState<Failure>();
  const [pending, start] = useTransition();
  useMarkPending(pending);
  useEffect(() => {
    const leaving = new AbortController();
    fetchRead(address, choices, { operation: "ListPolicies", signal: leaving.signal }).then(
      setPolicies,
      (error: unknown) => {
        if (!leaving.signal.aborted) throw error;
      },
    );
    return () => leaving.abort();
  }, [address]);
  const add = () =>
    start(async () => {
      if (!chosen) return;
      setFailure(undefined);
      const from = router.href(`/iam/policy-document?${new URLSearchParams({ arn: chosen.arn })}`);
      const read = await fetchRead(from, z.string(), { operation: "GetPolicyVersion" });
      const imported = read.ok ? importStatements(document, read.value) : undefined;
      if (!read.ok) setFailure(read.failure);
      else if (imported === undefined) setFailure(noPolicy);
      else onImport(imported);
    });
  return (
    <Modal
      visible
      size="large"
      header="Import policy"
      closeAriaLabel="Close"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button formAction="none" variant="link" data-testid={confirmTargets.cancel} onClick={onClose}>
              Cancel
            </Button>
            <Button
              formAction="none"
              variant="primary"
              data-testid={confirmTargets.submit}
              disabled={!chosen}
              loading={pending}
              onClick={add}
            >
              Import policy
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {policies ? (
          <PolicyPicker
            targets={pickerTables.importPolicies}
            title="Policies"
            description="The statements of the policy are added to yours. Inline policies cannot be imported."
            policies={policies}
            selection="single"
            selected={chosen ? [chosen.arn] : []}
            onSelect={([policy]) => setChosen(policy)}
            createPolicy={false}
          />
        ) : (
          <StatusIndicator type="loading">Loading resources</StatusIndicator>
        )}
        <FailureAlert failure={failure} />
      </SpaceBetween>
    </Modal>
  );
}

const noPolicy: Failure = {
  operation: "Import policy",
  code: "MalformedPolicyDocument",
  message: "The text in the editor is not a policy. Correct it as JSON first.",
};
