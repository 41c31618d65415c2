/** The endpoint of STS that a call came to: whether it gives credentials of an account, and where they are valid. */
import { AwsError } from "@/lib/aws/error";
import { stsCanBeDeactivated } from "@/lib/aws/regions";
import type { Call, SessionGiven } from "@/lib/operation/call";
import { stsPreferences } from "@/lib/services/iam/service";

/** Every Region has an endpoint of its own beside it. */
const globalEndpoint = "sts.amazonaws.com";

/**
 * In: the account whose credentials are asked for. Out: what the new session is to know of where it is valid.
 * Throws RegionDisabledException 403 where that account has deactivated STS in the Region of the call.
 * Source: IAM User Guide, "Manage AWS STS in an AWS Region"; STS API Reference, common error of the operations that
 * give credentials.
 */
export async function issuingEndpoint(
  accountId: string,
  { region, host }: Pick<Call, "region" | "host">,
): Promise<Pick<SessionGiven, "defaultRegionsOnly">> {
  const isGlobal = host === globalEndpoint;
  if (!isGlobal && !stsCanBeDeactivated(region)) return {};
  const { tokenVersion, inactiveStsRegions } = await stsPreferences(accountId);
  if (isGlobal) return tokenVersion === 1 ? { defaultRegionsOnly: true } : {};
  if (inactiveStsRegions.includes(region))
    throw new AwsError(
      "RegionDisabledException",
      `STS is not activated in this region for account:${accountId}. Your account administrator can activate STS in this region using the IAM Console.`,
      403,
    );
  return {};
}
