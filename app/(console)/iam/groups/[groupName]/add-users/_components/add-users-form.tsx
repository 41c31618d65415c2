"use client";
import { useState, useTransition } from "react";
import { PageForm } from "@/components/form/page-form";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { UsersPicker } from "@/components/pickers/users-picker";
import { useFlash } from "@/components/shell/flash-context";
import { groupTargets } from "@/components/targets";
import { addUsers } from "../../actions";

export interface AddUsersFormProps {
  group: string;
  /** The account's time, ISO 8601. */
  now: string;
}

/** `Add users`: those who are not in the group yet. */
export function AddUsersForm({ group, now }: AddUsersFormProps) {
  const router = useConsoleRouter();
  const flash = useFlash();
  const [names, setNames] = useState<string[]>([]);
  /** The table is read anew after a try that put somebody in, or found somebody gone; whom it left out stays ticked. */
  const [tries, setTries] = useState(0);
  const [pending, start] = useTransition();
  const back = consolePaths.group(group, "users");
  const submit = () =>
    start(async () => {
      const steps = await addUsers(group, names);
      const allDone = flash.report(steps);
      const count = steps.filter(({ failure }) => !failure).length;
      if (count > 0) flash.show("group.users.added", { count });
      if (allDone) router.push(back);
      else {
        const left = steps.flatMap(({ subject, failure }) =>
          failure && failure.code !== "NoSuchEntity" ? [subject] : [],
        );
        setNames(left);
        if (left.length < names.length) setTries(tries + 1);
      }
    });
  return (
    <PageForm
      title={`Add users to ${group}`}
      submit="Add users"
      submitTarget={groupTargets.addUsers}
      cancelTo={back}
      pending={pending}
      disabled={names.length === 0}
      onSubmit={submit}
    >
      <UsersPicker
        key={tries}
        title="Other users in this account"
        outside={group}
        now={now}
        selected={names}
        onSelect={setNames}
      />
    </PageForm>
  );
}
