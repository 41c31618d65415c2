"use client";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import { useState, useTransition } from "react";
import type { Read, StepResult } from "@/lib/doors/console/action-state";
import type { PolicyChoice } from "@/lib/doors/console/views/permission-choices";
import { ReadFailure } from "../decision/read-failure";
import { PageForm } from "../form/page-form";
import { useConsoleRouter } from "../link/navigation";
import { PolicyPicker } from "../pickers/policy-picker";
import { useFlash } from "../shell/flash-context";
import { attachPoliciesTargets, tables } from "../targets";

export interface AttachPoliciesFormProps {
  /** To what: `user group`, `role`. */
  of: "user group" | "role";
  name: string;
  /** How many managed policies there may be. */
  most: number;
  current: Read<{ name: string; arn: string | undefined }[]>;
  choices: Read<PolicyChoice[]>;
  attach: (arns: string[]) => Promise<StepResult[]>;
  /** The page to go back to. */
  back: string;
}

/** Attaches managed policies to a group or role: those that it has, and the others to tick. */
export function AttachPoliciesForm({ of, name, most, current, choices, attach, back }: AttachPoliciesFormProps) {
  const router = useConsoleRouter();
  const flash = useFlash();
  const [ticked, setTicked] = useState<string[]>([]);
  const [pending, start] = useTransition();
  const attached = new Set(current.ok ? current.value.flatMap(({ arn }) => arn ?? []) : []);
  const others: Read<PolicyChoice[]> = choices.ok
    ? { ok: true, value: choices.value.filter(({ arn }) => !attached.has(arn)) }
    : choices;
  const arns = others.ok ? ticked.filter((arn) => others.value.some((policy) => policy.arn === arn)) : [];
  const submit = () =>
    start(async () => {
      const steps = await attach(arns);
      const allDone = flash.report(steps);
      const count = steps.filter(({ failure }) => !failure).length;
      if (count > 0) flash.show("policies.attached", { count, type: of });
      if (allDone) router.push(back);
    });
  return (
    <PageForm
      title={`Attach permission policies to ${name}`}
      submit="Attach policies"
      submitTarget={attachPoliciesTargets[of === "role" ? "role" : "group"]}
      cancelTo={back}
      pending={pending}
      disabled={arns.length === 0}
      onSubmit={submit}
    >
      {current.ok ? (
        <ExpandableSection
          variant="container"
          headerText="Current permissions policies"
          headerCounter={`(${current.value.length})`}
        >
          {current.value.length === 0 ? "None" : current.value.map((policy) => policy.name).join(", ")}
        </ExpandableSection>
      ) : (
        <ReadFailure failure={current.failure} />
      )}
      <PolicyPicker
        targets={tables.pickPolicies}
        title="Other permissions policies"
        description={`You can attach up to ${most} managed policies to this ${of}.`}
        policies={others}
        selection="multi"
        selected={arns}
        onSelect={(policies) => setTicked(policies.map(({ arn }) => arn))}
        createPolicy={false}
        quota={
          current.ok
            ? { name: of === "role" ? "PoliciesPerRole" : "PoliciesPerGroup", most, held: attached.size }
            : undefined
        }
      />
    </PageForm>
  );
}
