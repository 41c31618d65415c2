/** Accounts have clocks of their own: each is so many milliseconds ahead of the machine's. */
import type { Call } from "@/lib/operation/call";
import { accountFacts } from "./revisions";

/** The time of a call by the clock of an account, its own or another. No trip where neither changed since last time. */
export async function timeIn(accountId: string, { accountId: own, at }: Pick<Call, "accountId" | "at">): Promise<Date> {
  if (accountId === own) return at;
  const [there, here] = await Promise.all([accountFacts(accountId), accountFacts(own)]);
  return new Date(at.getTime() - (here?.clockOffsetMs ?? 0) + (there?.clockOffsetMs ?? 0));
}
