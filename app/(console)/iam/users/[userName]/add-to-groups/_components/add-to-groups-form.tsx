"use client";
import Container from "@cloudscape-design/components/container";
import { useState, useTransition } from "react";
import { PageForm } from "@/components/form/page-form";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { GroupPicker } from "@/components/pickers/group-picker";
import { useFlash } from "@/components/shell/flash-context";
import { wizardTargets } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { GroupChoice } from "@/lib/doors/console/views/permission-choices";
import { addToGroups } from "../actions";

export interface AddToGroupsFormProps {
  userName: string;
  /** Those that the user is not in yet. */
  groups: Read<GroupChoice[]>;
  now: string;
}

/** `Add user to groups`. */
export function AddToGroupsForm({ userName, groups, now }: AddToGroupsFormProps) {
  const flash = useFlash();
  const router = useConsoleRouter();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const names = groups.ok ? ticked.filter((name) => groups.value.some((group) => group.name === name)) : [];
  const [pending, start] = useTransition();
  const back = consolePaths.user(userName, "groups");
  const add = () =>
    start(async () => {
      const steps = await addToGroups(userName, [...names]);
      const allDone = flash.report(steps);
      const count = steps.filter(({ failure }) => !failure).length;
      if (count > 0) flash.show("user.groups.added", { count });
      if (allDone) router.push(back);
    });
  return (
    <PageForm
      title="Add user to groups"
      description={`Select the groups that ${userName} is to join.`}
      submit="Add user to group(s)"
      submitTarget={wizardTargets.submit}
      cancelTo={back}
      pending={pending}
      disabled={names.length === 0}
      onSubmit={add}
    >
      <Container>
        <GroupPicker existing groups={groups} now={now} selected={names} onSelect={setTicked} />
      </Container>
    </PageForm>
  );
}
