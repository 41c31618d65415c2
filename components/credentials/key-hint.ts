/** What an active access key should be advised of. Pure. */
import type { AccessKeyFacts } from "@/lib/doors/console/views/credentials";
import { daysSince } from "../form/ago";

/** From so many days on a key is to be rotated, and an idle one to be taken away. */
const limitDays = 90;

/** unused: nothing has used it for so long, if ever. old: it is in use, and was made so long ago. */
export interface KeyHint {
  kind: "unused" | "old";
  days: number;
}

/** In: a key; the account's time. Undefined: there is nothing to advise, or its use is not known. */
export function keyHint(
  { active, created, lastUsed }: Pick<AccessKeyFacts, "active" | "created" | "lastUsed">,
  now: string,
): KeyHint | undefined {
  const age = daysSince(created, now);
  if (!active || age <= limitDays) return undefined;
  const idle = lastUsed.ok ? daysSince(lastUsed.value.at ?? created, now) : 0;
  return idle > limitDays ? { kind: "unused", days: idle } : { kind: "old", days: age };
}
