import { operationsOf, type Service, type Sql } from "@/lib/operation/define";
import { trailStore } from "./store/trail";

const storeOver = (sql: Sql, accountId: string) => ({ trail: trailStore(sql, accountId) });

export const cloudtrailService: Service<ReturnType<typeof storeOver>> = {
  name: "cloudtrail",
  eventSource: "cloudtrail.amazonaws.com",
  storeOver,
};

/** The kit bound to CloudTrail. */
export const defineCloudtrailOperation = operationsOf(cloudtrailService);
