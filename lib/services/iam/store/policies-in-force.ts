/** The policies that apply to a caller: one trip for each revision of the account, none afterwards. */
import { type CompiledPolicy, compilePolicy, type PoliciesInForce, type PolicyInForce } from "@/lib/authorization";
import { nameInArn } from "@/lib/aws/arn";
import { knownInForce } from "@/lib/db/in-force";
import { processState } from "@/lib/db/process-state";
import type { Call, SessionGiven } from "@/lib/operation/call";
import type { Sql } from "@/lib/operation/define";
import { groupArn } from "../arns";
import { awsManagedDocument, awsManagedPolicy } from "../managed-policies/catalogue";
import { ownPasswordGrant } from "../own-password-grant";

const nothing: PoliciesInForce = { identity: [] };

/**
 * Root has no identity policies; a user has its own, its groups', what the account's settings give to every user, and a
 * boundary where one is set. A role's session has the role's and its boundary; a federated user has those of the user
 * who asked. Either is limited by the session policies that it was given.
 */
export const policiesOf = (call: Call): Promise<PoliciesInForce> => policiesAt(call, call.at);

/** The same by all that was changed so far, whether or not it has taken effect: what work is graded by. */
export const presentPoliciesOf = (call: Call): Promise<PoliciesInForce> => policiesAt(call, undefined);

async function policiesAt({ accountId, principal, credential }: Call, at: Date | undefined): Promise<PoliciesInForce> {
  const { given } = credential;
  const heldBy = (id: string, userArn?: string) => held(accountId, at, id, userArn);
  if (principal.kind === "root" || principal.kind === "anonymous") return nothing;
  if (principal.kind === "user") return heldBy(principal.userId, principal.arn);
  const session = await sessionPolicies(accountId, at, given);
  const own =
    principal.kind === "assumed-role"
      ? await heldBy(principal.role.id)
      : principal.issuer.kind === "root"
        ? everything
        : await heldBy(principal.issuer.userId, principal.issuer.arn);
  return session ? { ...own, session } : own;
}

/** What root may do, as a policy: a federated user whom root asked for has only its session policies as a limit. */
const everything: PoliciesInForce = {
  identity: [
    {
      policy: compilePolicy(
        JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] }),
      ),
      source: { kind: "inline", name: "Root user" },
    },
  ],
};

/** In: the id of a user or role; a user's ARN. */
const held = async (accountId: string, at: Date | undefined, id: string, userArn: string | undefined) =>
  (await knownInForce(
    accountId,
    at,
    `policies|${id}`,
    (sql) => load(sql, accountId, id, userArn),
    () => id,
  )) ?? nothing;

/** The session policies of a session, as they are now: a managed one that is gone allows nothing. Undefined: no limit. */
async function sessionPolicies(accountId: string, at: Date | undefined, given: SessionGiven | undefined) {
  if (given?.policy === undefined && given?.policyArns === undefined) return undefined;
  const inline: PolicyInForce[] =
    given.policy === undefined ? [] : [{ policy: compiled(given.policy), source: { kind: "session", name: "Policy" } }];
  const managed = (given.policyArns ?? []).map(
    async (arn): Promise<PolicyInForce> => ({
      policy: compiled((await managedDocument(accountId, arn, at)) ?? ""),
      source: { kind: "session", name: nameInArn(arn), arn },
    }),
  );
  return [...inline, ...(await Promise.all(managed))];
}

/**
 * The document of a managed policy's default version, of AWS or of the account; as it is in force at a time of the
 * account's clock, or as it is now. Undefined where there is none.
 */
export async function managedDocument(accountId: string, arn: string, at?: Date): Promise<string | undefined> {
  const aws = awsManagedPolicy(arn);
  if (aws) return awsManagedDocument(aws);
  return knownInForce(accountId, at, `managed|${arn}`, async (sql) => {
    const rows = await sql.query<{ document: string }>(
      `SELECT v.document FROM iam_policy p JOIN iam_policy_version v
         ON v.account_id = p.account_id AND v.policy_id = p.id AND v.version = p.default_version
       WHERE p.account_id = $1 AND p.arn = $2`,
      [accountId, arn],
    );
    return rows[0]?.document;
  });
}

