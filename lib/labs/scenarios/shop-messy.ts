import type { Step } from "../steps";
import { numbersFrom, pick } from "../variables";
import { call, document, person, reference } from "./calls";
import type { ScenarioPlan } from "./plan";
import { shopIn } from "./shop-s3";

const people = ["Gus", "Hana", "Ivo", "Jun", "Kit", "Lea", "Max"];

/**
 * The shop after years: some keys and passwords are stale, most people have no second factor, some policies look worse
 * than they are, and one person may do everything. Who is who differs from variant to variant.
 */
export function shopMessy(variant: number): ScenarioPlan {
  const shop = shopIn("main");
  const next = numbersFrom(`shop-messy ${variant}`);
  const order = shuffled(people, next);
  const [stale = "", never = "", neverToo = "", culprit = "", busy = "", secured = "", reader = ""] = order;
  const old = { at: "-300d" };
  const steps: Step[] = [
    ...shop.steps,
    ...people.flatMap((name) => person(name, old)),
    call("CreateGroup", { GroupName: "Reporting" }, old),
    call("AttachGroupPolicy", { GroupName: "Reporting", policy: "ReadOnlyAccess" }, old),
    ...[stale, busy, secured, reader].map((UserName) =>
      call("AddUserToGroup", { GroupName: "Reporting", UserName }, old),
    ),
    ...keyOf(stale, "staleKey", "-280d", ["-270d", "-200d"]),
    ...keyOf(busy, "busyKey", "-280d", ["-60d", "-20d", "-2d"]),
    ...keyOf(culprit, "culpritKey", "-250d", ["-40d", "-1d"]),
    // Nobody ever used it.
    call("CreateAccessKey", { UserName: reader }, { at: "-150d", save: { forgottenKey: "AccessKey.AccessKeyId" } }),
    { enrol: `user/${secured}`, name: `${secured}-phone`, as: "root", at: "-100d" },
    ...decoys(neverToo, variant),
    call(
      "PutUserPolicy",
      { UserName: culprit, PolicyName: "temporary-fix", PolicyDocument: tooMuch(variant) },
      { at: "-90d" },
    ),
    ...[stale, culprit, busy, secured, reader, "Ana", "Ben", "Caro", "Dev", "Eli", "Fay"].map(
      (name): Step => ({ signIn: `user/${name}`, at: `-${3 + Math.floor(next() * 20)}d` }),
    ),
    ...activity([busy, secured, reader], next),
  ];
  const withoutMfa = [
    ...people.filter((name) => name !== secured),
    "Ana",
    "Ben",
    "Caro",
    "Dev",
    "Eli",
    "Fay",
  ].toSorted();
  return {
    accounts: { main: {} },
    values: {},
    steps,
    inventory: shop.inventory,
    facts: {
      ...shop.facts,
      withoutMfa: withoutMfa.join(","),
      culprit,
      culpritArn: `arn:aws:iam::${reference("accountId")}:user/${culprit}`,
      staleKey: reference("staleKey"),
      staleKeyUser: stale,
      forgottenKey: reference("forgottenKey"),
      forgottenKeyUser: reader,
      idleUser: never,
      idleUserToo: neverToo,
      busyUser: busy,
      activeUsers: [busy, secured].toSorted().join(","),
    },
  };
}

const keyOf = (UserName: string, name: string, made: string, used: readonly string[]): Step[] => [
  call("CreateAccessKey", { UserName }, { at: made, save: { [name]: "AccessKey.AccessKeyId" } }),
  ...used.map((at) => call("GetCallerIdentity", {}, { at, key: reference(name) })),
];

/** What gives away the account, in one of three spellings. */
const tooMuch = (variant: number) =>
  document(
    pick(
      [
        { Sid: "Fix", Effect: "Allow", NotAction: "aws-portal:*", Resource: "*" },
        { Sid: "Fix", Effect: "Allow", Action: ["iam:*", "s3:*", "ec2:*"], Resource: "*" },
        { Sid: "Fix", Effect: "Allow", Action: "*", Resource: "*" },
      ],
      (variant % 3) / 3,
    ),
  );

/** Policies that look as if they gave much: one that nobody has, one that a boundary limits. */
const decoys = (bounded: string, variant: number): Step[] => [
  call(
    "CreatePolicy",
    { PolicyName: `LegacyAdmin${variant}`, PolicyDocument: document({ Effect: "Allow", Action: "*", Resource: "*" }) },
    { at: "-290d" },
  ),
  call(
    "PutUserPermissionsBoundary",
    { UserName: bounded, PermissionsBoundary: "arn:aws:iam::aws:policy/ReadOnlyAccess" },
    { at: "-200d" },
  ),
  call("AttachUserPolicy", { UserName: bounded, policy: "PowerUserAccess" }, { at: "-199d" }),
];

/** Ninety days of ordinary work. */
const activity = (names: readonly string[], next: () => number): Step[] =>
  Array.from({ length: 24 }, (_, index) =>
    call(
      pick(["ListUsers", "ListBuckets", "ListGroups", "ListRoles"], next()),
      {},
      {
        as: `user/${pick(names, next())}`,
        at: `-${88 - index * 3}d`,
      },
    ),
  );

function shuffled<Item>(items: readonly Item[], next: () => number): Item[] {
  return items
    .map((item) => ({ item, rank: next() }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
