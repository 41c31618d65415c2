/**
 * How much of an account's trail callers take up who proved nothing. Anybody can send a token that is no good to any
 * account, and the trail keeps a bounded number of events: who sent enough of them would push all others out.
 */
import { processState } from "@/lib/db/process-state";
import type { Call } from "@/lib/operation/call";
import type { AnyOperation } from "@/lib/operation/define";
import type { Outcome } from "@/lib/operation/perform";

/** Events of an account in an hour of its clock; the number is ours. */
export const mostUnproven = 100;
const hour = 3_600_000;

const told = processState("unproven-callers", () => new Map<string, { since: number; count: number }>());

/** Does the trail tell of this call? Asked once for each; of everybody who proved who it is, and of calls that are signed, always. */
export function isTold(operation: AnyOperation, { accountId, at }: Call, { target }: Outcome): boolean {
  if (!operation.unsigned || target !== undefined) return true;
  const now = at.getTime();
  const known = told.get(accountId);
  if (!known || now < known.since || now >= known.since + hour) {
    told.set(accountId, { since: now, count: 1 });
    return true;
  }
  known.count += 1;
  return known.count <= mostUnproven;
}
