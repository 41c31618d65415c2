import { z } from "zod";
import { gradedAccount } from "@/lib/doors/console/graded-account";
import { defineRoute } from "./route";

const most = 1000;

export const getEvents = defineRoute({
  method: "GET",
  path: "/accounts/{accountId}/events",
  name: "getEvents",
  summary: "Tells what was recorded behind a record of the trail, reads too, oldest first.",
  status: 200,
  query: z.strictObject({
    after: z.coerce
      .number({ error: "after is the number of a record." })
      .int()
      .min(0)
      .default(0)
      .describe("The number of a record: `last` of an earlier answer."),
    limit: z.coerce.number({ error: "limit is a number." }).int().min(1).max(most).default(most),
  }),
  answer: z.strictObject({
    events: z.array(
      z.strictObject({
        seq: z.number(),
        at: z.string(),
        name: z.string(),
        source: z.string(),
        userName: z.string().nullable(),
        accessKeyId: z.string().nullable(),
        readOnly: z.boolean(),
        record: z.record(z.string(), z.unknown()).describe("The event as CloudTrail writes it."),
      }),
    ),
    last: z.number().describe("The number of the last one told here."),
    more: z.boolean().describe("Are there later ones?"),
  }),

  async does({ params: { accountId = "" }, query: { after, limit } }) {
    const { records } = await gradedAccount(accountId, after);
    const told = records.slice(0, limit);
    return {
      events: told.map((event) => ({ ...event })),
      last: told.at(-1)?.seq ?? after,
      more: records.length > told.length,
    };
  },
});
