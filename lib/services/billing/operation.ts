import { operationsOf, type Service, type Sql } from "@/lib/operation/define";
import { billingStore } from "./store/billing";

const storeOver = (sql: Sql, accountId: string) => billingStore(sql, accountId);

export const billingService: Service<ReturnType<typeof storeOver>> = {
  name: "billing",
  eventSource: "billing.amazonaws.com",
  storeOver,
};

/** The kit bound to billing. */
export const defineBillingOperation = operationsOf(billingService);
