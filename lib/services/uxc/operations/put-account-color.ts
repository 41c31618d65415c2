import { z } from "zod";
import { accountColors } from "../inputs";
import { defineUxcOperation } from "../operation";

/** One for everybody of the account. Source: AWS Management Console guide, "Set an account color". */
export const putAccountColor = defineUxcOperation({
  name: "PutAccountColor",
  access: "write",
  summary: "Sets the colour by which the console shows the account.",

  input: z.object({ color: z.enum(accountColors) }),

  target: () => undefined,

  requires: () => [{ action: "uxc:PutAccountColor", resource: "*" }],

  async handler({ input: { color }, store }) {
    await store.color.set(color);
    return { color };
  },
});
