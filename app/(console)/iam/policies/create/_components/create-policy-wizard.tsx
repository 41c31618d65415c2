"use client";
import { useState } from "react";
import { correct } from "@/components/form/correct";
import { tagsAreValid, tagsByCase } from "@/components/form/tag-rules";
import { useAction } from "@/components/form/use-action";
import { useTakenName } from "@/components/form/use-taken-name";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { PolicyEditor } from "@/components/policy-editor/policy-editor";
import { policySkeleton } from "@/components/policy-editor/policy-issues";
import { usePolicyCheck } from "@/components/policy-editor/use-policy-check";
import { useFlash } from "@/components/shell/flash-context";
import { policyWizardTargets } from "@/components/targets";
import { WizardFrame } from "@/components/wizard/wizard-frame";
import { quotas } from "@/lib/services/iam/quotas";
import { createManagedPolicy, type NewPolicy } from "../../actions";
import { detailsProblem, ReviewStep } from "./review-step";

/** `Create policy`: what it permits, as blocks or JSON; then its name, description and tags. */
export function CreatePolicyWizard() {
  const flash = useFlash();
  const router = useConsoleRouter();
  const { pending, failure, run } = useAction();
  const [step, setStep] = useState(0);
  /** Has the person wanted to leave the first step, the second? */
  const [asked, setAsked] = useState(false);
  const [strict, setStrict] = useState(false);
  const [policy, setPolicy] = useState<NewPolicy>({ name: "", description: "", document: policySkeleton, tags: [] });
  const check = usePolicyCheck(policy.document, { kind: "identity", most: quotas.PolicySize });
  const taken = useTakenName(policy.name, failure);
  const change = (changes: Partial<NewPolicy>) => setPolicy((before) => ({ ...before, ...changes }));
  return (
    <WizardFrame
      title="Create policy"
      submit="Create policy"
      step={step}
      onStep={setStep}
      changed={policy.document !== policySkeleton}
      submitting={pending}
      failure={taken.failure}
      onCancel={() => router.push(consolePaths.policies)}
      onSubmit={() => {
        taken.send();
        run(
          () => createManagedPolicy(policy),
          ({ arn }) => {
            flash.show("policy.created", { name: policy.name, arn });
            router.push(consolePaths.policies);
          },
        );
      }}
      steps={[
        {
          title: "Specify permissions",
          description:
            "Add permissions by selecting services, actions, resources, and conditions. Build permission statements using the JSON editor.",
          problem: check.problem,
          onAsked: () => setAsked(true),
          content: (
            <PolicyEditor
              check={check}
              onChange={(document) => change({ document })}
              target={policyWizardTargets.document}
              strict={asked}
            />
          ),
        },
        {
          title: "Review and create",
          short: "Review",
          description: "Review the permissions, specify details, and tags.",
          problem: () => detailsProblem(policy) ?? (tagsAreValid(policy.tags, tagsByCase) ? undefined : correct.tags),
          onAsked: () => setStrict(true),
          content: (
            <ReviewStep
              policy={policy}
              change={change}
              taken={taken.problem}
              strict={strict}
              onEdit={() => setStep(0)}
            />
          ),
        },
      ]}
    />
  );
}
