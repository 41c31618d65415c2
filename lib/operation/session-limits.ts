import { AwsError } from "@/lib/aws/error";
import { defaultRegions } from "@/lib/aws/regions";
import type { Call } from "./call";
import type { AnyOperation } from "./define";

/** What of STS a session may call, by whose it is. Undefined: everything but the two below. */
const stsOf: Record<Call["principal"]["kind"], ReadonlySet<string> | undefined> = {
  root: new Set(["AssumeRole", "GetCallerIdentity"]),
  user: new Set(["AssumeRole", "GetCallerIdentity"]),
  "federated-user": new Set(["GetCallerIdentity"]),
  "assumed-role": undefined,
  anonymous: new Set(),
};
const notForRoles = new Set(["GetSessionToken", "GetFederationToken"]);

/**
 * The one place that knows what temporary credentials may not call. GetSessionToken's: IAM without a second factor,
 * and of STS everything but AssumeRole and GetCallerIdentity. GetFederationToken's: IAM (but in the console), and of
 * STS everything but GetCallerIdentity. Of a role: GetSessionToken and GetFederationToken. A browser's session may
 * call no more of STS than the keys of the same principal. A session of the global endpoint's first version is not
 * known outside the default Regions.
 * Throws InvalidClientTokenId 403 for IAM, AccessDenied 403 for STS, as AWS does.
 * Source: STS API Reference, GetSessionToken, GetFederationToken and AssumeRole, "Permissions"; IAM User Guide,
 * "Compare AWS STS credentials" (id_credentials_sts-comparison), "Manage AWS STS in an AWS Region".
 */
export function refuseBeyondSession({ service, name }: AnyOperation, call: Call): void {
  const { principal, credential } = call;
  if (credential.kind === "long-term") return;
  if (credential.given?.defaultRegionsOnly && !defaultRegions.includes(call.region)) throw invalidToken();
  const { kind } = principal;
  const needsMfa = kind === "root" || kind === "user";
  const keepsFromIam = kind === "federated-user" || (needsMfa && credential.mfaAt === undefined);
  if (credential.kind === "session" && service.name === "iam" && keepsFromIam) throw invalidToken();
  if (service.name !== "sts") return;
  const allowed = stsOf[kind]?.has(name) ?? !notForRoles.has(name);
  if (!allowed) throw new AwsError("AccessDenied", `Cannot call ${name} with session credentials`, 403);
}

/** What a root user does to register a second factor. */
const towardsMfa = new Set([
  ...["CreateVirtualMFADevice", "EnableMFADevice", "DeleteVirtualMFADevice"],
  ...["ListVirtualMFADevices", "ListMFADevices", "beginSecurityKey", "registerSecurityKey"],
]);

/** The code by which a session is refused that has to register a second factor first: ours. */
export const mfaRegistrationRequired = "MfaRegistrationRequired";

/**
 * Where the account forces its root user to register a second factor, root's session in the console does nothing else
 * before. At AWS such a sign-in does not end before the device is registered, so its trail knows no such refusal.
 * Throws MfaRegistrationRequired 403. Source: IAM User Guide, "Multi-factor authentication for AWS account root user".
 */
export function refuseBeforeMfa({ service, name }: AnyOperation, { credential }: Call): void {
  if (!credential.mfaDue || (service.name === "iam" && towardsMfa.has(name))) return;
  const sentence = "The root user of this account must register an MFA device before anything else.";
  throw new AwsError(mfaRegistrationRequired, sentence, 403);
}

const invalidToken = () =>
  new AwsError("InvalidClientTokenId", "The security token included in the request is invalid.", 403);
