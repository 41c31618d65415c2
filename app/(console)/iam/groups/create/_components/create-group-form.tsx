"use client";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { useState, useTransition } from "react";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { GroupNameField } from "@/components/form/group-name-field";
import { groupNameProblem } from "@/components/form/group-name-problem";
import { PageForm } from "@/components/form/page-form";
import { useTakenName } from "@/components/form/use-taken-name";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { PolicyPicker } from "@/components/pickers/policy-picker";
import { UsersPicker } from "@/components/pickers/users-picker";
import { useFlash } from "@/components/shell/flash-context";
import { groupTargets, tables } from "@/components/targets";
import type { Failure, Read } from "@/lib/doors/console/action-state";
import type { PolicyChoice } from "@/lib/doors/console/views/permission-choices";
import { quotas } from "@/lib/services/iam/quotas";
import { createWholeGroup } from "../actions";

export interface CreateGroupFormProps {
  policies: Read<PolicyChoice[]>;
  /** The account's time, ISO 8601. */
  now: string;
}

/** `Create user group`: its name, its users, its policies. */
export function CreateGroupForm(props: CreateGroupFormProps) {
  const strings = useEraStrings();
  const router = useConsoleRouter();
  const flash = useFlash();
  const [name, setName] = useState("");
  const [names, setNames] = useState<string[]>([]);
  const [arns, setArns] = useState<string[]>([]);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [pending, start] = useTransition();
  const problem = groupNameProblem(name);
  const taken = useTakenName(name, failure);
  const submit = () => {
    setAsked(true);
    if (problem) return;
    taken.send();
    start(async () => {
      setFailure(undefined);
      const { created, steps } = await createWholeGroup(name, names, arns);
      if (!created) return setFailure(steps.find((step) => step.failure)?.failure);
      flash.report(steps);
      flash.show("group.created", { name });
      router.push(consolePaths.groups);
    });
  };
  const title = `Create ${strings["groups.one"]}`;
  return (
    <PageForm
      title={title}
      submit={title}
      submitTarget={groupTargets.create}
      cancelTo={consolePaths.groups}
      pending={pending}
      failure={taken.failure}
      onSubmit={submit}
    >
      <Container header={<Header variant="h2">Name the group</Header>}>
        <GroupNameField
          value={name}
          autoFocus
          description="Enter a meaningful name to identify this group."
          error={asked ? (problem ?? taken.problem) : undefined}
          target={groupTargets.name}
          onChange={setName}
        />
      </Container>
      <Container>
        <UsersPicker title="Add users to the group - Optional" now={props.now} selected={names} onSelect={setNames} />
      </Container>
      <Container>
        <PolicyPicker
          targets={tables.pickPolicies}
          title="Attach permissions policies - Optional"
          description={`You can attach up to ${quotas.PoliciesPerGroup} policies to this ${strings["groups.one"]}.`}
          policies={props.policies}
          selection="multi"
          selected={arns}
          onSelect={(policies) => setArns(policies.map(({ arn }) => arn))}
          createPolicy={false}
          quota={{ name: "PoliciesPerGroup", most: quotas.PoliciesPerGroup, held: 0 }}
        />
      </Container>
    </PageForm>
  );
}
