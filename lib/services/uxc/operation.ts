import { operationsOf, type Service, type Sql } from "@/lib/operation/define";
import { accountColorStore } from "./store/account-color";

const storeOver = (sql: Sql, accountId: string) => ({ color: accountColorStore(sql, accountId) });

export const uxcService: Service<ReturnType<typeof storeOver>> = {
  name: "uxc",
  eventSource: "uxc.amazonaws.com",
  storeOver,
};

/** The kit bound to AWS User Experience Customization. */
export const defineUxcOperation = operationsOf(uxcService);
