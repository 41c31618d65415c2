import type { Read } from "@/lib/doors/console/action-state";
import type { AccessKeyFacts, ConsolePassword, MfaDeviceFacts } from "@/lib/doors/console/views/credentials";
import type { UserFacts } from "@/lib/doors/console/views/user";
import type { PasswordRules } from "../form/password-rules";
import type { AccessKeyActions, MfaActions } from "./credential-actions";
import type { OtherCredentials } from "./other-credentials";

/** All that a user signs in and signs with, and what the page may do to it. */
export interface UserCredentialsProps {
  userName: string;
  password: Read<ConsolePassword>;
  user: Read<UserFacts>;
  devices: Read<MfaDeviceFacts[]>;
  keys: Read<AccessKeyFacts[]>;
  descriptions: Read<Record<string, string>>;
  rules: PasswordRules | undefined;
  keyActions: AccessKeyActions;
  mfaActions: MfaActions;
  others: OtherCredentials;
}
