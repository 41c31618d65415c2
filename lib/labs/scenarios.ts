/**
 * The named start states, as labs know them: which accounts each has, and which facts it tells. What they are made of
 * stands in scenarios/. Pure: the schema of labs, the panel and the player all read it.
 */
export interface ScenarioFacts {
  about: string;
  /** The accounts by the names that labs use; the first is the one that is meant where none is named. */
  accounts: readonly string[];
  /** Variables that a lab may use, besides those of every account. */
  facts: readonly string[];
  /** Does it differ from student to student? */
  varies: boolean;
}

/** Of every account: `${accountId}` of the first, `${dev.accountId}` of one that is named. */
export const accountFacts = ["accountId", "rootEmail", "rootPassword", "userPassword", "signInPath"] as const;

const shop = ["web", "reports", "logs", "orders", "checkout", "payments", "instance"];

export const scenarios = {
  fresh: {
    about: "An account as AWS gives it, and a root user without a second factor.",
    accounts: ["main"],
    facts: [],
    varies: false,
  },
  "fresh-root-key": {
    about: "As fresh, and the root user has an access key that was last used 400 days ago.",
    accounts: ["main"],
    facts: ["rootKeyId"],
    varies: false,
  },
  "fresh-secured": {
    about: "Root has a second factor; Ana is an administrator by the group Admins.",
    accounts: ["main"],
    facts: [],
    varies: false,
  },
  "shop-s3": {
    about:
      "Larch Outdoor: Ana, five colleagues without permissions, three buckets, and a few things of other services.",
    accounts: ["main"],
    facts: shop,
    varies: false,
  },
  "shop-messy": {
    about: "Larch Outdoor after years: a dozen users, stale keys and passwords, decoys, one who may too much.",
    accounts: ["main"],
    facts: [
      ...shop,
      ...["withoutMfa", "culprit", "culpritArn", "staleKey", "staleKeyUser", "forgottenKey", "forgottenKeyUser"],
      ...["idleUser", "idleUserToo", "busyUser", "activeUsers"],
    ],
    varies: true,
  },
  "two-accounts": {
    about: "Larch Outdoor's development and production accounts.",
    accounts: ["dev", "prod"],
    facts: ["app"],
    varies: false,
  },
  vendor: {
    about: "Larch Outdoor, a vendor that watches its customers' clouds, and another customer of that vendor.",
    accounts: ["larch", "vendor", "rival"],
    facts: [...shop, "larchXid", "rivalXid"],
    varies: true,
  },
} as const satisfies Record<string, ScenarioFacts>;

export type ScenarioName = keyof typeof scenarios;

export const isScenario = (name: string): name is ScenarioName => Object.hasOwn(scenarios, name);
