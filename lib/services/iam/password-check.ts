import { AwsError } from "@/lib/aws/error";
import type { IamStore } from "./operation";
import { type PasswordPolicy, passwordFaults } from "./password-rules";

/** `PasswordPolicyViolation` 400. */
export const passwordViolation = (sentence: string) => new AwsError("PasswordPolicyViolation", sentence, 400);

/**
 * Throws PasswordPolicyViolation, which names every rule that the password does not meet.
 * Out: the custom policy, or null where IAM's default holds.
 */
export async function assertGoodPassword(password: string, store: IamStore): Promise<PasswordPolicy | null> {
  const { policy, name, email } = await store.settings.forPasswords();
  const faults = passwordFaults(password, policy, { name, email });
  if (faults.length > 0) throw passwordViolation(faults.join(", "));
  return policy;
}
