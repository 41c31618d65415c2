import { operationsOf, type Service, type Sql } from "@/lib/operation/define";
import { trailStore } from "./store/trail";
import { trailsStore } from "./store/trails";

const storeOver = (sql: Sql, accountId: string) => ({
  trail: trailStore(sql, accountId),
  trails: trailsStore(sql, accountId),
});

export const cloudtrailService: Service<ReturnType<typeof storeOver>> = {
  name: "cloudtrail",
  eventSource: "cloudtrail.amazonaws.com",
  leavesPrincipals: true,
  storeOver,
};

/** The kit bound to CloudTrail. */
export const defineCloudtrailOperation = operationsOf(cloudtrailService);
