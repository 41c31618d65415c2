/** The policies that apply to a caller: one trip for each revision of the account, none afterwards. */
import { type CompiledPolicy, compilePolicy, type PoliciesInForce, type PolicyInForce } from "@/lib/authorization";
import { reader } from "@/lib/db/pool";
import { processState } from "@/lib/db/process-state";
import { cachedByRevision } from "@/lib/db/revisions";
import type { Call, Principal } from "@/lib/operation/call";
import { groupArn } from "../arns";
import { awsManagedDocument, awsManagedPolicy } from "../managed-policies/catalogue";
import { ownPasswordGrant } from "../own-password-grant";

const nothing: PoliciesInForce = { identity: [] };

/**
 * Root has no identity policies; a user has its own, its groups', what the account's settings give to every user, and a
 * boundary where one is set.
 */
export async function policiesOf({ accountId, principal }: Call): Promise<PoliciesInForce> {
  if (principal.kind === "root") return nothing;
  return (
    (await cachedByRevision(accountId, `policies|${principal.userId}`, () => load(accountId, principal))) ?? nothing
  );
}

interface Row {
  part: "identity" | "boundary" | "own-password";
  name: string;
  arn: string | null;
  document: string | null;
  groupName: string | null;
  groupPath: string | null;
}

async function load(accountId: string, { userId, arn }: Principal): Promise<PoliciesInForce> {
  const rows = await reader.query<Row>(
    `WITH mine AS (
       SELECT g.id, g.name, g.path FROM iam_group_membership m
       JOIN iam_group g ON g.account_id = m.account_id AND g.id = m.group_id
       WHERE m.account_id = $1 AND m.user_id = $2)
     SELECT 'identity' AS part, p.name, NULL AS arn, p.document, mine.name AS "groupName", mine.path AS "groupPath"
     FROM iam_inline_policy p LEFT JOIN mine ON mine.id = p.group_id
     WHERE p.account_id = $1 AND (p.user_id = $2 OR mine.id IS NOT NULL)
     UNION ALL
     SELECT 'identity', substring(a.policy_arn from '[^/]+$'), a.policy_arn, v.document, mine.name, mine.path
     FROM iam_attachment a LEFT JOIN mine ON mine.id = a.group_id
     LEFT JOIN iam_policy c ON c.account_id = a.account_id AND c.id = a.policy_id
     LEFT JOIN iam_policy_version v
       ON v.account_id = c.account_id AND v.policy_id = c.id AND v.version = c.default_version
     WHERE a.account_id = $1 AND (a.user_id = $2 OR mine.id IS NOT NULL)
     UNION ALL
     SELECT 'boundary', substring(u.boundary_arn from '[^/]+$'), u.boundary_arn, v.document, NULL, NULL
     FROM iam_user u
     LEFT JOIN iam_policy c ON c.account_id = u.account_id AND c.id = u.boundary_policy_id
     LEFT JOIN iam_policy_version v
       ON v.account_id = c.account_id AND v.policy_id = c.id AND v.version = c.default_version
     WHERE u.account_id = $1 AND u.id = $2 AND u.boundary_arn IS NOT NULL
     UNION ALL
     SELECT 'own-password', '', NULL, NULL, NULL, NULL
     FROM account WHERE id = $1 AND (password_policy->>'AllowUsersToChangePassword')::boolean`,
    [accountId, userId],
  );
  const boundary = rows.find((row) => row.part === "boundary");
  const own = rows.filter((row) => row.part === "identity").map((row) => inForce(accountId, row));
  const ownPassword = rows.some((row) => row.part === "own-password");
  return {
    identity: ownPassword ? [...own, ownPasswordGrant(arn)] : own,
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
