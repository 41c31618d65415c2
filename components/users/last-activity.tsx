import type { Denial } from "@/lib/operation/define";
import { DeniedCell, isDenial } from "../decision/denied-cell";
import { RelativeTime } from "../form/relative-time";

/** When a user last signed in or used a key, or the refusal to tell it. In: ISO 8601, null for never. */
export function LastActivity({ at, now }: { at: string | null | Denial; now: string }) {
  return isDenial(at) ? <DeniedCell denial={at} /> : <RelativeTime time={at ?? undefined} now={now} />;
}
