import { z } from "zod";
import { giveKey } from "@/lib/accounts/give-key";
import { principalName } from "../principal";
import { defineRoute } from "./route";

export const giveAccessKey = defineRoute({
  method: "POST",
  path: "/accounts/{accountId}/keys",
  name: "giveAccessKey",
  summary: "Gives root or a user an access key as if it had been there from the start: no event, no quota.",
  status: 201,
  body: z.strictObject({ principal: principalName.describe("root or user/<name>.") }),
  answer: z.strictObject({ accessKeyId: z.string(), secretAccessKey: z.string() }),

  does: async ({ params: { accountId = "" }, body: { principal } }) => giveKey(accountId, principal),
});
