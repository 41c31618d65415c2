import { reader } from "@/lib/db/pool";

/** A thing of a service that is not built yet. The core decides on it: by its ARN, tags and policy. */
export interface InventoryThing {
  arn: string;
  kind: string;
  tags?: { Key: string; Value: string }[];
  policy?: string;
}

/** Puts things into an account's inventory. */
export async function putInventory(accountId: string, things: readonly InventoryThing[], at: Date): Promise<void> {
  if (things.length === 0) return;
  const rows = things.map(({ arn, kind, tags = [], policy = null }) => ({ arn, kind, tags, policy }));
  await reader.query(
    `INSERT INTO inventory_resource (account_id, arn, kind, tags, policy, created_at)
     SELECT $1, t.arn, t.kind, t.tags, t.policy, $3
     FROM json_to_recordset($2::json) AS t(arn text, kind text, tags jsonb, policy text)`,
    [accountId, JSON.stringify(rows), at],
  );
}
