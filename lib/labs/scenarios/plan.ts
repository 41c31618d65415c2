/** What a start state is made of: calls in their order, things of services that are not built yet, and what it tells. */

import type { ScenarioName } from "../scenarios";
import type { Step } from "../steps";
import { numbersFrom } from "../variables";
import { fresh, freshRootKey, freshSecured } from "./fresh";
import { shopMessy } from "./shop-messy";
import { shopS3 } from "./shop-s3";
import { twoAccounts } from "./two-accounts";
import { vendor } from "./vendor";

export interface PlannedThing {
  in: string;
  arn: string;
  kind: string;
  tags?: { Key: string; Value: string }[];
  policy?: string;
}

/** Names may hold `${accountId}` and what a step kept. */
export interface ScenarioPlan {
  accounts: Record<string, object>;
  /** Names that the steps use. */
  values: Record<string, string>;
  steps: Step[];
  inventory: PlannedThing[];
  facts: Record<string, string>;
}

/** Students share a few variants of a start state that varies, so that a class of any size is there in a moment. */
const variants = 8;

const plans: Record<ScenarioName, (variant: number) => ScenarioPlan> = {
  fresh,
  "fresh-root-key": freshRootKey,
  "fresh-secured": freshSecured,
  "shop-s3": shopS3,
  "shop-messy": shopMessy,
  "two-accounts": twoAccounts,
  vendor,
};

/** The same plan for the same seed, always. */
export const planOf = (scenario: ScenarioName, seed: string): ScenarioPlan =>
  plans[scenario](Math.floor(numbersFrom(seed)() * variants));
