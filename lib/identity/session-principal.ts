/** From a session to the principal that it is: looked up anew for each call, so that an end or a change counts at once. */
import type { AssumedRolePrincipal, Principal, SessionGiven } from "@/lib/operation/call";
import { principalOf } from "./principals";
import { type KnownRole, roleById } from "./roles";
import type { TokenSession } from "./session-token";

/**
 * As it is in force at a time of the account's clock, or as it is now; undefined where its role, or the user who made it,
 * is gone. No trip where the account did not change since last time.
 */
export async function sessionPrincipal(
  { accountId, bearer, given }: Pick<TokenSession, "accountId" | "bearer" | "given">,
  at?: Date,
): Promise<Principal | undefined> {
  if (bearer.kind === "self") return principalOf(accountId, bearer.userId, at);
  if (bearer.kind === "assumed-role") {
    const role = await roleById(accountId, bearer.roleId, at);
    return role && assumedRole(role, bearer.sessionName, given);
  }
  const issuer = await principalOf(accountId, bearer.userId, at);
  const { name } = bearer;
  return (
    issuer && {
      kind: "federated-user",
      accountId,
      arn: `arn:aws:sts::${accountId}:federated-user/${name}`,
      userId: `${accountId}:${name}`,
      name,
      issuer,
      tags: given?.tags ?? [],
    }
  );
}

/**
 * A role's session as a principal. Session tags take the place of the role's of the same key, without regard to case.
 * Source: IAM User Guide, "Pass session tags in AWS STS" (id_session-tags).
 */
export function assumedRole(
  role: KnownRole,
  sessionName: string,
  given: SessionGiven | undefined,
): AssumedRolePrincipal {
  const { accountId, id, name, path, arn } = role;
  const passed = given?.tags ?? [];
  const keys = new Set(passed.map((tag) => tag.Key.toLowerCase()));
  return {
    kind: "assumed-role",
    accountId,
    arn: `arn:aws:sts::${accountId}:assumed-role/${name}/${sessionName}`,
    userId: `${id}:${sessionName}`,
    sessionName,
    role: { id, name, path, arn },
    tags: [...role.tags.filter((tag) => !keys.has(tag.Key.toLowerCase())), ...passed],
  };
}
