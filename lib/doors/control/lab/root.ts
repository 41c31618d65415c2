import { z } from "zod";
import { rootMfaEnforcements, setRootMfaEnforcement } from "@/lib/accounts/root-mfa-enforcement";
import { defineRoute } from "./route";

const mfaEnforcement = z
  .enum(rootMfaEnforcements, { error: `It is one of ${rootMfaEnforcements.join(", ")}.` })
  .describe("off: nothing. prompt: each sign-in asks, and may be told to wait. forced: nothing else is open to root.");

export const setRoot = defineRoute({
  method: "PUT",
  path: "/accounts/{accountId}/root",
  name: "setRoot",
  summary: "Says what a root user without a second factor is asked at sign-in.",
  status: 200,
  body: z.strictObject({ mfaEnforcement }),
  answer: z.strictObject({ mfaEnforcement }),

  async does({ params: { accountId = "" }, body }) {
    await setRootMfaEnforcement(accountId, body.mfaEnforcement);
    return body;
  },
});
