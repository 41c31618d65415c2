import type { Call } from "@/lib/operation/call";

/** Source: CloudTrail User Guide, "CloudTrail userIdentity element". Session context exists for temporary credentials. */
export function userIdentity({ principal, credential }: Call) {
  return {
    type: principal.kind === "root" ? "Root" : "IAMUser",
    principalId: principal.userId,
    arn: principal.arn,
    accountId: principal.accountId,
    accessKeyId: credential.accessKeyId,
    ...(principal.kind === "user" ? { userName: principal.userName } : {}),
    ...(credential.issuedAt
      ? {
          sessionContext: {
            attributes: {
              creationDate: `${credential.issuedAt.toISOString().slice(0, 19)}Z`,
              mfaAuthenticated: String(credential.mfaAt !== undefined),
            },
          },
        }
      : {}),
  };
}
