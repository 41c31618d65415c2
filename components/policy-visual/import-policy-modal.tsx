"use client";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState, useTransition } from "react";
import { z } from "zod";
import type { Failure } from "@/lib/doors/console/action-state";
import type { PolicyChoice } from "@/lib/doors/console/views/permission-choices";
import { fetchRead } from "../decision/fetch-read";
import { Dialog } from "../form/dialog";
import { FailureAlert } from "../form/failure-alert";
import { useConsoleRouter } from "../link/navigation";
import { FetchedPolicyPicker } from "../pickers/fetched-policy-picker";
import { useMarkPending } from "../shell/settled-marker";
import { pickerTables } from "../targets";
import { importStatements } from "./import-statements";

export interface ImportPolicyModalProps {
  /** The policy that takes the statements in. */
  document: string;
  onImport: (document: string) => void;
  onClose: () => void;
}

/** `Import policy`: the statements of a managed policy behind those that there are. */
export function ImportPolicyModal({ document, onImport, onClose }: ImportPolicyModalProps) {
  const router = useConsoleRouter();
  const [chosen, setChosen] = useState<PolicyChoice>();
  const [failure, setFailure] = useState<Failure>();
  const [pending, start] = useTransition();
  useMarkPending(pending);
  const add = () =>
    start(async () => {
      if (!chosen) return;
      setFailure(undefined);
      const from = router.href(`/iam/policy-document?${new URLSearchParams({ arn: chosen.arn })}`);
      const read = await fetchRead(from, z.string(), { operation: "GetPolicyVersion" });
      const imported = read.ok ? importStatements(document, read.value) : undefined;
      if (!read.ok) setFailure(read.failure);
      else if (imported === undefined) setFailure(importStatements(document, nothing) ? twice : noPolicy);
      else onImport(imported);
    });
  return (
    <Dialog
      size="large"
      title="Import policy"
      submit={{
        label: "Import policy",
        disabled: !chosen,
        disabledReason: "Select a policy.",
        loading: pending,
        onClick: add,
      }}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        <FetchedPolicyPicker
          targets={pickerTables.importPolicies}
          title="Policies"
          description="The statements of the policy are added to yours. Inline policies cannot be imported."
          selection="single"
          selected={chosen ? [chosen.arn] : []}
          onSelect={([policy]) => setChosen(policy)}
          createPolicy={false}
        />
        <FailureAlert failure={failure} />
      </SpaceBetween>
    </Dialog>
  );
}

const noPolicy: Failure = {
  operation: "Import policy",
  code: "MalformedPolicyDocument",
  message: "The text in the editor is not a policy, or has a key twice in one place. Correct it as JSON first.",
};

const twice: Failure = {
  ...noPolicy,
  message: "The policy has a key twice in one place, of which one would be lost. Correct the policy first.",
};

/** A policy that any other takes in. */
const nothing = JSON.stringify({ Statement: [] });
