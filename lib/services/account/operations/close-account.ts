import { z } from "zod";
import { assertRoot } from "@/lib/operation/root-only";
import { accountArn } from "../arns";
import { defineAccountOperation } from "../operation";

/** A closed account refuses sign-in and keys from then on; its sessions end. */
export const closeAccount = defineAccountOperation({
  name: "CloseAccount",
  access: "write",
  summary: "Closes the account.",

  input: z.object({}),

  target: () => undefined,

  requires: ({ call }) => [{ action: "account:CloseAccount", resource: accountArn(call.accountId) }],

  async handler({ call, store }) {
    assertRoot(call, "account:CloseAccount");
    await store.account.close();
    await store.account.endAllSessions(call.at);
    return {};
  },
});
