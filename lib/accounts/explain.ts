/** Whether the people of an account may see why they were refused. */
import { reader } from "@/lib/db/pool";
import { forgetAccount } from "@/lib/db/revisions";

/** Turns `Explain` on or off in accounts. */
export async function setExplain(accountIds: readonly string[], on: boolean): Promise<void> {
  await reader.query("UPDATE account SET explain = $2, revision = revision + 1 WHERE id = ANY($1) AND explain <> $2", [
    accountIds,
    on,
  ]);
  for (const id of accountIds) forgetAccount(id);
}
