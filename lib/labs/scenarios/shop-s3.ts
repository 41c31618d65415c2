import type { Step } from "../steps";
import { administrator, call, person, reference, rootDevice } from "./calls";
import type { PlannedThing, ScenarioPlan } from "./plan";

/** Bucket names are the world's: the account's id makes them its own. */
const buckets = { web: "larch-web", reports: "larch-reports", logs: "larch-logs" };

const months = { march: 1204, april: 1388, may: 1457 };
const sales = Object.fromEntries(
  Object.entries(months).map(([month, tents]) => [`${month}.csv`, `article,sold\ntent,${tents}\nstove,${tents * 2}\n`]),
);
const below = (prefix: string) =>
  Object.fromEntries(Object.entries(sales).map(([name, text]) => [prefix + name, text]));

/** What is in them, by their facts. Few bodies: reports of one month are the same text wherever they stand. */
const objects: Partial<Record<keyof typeof buckets, Record<string, string>>> = {
  web: { "index.html": "<!doctype html><title>Larch Outdoor</title><h1>Larch Outdoor</h1>\n" },
  reports: { ...below("public/"), ...below("finance/"), "internal/plan.txt": "Open a second shop in autumn.\n" },
};

const colleagues: Record<string, Record<string, string>> = {
  Ben: { job: "developer" },
  Caro: { job: "tester" },
  Dev: { job: "data" },
  Eli: { job: "auditor" },
  Fay: { job: "finance" },
};

/** The shop in the account of that name: what other start states build on. */
export function shopIn(account: string): Pick<ScenarioPlan, "steps" | "inventory" | "facts"> {
  const id = reference(`${account}.accountId`);
  const when = { at: "-120d", in: account };
  const arns = {
    orders: `arn:aws:dynamodb:eu-west-1:${id}:table/orders`,
    checkout: `arn:aws:lambda:eu-west-1:${id}:function:checkout`,
    payments: `arn:aws:secretsmanager:eu-west-1:${id}:secret:payments/api-L4rch0`,
    instance: `arn:aws:ec2:eu-west-1:${id}:instance/i-0b7e3f2a9c1d45e68`,
  };
  const thing = (kind: string, arn: string, name: string): PlannedThing => ({
    in: account,
    arn,
    kind,
    tags: [
      { Key: "Name", Value: name },
      { Key: "owner", Value: "larch" },
    ],
  });
  const steps: Step[] = [
    rootDevice(when),
    ...administrator(when),
    ...Object.entries(colleagues).flatMap(([name, tags]) => person(name, when, tags)),
    ...Object.values(buckets).map((name) => call("CreateBucket", { Bucket: `${name}-${id}` }, when)),
    ...Object.entries(objects).flatMap(([fact, bodies]) =>
      Object.entries(bodies).map(([Key, Body]) =>
        call("PutObject", { Bucket: `${buckets[fact as keyof typeof buckets]}-${id}`, Key, Body }, when),
      ),
    ),
  ];
  return {
    steps,
    inventory: [
      thing("dynamodb table", arns.orders, "orders"),
      thing("lambda function", arns.checkout, "checkout"),
      thing("secretsmanager secret", arns.payments, "payments/api"),
      thing("ec2 instance", arns.instance, "i-web"),
    ],
    facts: {
      ...Object.fromEntries(Object.entries(buckets).map(([fact, name]) => [fact, `${name}-${id}`])),
      ...arns,
    },
  };
}

/** Larch Outdoor as most labs find it. */
export const shopS3 = (): ScenarioPlan => ({ accounts: { main: {} }, values: {}, ...shopIn("main") });
