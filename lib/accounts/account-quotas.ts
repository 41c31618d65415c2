/** Raises the quotas of an account, as AWS does for one that asks for it. */
import { reader } from "@/lib/db/pool";
import { forgetAccount } from "@/lib/db/revisions";
import type { RaisedQuotas } from "@/lib/services/iam/adjusted-quotas";

/** In: what is raised, within AWS's bounds; what is not named is again as every account begins with. */
export async function setAccountQuotas(accountId: string, quotas: RaisedQuotas): Promise<void> {
  const raised = Object.keys(quotas).length > 0 ? JSON.stringify(quotas) : null;
  await reader.query("UPDATE account SET quotas = $2::jsonb, revision = revision + 1 WHERE id = $1", [
    accountId,
    raised,
  ]);
  forgetAccount(accountId);
}
