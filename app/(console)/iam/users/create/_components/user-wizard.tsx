"use client";
import type { PasswordRules } from "@/components/form/password-rules";
import type { PermissionChoices } from "@/components/pickers/permission-choices";
import { useSession } from "@/components/shell/session-context";
import { AddUserWizard } from "./add-user-wizard";
import { CreateUserWizard } from "./create-user-wizard";

export interface UserWizardProps {
  choices: PermissionChoices;
  /** The account's password rules; undefined where the person may not see them. */
  passwordRules: PasswordRules | undefined;
  /** Does the account let every user change their own password? No where the person may not see it, as the action takes it. */
  usersMayChangePassword: boolean;
  /** What was typed as the name, with console access chosen, before one went to look at Identity Center. */
  typedName: string | undefined;
}

/** The wizard of the session's era. */
export function UserWizard(props: UserWizardProps) {
  return useSession().era === "2020" ? <AddUserWizard {...props} /> : <CreateUserWizard {...props} />;
}
