/** When and where a role was last used, by any of its sessions: noted in memory, stored within a second. */
import { reader } from "@/lib/db/pool";
import { processState } from "@/lib/db/process-state";
import type { Call } from "@/lib/operation/call";

interface Use {
  accountId: string;
  region: string;
  at: Date;
}

const delay = 800;
const noted = processState("role-uses", () => ({
  uses: new Map<string, Use>(),
  timer: undefined as NodeJS.Timeout | undefined,
}));

/** Notes the role of a session that makes a call; other callers leave no trace here. */
export function noteRoleUse({ principal, region, at }: Pick<Call, "principal" | "region" | "at">) {
  if (principal.kind !== "assumed-role") return;
  noted.uses.set(principal.role.id, { accountId: principal.accountId, region, at });
  noted.timer ??= setTimeout(() => void flushRoleUses().catch(() => {}), delay).unref();
}

/** Stores what was noted; whoever shows last use calls it first. The account's revision stays as it is. */
export async function flushRoleUses() {
  clearTimeout(noted.timer);
  noted.timer = undefined;
  if (noted.uses.size === 0) return;
  const uses = [...noted.uses].map(([id, use]) => ({ id, ...use }));
  noted.uses.clear();
  await reader.query(
    `UPDATE iam_role SET last_used_at = use.at, last_used_region = use.region
     FROM jsonb_to_recordset($1::jsonb) AS use("accountId" text, id text, region text, at timestamptz)
     WHERE iam_role.account_id = use."accountId" AND iam_role.id = use.id`,
    [JSON.stringify(uses)],
  );
}
