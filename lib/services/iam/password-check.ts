import { AwsError } from "@/lib/aws/error";
import { passwordFaults } from "./password-rules";
import type { PasswordFacts } from "./store/login-profiles";

/** `PasswordPolicyViolation` 400. */
export const passwordViolation = (sentence: string) => new AwsError("PasswordPolicyViolation", sentence, 400);

/** Throws PasswordPolicyViolation, which names every rule that the password does not meet. */
export function assertGoodPassword(password: string, { policy, account }: Pick<PasswordFacts, "policy" | "account">) {
  const faults = passwordFaults(password, policy, account);
  if (faults.length > 0) throw passwordViolation(faults.join(", "));
}