interface Row {
  part: "identity" | "boundary" | "own-password";
  name: string;
  arn: string | null;
  document: string | null;
  groupName: string | null;
  groupPath: string | null;
}

async function load(sql: Sql, accountId: string, id: string, userArn: string | undefined): Promise<PoliciesInForce> {
  const rows = await sql.query<Row>(
    `WITH mine AS (
       SELECT g.id, g.name, g.path FROM iam_group_membership m
       JOIN iam_group g ON g.account_id = m.account_id AND g.id = m.group_id
       WHERE m.account_id = $1 AND m.user_id = $2)
     SELECT 'identity' AS part, p.name, NULL AS arn, p.document, mine.name AS "groupName", mine.path AS "groupPath"
     FROM iam_inline_policy p LEFT JOIN mine ON mine.id = p.group_id
     WHERE p.account_id = $1 AND (p.user_id = $2 OR p.role_id = $2 OR mine.id IS NOT NULL)
     UNION ALL
     SELECT 'identity', substring(a.policy_arn from '[^/]+$'), a.policy_arn, v.document, mine.name, mine.path
     FROM iam_attachment a LEFT JOIN mine ON mine.id = a.group_id
     LEFT JOIN iam_policy c ON c.account_id = a.account_id AND c.id = a.policy_id
     LEFT JOIN iam_policy_version v
       ON v.account_id = c.account_id AND v.policy_id = c.id AND v.version = c.default_version
     WHERE a.account_id = $1 AND (a.user_id = $2 OR a.role_id = $2 OR mine.id IS NOT NULL)
     UNION ALL
     SELECT 'boundary', substring(b.arn from '[^/]+$'), b.arn, v.document, NULL, NULL
     FROM (
       SELECT boundary_arn AS arn, boundary_policy_id AS policy_id FROM iam_user WHERE account_id = $1 AND id = $2
       UNION ALL SELECT boundary_arn, boundary_policy_id FROM iam_role WHERE account_id = $1 AND id = $2) b
     LEFT JOIN iam_policy c ON c.account_id = $1 AND c.id = b.policy_id
     LEFT JOIN iam_policy_version v
       ON v.account_id = c.account_id AND v.policy_id = c.id AND v.version = c.default_version
     WHERE b.arn IS NOT NULL
     UNION ALL
     SELECT 'own-password', '', NULL, NULL, NULL, NULL
     FROM account WHERE id = $1 AND (password_policy->>'AllowUsersToChangePassword')::boolean`,
    [accountId, id],
  );
  const boundary = rows.find((row) => row.part === "boundary");
  const own = rows.filter((row) => row.part === "identity").map((row) => inForce(accountId, row));
  return {
    identity: userArn && rows.some(({ part }) => part === "own-password") ? [...own, ownPasswordGrant(userArn)] : own,
    ...(boundary ? { boundary: inForce(accountId, boundary) } : {}),
  };
}

function inForce(accountId: string, row: Row): PolicyInForce {
  const via =
    row.groupName === null
      ? {}
      : {
          via: {
            kind: "group" as const,
            name: row.groupName,
            arn: groupArn(accountId, row.groupPath ?? "/", row.groupName),
          },
        };
  if (row.arn === null)
    return { policy: compiled(row.document ?? ""), source: { kind: "inline", name: row.name, ...via } };
  if (row.document !== null)
    return {
      policy: compiled(row.document),
      source: { kind: "customer-managed", name: row.name, arn: row.arn, ...via },
    };
  const aws = awsManagedPolicy(row.arn);
  return {
    policy: compiled((aws && awsManagedDocument(aws)) ?? ""),
    source: { kind: "aws-managed", name: row.name, arn: row.arn, ...via },
  };
}

/** Documents are immutable, so a compiled one is shared by all who have it; the least recently used go first. */
const kept = 5_000;
const cache = processState("compiled-policies", () => new Map<string, CompiledPolicy>());

export function compiled(document: string): CompiledPolicy {
  const known = cache.get(document) ?? compilePolicy(document);
  cache.delete(document);
  cache.set(document, known);
  const oldest = cache.keys().next().value;
  if (cache.size > kept && oldest !== undefined) cache.delete(oldest);
  return known;
}
