import { z } from "zod";
import { defineUxcOperation } from "../operation";

export const getAccountColor = defineUxcOperation({
  name: "GetAccountColor",
  access: "read",
  summary: "Tells the colour by which the console shows the account.",

  input: z.object({}),

  target: () => undefined,

  requires: () => [{ action: "uxc:GetAccountColor", resource: "*" }],

  handler: async ({ store }) => ({ color: await store.color.read() }),
});
