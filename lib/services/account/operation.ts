import { operationsOf, type Service, type Sql } from "@/lib/operation/define";
import { accountStore } from "./store/account";

const storeOver = (sql: Sql, accountId: string) => ({ account: accountStore(sql, accountId) });

export const accountService: Service<ReturnType<typeof storeOver>> = {
  name: "account",
  eventSource: "account.amazonaws.com",
  storeOver,
};

/** The kit bound to account management. */
export const defineAccountOperation = operationsOf(accountService);
