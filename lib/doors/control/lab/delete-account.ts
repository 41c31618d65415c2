import { removeAccount } from "@/lib/accounts/account-rows";
import { flushEvents } from "@/lib/audit/store";
import { defineRoute } from "./route";

export const deleteAccount = defineRoute({
  method: "DELETE",
  path: "/accounts/{accountId}",
  name: "deleteAccount",
  summary: "Removes an account with all that it has: its people, trail, objects, snapshots and attempts.",
  status: 204,

  async does({ params: { accountId = "" } }) {
    await flushEvents();
    await removeAccount(accountId);
    return undefined;
  },
});
