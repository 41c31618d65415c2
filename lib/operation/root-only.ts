import { AwsError } from "@/lib/aws/error";
import type { Call } from "./call";

/**
 * Throws AccessDenied 403 unless the caller is root: some tasks are the root user's alone, whatever a policy allows.
 * Source: IAM User Guide, "Tasks that require root user credentials" (root-user-tasks). The sentence is ours, in the
 * form of AWS's.
 */
export function assertRoot({ principal }: Call, action: string): void {
  if (principal.kind === "root") return;
  throw new AwsError(
    "AccessDenied",
    `User: ${principal.arn} is not authorized to perform: ${action} because only the root user of the account can perform this task`,
    403,
  );
}
