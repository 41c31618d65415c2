import { z } from "zod";
import { defineUxcOperation } from "../operation";

export const deleteAccountColor = defineUxcOperation({
  name: "DeleteAccountColor",
  access: "write",
  summary: "Takes the account's colour away.",

  input: z.object({}),

  target: () => undefined,

  requires: () => [{ action: "uxc:DeleteAccountColor", resource: "*" }],

  async handler({ store }) {
    await store.color.set("none");
    return {};
  },
});
