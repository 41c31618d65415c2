/** When and for what a long-term key was last used: noted in memory, stored within a second. */
import { reader } from "@/lib/db/pool";
import { processState } from "@/lib/db/process-state";

interface Use {
  accountId: string;
  service: string;
  region: string;
  at: Date;
}

const delay = 800;
const noted = processState("key-uses", () => ({
  uses: new Map<string, Use>(),
  timer: undefined as NodeJS.Timeout | undefined,
}));

/** In: the key (AKIA…; others are not noted), the service it was used for, the region, the account's time. */
export function noteKeyUse(accountId: string, keyId: string, service: string, region: string, at: Date) {
  if (!keyId.startsWith("AKIA")) return;
  noted.uses.set(keyId, { accountId, service, region, at });
  noted.timer ??= setTimeout(() => void flushKeyUses().catch(() => {}), delay).unref();
}

/** Stores what was noted; whoever shows last use calls it first. */
export async function flushKeyUses() {
  clearTimeout(noted.timer);
  noted.timer = undefined;
  if (noted.uses.size === 0) return;
  const uses = [...noted.uses].map(([id, use]) => ({ id, ...use }));
  noted.uses.clear();
  await reader.query(
    `UPDATE access_key SET last_used_at = use.at, last_used_service = use.service, last_used_region = use.region
     FROM jsonb_to_recordset($1::jsonb) AS use("accountId" text, id text, service text, region text, at timestamptz)
     WHERE access_key.account_id = use."accountId" AND access_key.id = use.id`,
    [JSON.stringify(uses)],
  );
}
