/**
 * The policies of a state as AWS shows them: users and roles of the account by their ARNs in place of the unique ids that
 * are stored, for another account that becomes this state has ids of its own.
 */
import { replacePrincipals } from "@/lib/authorization";
import type { AccountState } from "./account-state";

/** Those who are gone, and those of other accounts, stay ids. */
export function withShownPrincipals(state: AccountState): AccountState {
  const { account, users, roles, buckets } = state;
  const arns = new Map(
    [...users.map((one) => ({ ...one, kind: "user" })), ...roles.map((one) => ({ ...one, kind: "role" }))].map(
      ({ id, kind, path, name }) => [id, `arn:aws:iam::${account.id}:${kind}${path}${name}`],
    ),
  );
  const shown = (document: string) =>
    replacePrincipals(document, ({ type, text }) => (type === "AWS" ? arns.get(text) : undefined));
  return {
    ...state,
    roles: roles.map((role) => ({ ...role, trustPolicy: shown(role.trustPolicy) })),
    buckets: buckets.map((bucket) => ({ ...bucket, policy: bucket.policy === null ? null : shown(bucket.policy) })),
  };
}
