/** How many accounts a token may hold: a class of forty has room for its accounts twice over, a loop ends. */
import { processState } from "@/lib/db/process-state";
import { accountsOfToken } from "./lab-tokens";
import { AccountRefused } from "./refusal";

const most = 200;
/** What is being made right now, by token. */
const pending = processState("lab-accounts-pending", () => new Map<string, number>());

/** Makes so many accounts, or throws AccountRefused where the token would hold too many. */
export async function withinQuota<Made>(tokenId: string, count: number, make: () => Promise<Made>): Promise<Made> {
  const begun = (pending.get(tokenId) ?? 0) + count;
  pending.set(tokenId, begun);
  try {
    const held = (await accountsOfToken(tokenId)).length;
    if (held + begun > most)
      throw new AccountRefused(`A token holds at most ${most} accounts; it has ${held}. Delete some first.`);
    return await make();
  } finally {
    const left = (pending.get(tokenId) ?? 0) - count;
    if (left > 0) pending.set(tokenId, left);
    else pending.delete(tokenId);
  }
}
