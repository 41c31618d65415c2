import { z } from "zod";
import { advanceClock } from "@/lib/accounts/provision";
import { controlled } from "@/lib/doors/control/controlled";

const body = z.strictObject({ advanceMs: z.number() });

/** Moves an account's clock. */
export const PUT = controlled(body, async ({ params, body: { advanceMs } }) => ({
  clockOffsetMs: await advanceClock(params.accountId ?? "", advanceMs),
}));
