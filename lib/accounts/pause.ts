/** Whether the people of an account may change anything now. */
import { reader } from "@/lib/db/pool";
import { forgetAccount } from "@/lib/db/revisions";

/** In: the accounts; the sentence by which their changes are refused from now on, or null: they are taken again. */
export async function setPaused(accountIds: readonly string[], sentence: string | null): Promise<void> {
  await reader.query("UPDATE account SET paused = $2, revision = revision + 1 WHERE id = ANY($1)", [
    accountIds,
    sentence,
  ]);
  for (const id of accountIds) forgetAccount(id);
}
