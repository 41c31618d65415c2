"use client";
import { useState } from "react";
import { ruleStates } from "@/components/form/password-rules";
import { tagsAreValid } from "@/components/form/tag-rules";
import { useLeaveGuard } from "@/components/link/use-leave-guard";
import { useFlash } from "@/components/shell/flash-context";
import { InfoLink } from "@/components/shell/help-context";
import { WizardFrame } from "@/components/wizard/wizard-frame";
import { detailsErrors, isRight, permissionsErrors } from "./field-errors";
import { LeaveUnseenModal } from "./leave-unseen-modal";
import { RetrievePasswordStep } from "./steps/retrieve-password-step";
import { ReviewStep } from "./steps/review-step";
import { SetPermissionsStep } from "./steps/set-permissions-step";
import { setPermissionsHelp } from "./steps/set-permissions-step.help";
import { UserDetailsStep } from "./steps/user-details-step";
import { userDetailsHelp } from "./steps/user-details-step.help";
import { useNewUsers } from "./use-new-users";
import type { UserWizardProps } from "./user-wizard";

/** Today's wizard: one user, in three steps, or four where there is a password to retrieve. */
export function CreateUserWizard({ choices, passwordRules }: UserWizardProps) {
  const flash = useFlash();
  const users = useNewUsers();
  const { draft, change, step, goTo, result } = users;
  const [asked, setAsked] = useState<ReadonlySet<number>>(new Set());
  const [seen, setSeen] = useState(false);

  const keepsRules = !passwordRules || ruleStates(passwordRules, draft.customPassword).every(({ kept }) => kept);
  const details = detailsErrors(draft, keepsRules);
  const permissions = permissionsErrors(draft);
  /** Fields say what is wrong only after the person has tried to go on. */
  const problem = (at: number, right: boolean, text: string) => () => {
    setAsked(new Set([...asked, at]));
    return right ? undefined : text;
  };
  const created = result?.users[0];
  const { waiting, stay } = useLeaveGuard(step === 3 && created?.password !== undefined && !seen);

  return (
    <>
      <WizardFrame
        title="Create user"
        submit="Create user"
        steps={[
          {
            title: "Specify user details",
            info: <InfoLink help={userDetailsHelp} />,
            content: (
              <UserDetailsStep
                draft={draft}
                change={change}
                rules={passwordRules}
                errors={asked.has(0) ? details : undefined}
              />
            ),
            problem: problem(0, isRight(details), "Correct the fields that are marked."),
          },
          {
            title: "Set permissions",
            info: <InfoLink help={setPermissionsHelp} />,
            description: "Add the user to a group, or give permissions in another way. You can do this later too.",
            content: (
              <SetPermissionsStep
                draft={draft}
                change={change}
                choices={choices}
                errors={asked.has(1) ? permissions : undefined}
              />
            ),
            problem: problem(1, isRight(permissions), "Correct what is marked."),
          },
          {
            title: "Review and create",
            description: draft.consoleAccess
              ? "Review your choices. After you create the user, you can view and download the password."
              : "Review your choices before you create the user.",
            content: <ReviewStep draft={draft} change={change} goTo={goTo} strict={asked.has(2)} />,
            problem: problem(2, tagsAreValid(draft.tags), "Correct the tags that are marked."),
          },
          ...(draft.consoleAccess
            ? [
                {
                  title: "Retrieve password",
                  description: "You can view and download the password now, and never again.",
                  content: created ? <RetrievePasswordStep user={created} onSeen={() => setSeen(true)} /> : null,
                },
              ]
            : []),
        ]}
        step={step}
        onStep={goTo}
        onSubmit={() =>
          users.submit(({ users: [user] }) => {
            const name = user?.name ?? "";
            flash.show(user?.password ? "user.created" : "user.created.nopw", { name });
            if (draft.consoleAccess) goTo(3);
            else users.leave();
          })
        }
        submitting={users.submitting}
        failure={users.failure}
        onCancel={users.leave}
        resultStep={
          draft.consoleAccess
            ? {
                close: "Return to users list",
                onClose: users.leave,
              }
            : undefined
        }
      />
      {waiting && <LeaveUnseenModal onLeave={waiting} onStay={stay} />}
    </>
  );
}
