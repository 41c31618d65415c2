import "server-only";
import type { ActionState } from "@/lib/doors/console/action-state";
import { browserRequest } from "@/lib/doors/console/browser-request";
import { callFrom } from "@/lib/doors/console/console-call";
import { failureOf } from "@/lib/doors/console/run-operation";
import { strangerIn } from "@/lib/identity/anonymous";
import { refuseWithoutAccount } from "@/lib/operation/unsigned";
import { runtime } from "@/lib/runtime";
import { assumeRoleWithWebIdentity } from "@/lib/services/sts/operations/assume-role-with-web-identity";

/** As the action for AWS names sessions. Source: github.com/aws-actions/configure-aws-credentials, role-session-name. */
const RoleSessionName = "GitHubActions";

/** What a workflow has by its token: nobody's key, and for a while. */
export interface WorkflowSession {
  arn: string;
  accessKeyId: string;
  /** ISO 8601. */
  expires: string;
}

/**
 * Assumes the role as a workflow does: nobody signs the call, the token says who it is.
 * Out: the session, or why STS refused it.
 */
export async function sessionOfWorkflow(roleArn: string, token: string): Promise<ActionState<WorkflowSession>> {
  const input = { RoleArn: roleArn, RoleSessionName, WebIdentityToken: token };
  try {
    const accountId = assumeRoleWithWebIdentity.unsigned?.(input);
    const nobody = accountId === undefined ? undefined : await strangerIn(accountId);
    if (!nobody) refuseWithoutAccount(assumeRoleWithWebIdentity, input);
    const at = new Date(Date.now() + nobody.clockOffsetMs);
    const call = callFrom(await browserRequest(), nobody.principal, nobody.credential, at);
    const { AssumedRoleUser, Credentials } = await runtime.perform(assumeRoleWithWebIdentity, input, {
      ...call,
      ...(nobody.paused === null ? {} : { paused: nobody.paused }),
    });
    return {
      status: "done",
      output: {
        arn: AssumedRoleUser?.Arn ?? "",
        accessKeyId: Credentials?.AccessKeyId ?? "",
        expires: Credentials?.Expiration?.toISOString() ?? "",
      },
    };
  } catch (error) {
    return { status: "failed", failure: failureOf(assumeRoleWithWebIdentity.name, error) };
  }
}
