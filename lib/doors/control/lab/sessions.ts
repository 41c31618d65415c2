import { z } from "zod";
import { principalName } from "../principal";
import { openSession } from "../session";
import { defineRoute } from "./route";

export const openConsoleSession = defineRoute({
  method: "POST",
  path: "/accounts/{accountId}/sessions",
  name: "openConsoleSession",
  summary:
    "Opens a console session without the sign-in pages, and without an event. A cookie that the request brings keeps its sessions at other places.",
  status: 201,
  body: z.strictObject({
    principal: principalName.describe("root or user/<name>."),
    mfa: z.boolean().default(false).describe("Does it count as one with a second factor?"),
    place: z
      .int()
      .min(0)
      .max(4)
      .default(0)
      .describe("Which of the browser's five: N for addresses that begin with /s/N."),
  }),
  answer: z.strictObject({ cookie: z.strictObject({ name: z.string(), value: z.string() }) }),

  does: async ({ request, params: { accountId = "" }, body: { principal, mfa, place } }) => ({
    cookie: await openSession(request, accountId, principal, { mfa, place }),
  }),
});
