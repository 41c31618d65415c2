import type { Call, Federation, OwnPrincipal, Principal } from "@/lib/operation/call";

const types: Record<Principal["kind"], string> = {
  root: "Root",
  user: "IAMUser",
  "assumed-role": "AssumedRole",
  "federated-user": "FederatedUser",
  anonymous: "AWSAccount",
};

/** Source: CloudTrail User Guide, "CloudTrail userIdentity element". Session context exists for temporary credentials. */
export function userIdentity({ principal, credential }: Pick<Call, "principal" | "credential">) {
  if (principal.kind === "anonymous") return { type: types.anonymous, principalId: "", accountId: principal.userId };
  return {
    type: types[principal.kind],
    principalId: principal.userId,
    arn: principal.arn,
    accountId: principal.accountId,
    accessKeyId: credential.accessKeyId,
    ...(principal.kind === "user" ? { userName: principal.userName } : {}),
    ...(credential.issuedAt
      ? {
          sessionContext: {
            ...sessionIssuer(principal),
            ...(credential.given?.federation
              ? { webIdFederationData: webIdentityData(credential.given.federation) }
              : {}),
            attributes: {
              creationDate: `${credential.issuedAt.toISOString().slice(0, 19)}Z`,
              mfaAuthenticated: String(credential.mfaAt !== undefined),
            },
            ...(credential.given?.sourceIdentity ? { sourceIdentity: credential.given.sourceIdentity } : {}),
          },
        }
      : {}),
  };
}

/** How the trail of another account names a caller: no more than it needs to ask the caller's account. */
export const strangerIdentity = ({ principal }: Call) => ({
  type: "AWSAccount",
  principalId: principal.userId,
  accountId: principal.accountId,
});

/** Whom LookupEvents finds by user name: of a role's session it is the session's name. */
export function trailUserName(principal: Principal): string {
  if (principal.kind === "root") return "root";
  if (principal.kind === "user") return principal.userName;
  return principal.kind === "assumed-role" ? principal.sessionName : principal.name;
}

function sessionIssuer(principal: Principal) {
  if (principal.kind === "federated-user") return { sessionIssuer: issuerOf(principal.issuer) };
  if (principal.kind !== "assumed-role") return {};
  const { accountId, role } = principal;
  return { sessionIssuer: { type: "Role", principalId: role.id, arn: role.arn, accountId, userName: role.name } };
}

/** Empty for sessions by SAML. Source: CloudTrail User Guide, "CloudTrail userIdentity element", webIdFederationData. */
const webIdentityData = ({ provider, context }: Federation) =>
  provider.includes(":oidc-provider/") ? { federatedProvider: provider, attributes: context } : {};

const issuerOf = (issuer: OwnPrincipal) => ({
  type: types[issuer.kind],
  principalId: issuer.userId,
  arn: issuer.arn,
  accountId: issuer.accountId,
  ...(issuer.kind === "user" ? { userName: issuer.userName } : {}),
});
