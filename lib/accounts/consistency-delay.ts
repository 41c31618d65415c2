/** How long an account's changes to IAM take to come into effect: its people learn that AWS is eventually consistent. */
import { reader } from "@/lib/db/pool";
import { forgetAccount } from "@/lib/db/revisions";

/** In: seconds, 0: at once. What was changed before takes effect now. */
export async function setConsistencyDelay(accountId: string, seconds: number): Promise<void> {
  await reader.query(
    `WITH settled AS (DELETE FROM earlier_row WHERE account_id = $1)
     UPDATE account SET consistency_delay = $2, revision = revision + 1 WHERE id = $1`,
    [accountId, seconds],
  );
  forgetAccount(accountId);
}
