"use client";
import { useState } from "react";
import { LeaveUnseenModal } from "@/components/credentials/leave-unseen-modal";
import { correct } from "@/components/form/correct";
import { ruleStates } from "@/components/form/password-rules";
import { tagsAreValid } from "@/components/form/tag-rules";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { useLeaveGuard } from "@/components/link/use-leave-guard";
import { useFlash } from "@/components/shell/flash-context";
import { InfoLink } from "@/components/shell/help-context";
import { useAskedSteps } from "@/components/wizard/use-asked-steps";
import { WizardFrame } from "@/components/wizard/wizard-frame";
import { emptyDraft } from "./draft";
import { detailsErrors, isRight, permissionsErrors, shownDetails } from "./field-errors";
import { RetrievePasswordStep } from "./steps/retrieve-password-step";
import { ReviewStep } from "./steps/review-step";
import { SetPermissionsStep } from "./steps/set-permissions-step";
import { setPermissionsHelp } from "./steps/set-permissions-step.help";
import { type PersonKind, UserDetailsStep } from "./steps/user-details-step";
import { userDetailsHelp } from "./steps/user-details-step.help";
import { useNewUsers } from "./use-new-users";
import type { UserWizardProps } from "./user-wizard";

/** Today's wizard: one user, in three steps, or four where there is a password to retrieve. */
export function CreateUserWizard({ choices, passwordRules, usersMayChangePassword, typedName }: UserWizardProps) {
  const flash = useFlash();
  const router = useConsoleRouter();
  const users = useNewUsers(
    typedName === undefined ? emptyDraft : { ...emptyDraft, userNames: [typedName], consoleAccess: true },
  );
  const [personKind, setPersonKind] = useState<PersonKind>("identity-center");
  const { draft, change, step, goTo, result } = users;
  const { asked, problem } = useAskedSteps();
  const [seen, setSeen] = useState(false);

  const keepsRules = !passwordRules || ruleStates(passwordRules, draft.customPassword).every(({ kept }) => kept);
  const details = detailsErrors(draft, keepsRules);
  const permissions = permissionsErrors(draft);
  const created = result?.users[0];
  /** A person with console access is given one in Identity Center, unless one wants an IAM user: this wizard ends there. */
  const elsewhere = draft.consoleAccess && personKind === "identity-center";
  const hasPassword = draft.consoleAccess && !elsewhere;
  const leaveForIdentityCenter = () => {
    const [name = ""] = draft.userNames;
    // The browser's way back leads to what was typed, too.
    window.history.replaceState(null, "", router.href(consolePaths.createUserNamed(name)));
    router.push(consolePaths.identityCenterFor(name));
  };
  const { waiting, stay } = useLeaveGuard(step === 3 && created?.password !== undefined && !seen, "moves");

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
                personKind={personKind}
                onPersonKind={setPersonKind}
                rules={passwordRules}
                errors={shownDetails(draft, asked.has(0) ? details : undefined, users.taken)}
              />
            ),
            ...problem(0, elsewhere || isRight(details), correct.fields),
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
            ...problem(1, isRight(permissions), correct.marked),
          },
          {
            title: "Review and create",
            description: draft.consoleAccess
              ? "Review your choices. After you create the user, you can view and download the password."
              : "Review your choices before you create the user.",
            content: (
              <ReviewStep
                draft={draft}
                change={change}
                goTo={goTo}
                usersMayChangePassword={usersMayChangePassword}
                strict={asked.has(2)}
              />
            ),
            ...problem(2, tagsAreValid(draft.tags), correct.tags),
          },
          ...(hasPassword
            ? [
                {
                  title: "Retrieve password",
                  description: created?.password && "You can view and download the password now, and never again.",
                  content: created ? <RetrievePasswordStep user={created} onSeen={() => setSeen(true)} /> : null,
                },
              ]
            : []),
        ]}
        step={step}
        onStep={(to) => (elsewhere && to > step ? leaveForIdentityCenter() : goTo(to))}
        onSubmit={() =>
          users.submit(({ users: [user] }) => {
            const name = user?.name ?? "";
            flash.show(user?.password ? "user.created" : "user.created.nopw", { name });
            if (hasPassword) goTo(3);
            else users.leave();
          })
        }
        changed={users.changed}
        submitting={users.submitting}
        failure={users.failure}
        onCancel={users.leave}
        resultStep={
          hasPassword
            ? {
                close: "Return to users list",
                onClose: users.leave,
              }
            : undefined
        }
      />
      {waiting && (
        <LeaveUnseenModal
          what="console password"
          remedy="If you leave now, you will have to set a new one for the user later."
          onLeave={waiting}
          onStay={stay}
        />
      )}
    </>
  );
}
