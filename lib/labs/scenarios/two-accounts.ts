import { administrator, call, reference } from "./calls";
import type { ScenarioPlan } from "./plan";
import { shopIn } from "./shop-s3";

/** Development, where people are, and production, where the application's bucket is. */
export function twoAccounts(): ScenarioPlan {
  const dev = shopIn("dev");
  const app = `larch-prod-app-${reference("prod.accountId")}`;
  const when = { at: "-120d", in: "prod" };
  return {
    accounts: { dev: {}, prod: {} },
    values: {},
    steps: [...dev.steps, ...administrator(when), call("CreateBucket", { Bucket: app }, when)],
    inventory: dev.inventory,
    facts: { app },
  };
}
