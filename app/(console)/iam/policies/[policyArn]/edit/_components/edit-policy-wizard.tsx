"use client";
import Checkbox from "@cloudscape-design/components/checkbox";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState, useTransition } from "react";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { PolicyEditor } from "@/components/policy-editor/policy-editor";
import { useBegunDocument } from "@/components/policy-editor/use-begun-document";
import { usePolicyCheck } from "@/components/policy-editor/use-policy-check";
import { PolicyPermissions } from "@/components/policy-summary/policy-permissions";
import { useFlash } from "@/components/shell/flash-context";
import { editPolicyTargets } from "@/components/targets";
import { WizardFrame } from "@/components/wizard/wizard-frame";
import type { Failure } from "@/lib/doors/console/action-state";
import type { PolicyVersionRow } from "@/lib/doors/console/views/policy-versions";
import { quotas } from "@/lib/services/iam/quotas";
import { saveVersion } from "../../actions";
import { RemoveOldestModal } from "./remove-oldest-modal";

export interface EditPolicyWizardProps {
  arn: string;
  name: string;
  /** The default version's document. */
  saved: string;
  /** Newest first. */
  versions: readonly PolicyVersionRow[];
}

/** `Modify permissions`, then `Review and save`: what is saved is a new version. */
export function EditPolicyWizard({ arn, name, saved, versions }: EditPolicyWizardProps) {
  const flash = useFlash();
  const router = useConsoleRouter();
  const [step, setStep] = useState(0);
  const { document, setDocument, changed } = useBegunDocument(saved);
  const [asDefault, setAsDefault] = useState(true);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [pending, start] = useTransition();
  const [removing, setRemoving] = useState<string>();
  const check = usePolicyCheck(document, { kind: "identity", most: quotas.PolicySize });
  const back = consolePaths.policy(arn);
  const full = versions.length >= quotas.VersionsPerPolicy;
  const oldest = full ? versions.findLast(({ isDefault }) => !isDefault)?.id : undefined;
  const save = (instead?: string) =>
    start(async () => {
      setFailure(undefined);
      const steps = await saveVersion(arn, { document, asDefault, ...(instead ? { instead } : {}) });
      setRemoving(undefined);
      const failed = steps.find((one) => one.failure)?.failure;
      setFailure(failed);
      if (failed) return;
      flash.show("policy.saved", { name });
      router.push(back);
    });
  return (
    <>
      <WizardFrame
        title={`Edit ${name}`}
        submit="Save changes"
        step={step}
        onStep={setStep}
        changed={changed}
        submitting={pending}
        failure={failure}
        onCancel={() => router.push(back)}
        onSubmit={() => (oldest ? setRemoving(oldest) : save())}
        steps={[
          {
            title: `Modify permissions in ${name}`,
            short: "Modify permissions",
            description: "Add permissions by editing the policy.",
            problem: check.problem,
            onAsked: () => setAsked(true),
            content: (
              <PolicyEditor
                check={check}
                onChange={setDocument}
                target={editPolicyTargets.document}
                saved={saved}
                strict={asked}
              />
            ),
          },
          {
            title: "Review and save",
            short: "Review",
            description: "Review the permissions of the new version.",
            content: (
              <SpaceBetween size="l">
                <PolicyPermissions document={document} onEdit={() => setStep(0)} />
                <Checkbox
                  checked={asDefault}
                  nativeInputAttributes={{ "data-testid": editPolicyTargets.asDefault }}
                  onChange={({ detail }) => setAsDefault(detail.checked)}
                >
                  Set this new version as the default.
                </Checkbox>
              </SpaceBetween>
            ),
          },
        ]}
      />
      {removing && (
        <RemoveOldestModal
          version={removing}
          pending={pending}
          onConfirm={() => save(removing)}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  );
}
