import { z } from "zod";
import { advanceClock } from "@/lib/accounts/provision";
import { findAccount } from "@/lib/identity/accounts";
import { millisecondsOf } from "@/lib/labs/steps";
import { moment } from "./account-answer";
import { LabRefused } from "./refused";
import { defineRoute } from "./route";

/** How far an account's time may be from the machine's. */
const mostYears = 50;
const most = mostYears * 365 * 86_400_000;

export const setClock = defineRoute({
  method: "PUT",
  path: "/accounts/{accountId}/clock",
  name: "setClock",
  summary: "Sets an account's clock, or moves it: ages, expiry and one-time codes follow it.",
  status: 200,
  body: z
    .strictObject({
      now: moment.optional(),
      advance: z
        .union([z.int(), z.string().regex(/^-?\d{1,9}[dhms]$/)], {
          error: "Say milliseconds, or a span as 90d, 2h, 5m or 30s; with a minus it goes back.",
        })
        .optional(),
    })
    .refine(({ now, advance }) => (now === undefined) !== (advance === undefined), {
      message: "Say either now or advance.",
    }),
  answer: z.strictObject({ now: z.string(), clockOffsetMs: z.number() }),

  async does({ params: { accountId = "" }, body: { now, advance } }) {
    const before = (await findAccount(accountId))?.clockOffsetMs ?? 0;
    const by =
      now === undefined ? milliseconds(advance ?? 0) : Math.round(new Date(now).getTime() - Date.now() - before);
    if (Math.abs(before + by) > most)
      throw new LabRefused(400, `An account's time is at most ${mostYears} years from the machine's.`, "advance");
    const clockOffsetMs = await advanceClock(accountId, by);
    return { now: new Date(Date.now() + clockOffsetMs).toISOString(), clockOffsetMs };
  },
});

function milliseconds(span: string | number): number {
  if (typeof span === "number") return span;
  return span.startsWith("-") ? -millisecondsOf(span.slice(1)) : millisecondsOf(span);
}
