"use client";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import { useState, useTransition } from "react";
import { ReadFailure } from "@/components/decision/read-failure";
import { PageForm } from "@/components/form/page-form";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { PolicyPicker } from "@/components/pickers/policy-picker";
import { useFlash } from "@/components/shell/flash-context";
import { groupTargets, tables } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { GroupPolicyRow } from "@/lib/doors/console/views/group";
import type { PolicyChoice } from "@/lib/doors/console/views/permission-choices";
import { attachPolicies } from "../../actions";

export function AttachPoliciesForm(props: {
  group: string;
  current: Read<GroupPolicyRow[]>;
  choices: Read<PolicyChoice[]>;
}) {
  const { group, current, choices } = props;
  const router = useConsoleRouter();
  const flash = useFlash();
  const [ticked, setTicked] = useState<string[]>([]);
  const [pending, start] = useTransition();
  const back = consolePaths.group(group, "permissions");
  const attached = new Set(current.ok ? current.value.map(({ arn }) => arn) : []);
  const others: Read<PolicyChoice[]> = choices.ok
    ? { ok: true, value: choices.value.filter(({ arn }) => !attached.has(arn)) }
    : choices;
  const arns = others.ok ? ticked.filter((arn) => others.value.some((policy) => policy.arn === arn)) : [];
  const submit = () =>
    start(async () => {
      const steps = await attachPolicies(group, arns);
      const allDone = flash.report(steps);
      const count = steps.filter(({ failure }) => !failure).length;
      if (count > 0) flash.show("policies.attached", { count, type: "user group" });
      if (allDone) router.push(back);
    });
  return (
    <PageForm
      title={`Attach permission policies to ${group}`}
      submit="Attach policies"
      submitTarget={groupTargets.attachPolicies}
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
          {current.value.length === 0 ? "None" : current.value.map(({ name }) => name).join(", ")}
        </ExpandableSection>
      ) : (
        <ReadFailure failure={current.failure} />
      )}
      <PolicyPicker
        targets={tables.pickPolicies}
        title="Other permissions policies"
        description="You can attach up to 10 managed policies to this user group."
        policies={others}
        selection="multi"
        selected={arns}
        onSelect={(policies) => setTicked(policies.map(({ arn }) => arn))}
        createPolicy={false}
      />
    </PageForm>
  );
}
