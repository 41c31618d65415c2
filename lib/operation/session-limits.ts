import { AwsError } from "@/lib/aws/error";
import type { Call } from "./call";
import type { AnyOperation } from "./define";

const stsForSessions = new Set(["AssumeRole", "GetCallerIdentity"]);

/**
 * The one place that knows what GetSessionToken's credentials may not call: IAM without a second factor, and of STS
 * everything but AssumeRole and GetCallerIdentity. A browser's session may call no more of STS than they.
 * Throws InvalidClientTokenId 403 for IAM, AccessDenied 403 for STS, as AWS does.
 * Source: STS API Reference, GetSessionToken: "You cannot call any IAM API operations unless MFA authentication
 * information is included in the request"; "You cannot call any STS API except AssumeRole or GetCallerIdentity".
 */
export function refuseBeyondSession({ service, name }: AnyOperation, { credential }: Call): void {
  if (credential.kind === "session" && service.name === "iam" && credential.mfaAt === undefined)
    throw new AwsError("InvalidClientTokenId", "The security token included in the request is invalid.", 403);
  if (credential.kind !== "long-term" && service.name === "sts" && !stsForSessions.has(name))
    throw new AwsError("AccessDenied", `Cannot call ${name} with session credentials`, 403);
}
