/**
 * How many decisions a second the authorization core makes, on this machine, in one thread.
 * Run: npx tsx scripts/bench/authorization.ts
 */
import { performance } from "node:perf_hooks";
import { type AuthorizationRequest, compare, compilePolicy, decide, type PoliciesInForce } from "@/lib/authorization";
import { awsManagedDocument, awsManagedPolicies } from "@/lib/services/iam/managed-policies/catalogue";

const account = "111122223333";
const request: AuthorizationRequest = {
  principal: { kind: "user", accountId: account, arn: `arn:aws:iam::${account}:user/ana`, userId: "AIDAEXAMPLE" },
  action: "s3:GetObject",
  resource: "arn:aws:s3:::reports/2026/july.csv",
  resourceAccount: account,
  context: {
    "aws:username": "ana",
    "aws:SourceIp": "203.0.113.7",
    "aws:SecureTransport": "true",
    "aws:CurrentTime": "2026-07-01T10:00:00Z",
    "aws:PrincipalTag/team": "reports",
  },
};

const held = (document: object, name: string) => ({
  policy: compilePolicy(JSON.stringify(document)),
  source: { kind: "customer-managed" as const, name, arn: `arn:aws:iam::${account}:policy/${name}` },
});
const policy = (...Statement: object[]) => ({ Version: "2012-10-17", Statement });
const actions = (service: string, count: number) => Array.from({ length: count }, (_, i) => `${service}:Action${i}`);

const all = held(policy({ Effect: "Allow", Action: "*", Resource: "*" }), "AdministratorAccess");
const one = held(policy({ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::reports/*" }), "Reports");
const conditional = held(
  policy({
    Effect: "Allow",
    Action: "s3:Get*",
    Resource: `arn:aws:s3:::${"$"}{aws:PrincipalTag/team}/*`,
    Condition: { IpAddress: { "aws:SourceIp": "203.0.113.0/24" }, Bool: { "aws:SecureTransport": "true" } },
  }),
  "ByTag",
);
const long = held(
  policy(
    ...Array.from({ length: 40 }, (_, i) => ({
      Effect: "Allow",
      Action: actions(`service${i}`, 50),
      Resource: `arn:aws:service${i}:*:*:thing/*`,
    })),
    { Effect: "Deny", Action: "s3:Delete*", Resource: "*" },
    { Effect: "Allow", Action: "s3:Get*", Resource: "arn:aws:s3:::reports/*" },
  ),
  "Long",
);

const cases: [string, PoliciesInForce][] = [
  ["one statement", { identity: [one] }],
  ["implicit deny", { identity: [] }],
  ["variables and conditions", { identity: [conditional] }],
  ["boundary, two control levels", { identity: [one], boundary: all, serviceControl: [[all], [all]] }],
  ["42 statements, 2,000 actions", { identity: [long] }],
];

const perSecond = (work: () => void) => {
  for (let i = 0; i < 20_000; i++) work();
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < 1000) {
    for (let i = 0; i < 1000; i++) work();
    count += 1000;
  }
  return Math.round((count * 1000) / (performance.now() - start)).toLocaleString("en");
};

for (const [name, policies] of cases) {
  const { allowed } = decide(request, policies);
  const plain = perSecond(() => decide(request, policies));
  const traced = perSecond(() => decide(request, policies).layers);
  console.log(
    `${name.padEnd(32)} ${allowed ? "allowed" : "denied "} ${plain.padStart(12)}/s, with trace ${traced.padStart(10)}/s`,
  );
}

/** The worst of legal inputs: how long the slowest decision of each takes. */
const statement = (more: object) => ({ Effect: "Allow", Action: "s3:GetObject", Resource: "*", ...more });
const bomb = "*a".repeat(60);
const deep = `${'{"a":'.repeat(60)}1${"}".repeat(60)}`;
const worst: [string, object | string, Partial<AuthorizationRequest>][] = [
  [
    "wildcard bombs in Resource",
    policy(statement({ Resource: Array.from({ length: 40 }, () => `arn:aws:s3:::${bomb}b`) })),
    { resource: `arn:aws:s3:::${"a".repeat(900)}` },
  ],
  [
    "wildcard bombs in Action",
    policy(statement({ Action: Array.from({ length: 40 }, () => `s3:${bomb}b`) })),
    { action: `s3:${"a".repeat(120)}` },
  ],
  [
    "wildcard bombs in Condition",
    policy(statement({ Condition: { StringLike: { "aws:username": Array.from({ length: 40 }, () => `${bomb}b`) } } })),
    { context: { "aws:username": "a".repeat(900) } },
  ],
  [
    "400 values times 400",
    policy(
      statement({
        Condition: { "ForAllValues:StringEquals": { "aws:TagKeys": Array.from({ length: 400 }, (_, i) => `tag${i}`) } },
      }),
    ),
    { context: { "aws:TagKeys": Array.from({ length: 400 }, (_, i) => `tag${399 - i}`) } },
  ],
  ["300 statements", policy(...Array.from({ length: 300 }, (_, i) => statement({ Action: `s3:*t${i}` }))), {}],
  [
    "60 levels of nesting",
    `{"Version":"2012-10-17","Statement":[${JSON.stringify(statement({}))}],"Deep":${deep}}`,
    {},
  ],
  [
    "names of prototypes",
    `{"__proto__":{},"Version":"2012-10-17","Statement":${JSON.stringify(statement({ Condition: { Null: { constructor: "true", toString: "true" } } }))}}`,
    {},
  ],
];
const limit = 5;
console.log("\nworst inputs, milliseconds (compile, decide with trace)");
for (const [name, document, asked] of worst) {
  const text = typeof document === "string" ? document : JSON.stringify(document);
  const compile = milliseconds(() => compilePolicy(text));
  const hard = { policy: compilePolicy(text), source: { kind: "customer-managed" as const, name: "Worst" } };
  const decided = milliseconds(() => decide({ ...request, ...asked }, { identity: [hard] }).layers);
  console.log(
    `${name.padEnd(32)} ${compile.toFixed(2).padStart(8)} ${decided.toFixed(2).padStart(8)}${decided > limit ? `  OVER ${limit}` : ""}`,
  );
}

/** The median of many runs. */
function milliseconds(work: () => unknown): number {
  const times = Array.from({ length: 25 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[12] ?? 0;
}

/** Comparisons of AWS's managed policies: pairs of neighbours by name, and some large ones. */
const managed = awsManagedPolicies().map((one) => ({
  name: one.name,
  policy: compilePolicy(awsManagedDocument(one) ?? ""),
}));
const byName = new Map(managed.map(({ name, policy: compiled }) => [name, compiled]));
const neighbours = managed.flatMap((one, index) => {
  const next = managed[index + 1];
  return next && index % 5 === 0 ? [[one, next] as const] : [];
});
const pick = (name: string) => ({ name, policy: byName.get(name) ?? compilePolicy("") });
const large = [
  ["ReadOnlyAccess", "SecurityAudit"],
  ["ReadOnlyAccess", "ViewOnlyAccess"],
  ["ReadOnlyAccess", "AdministratorAccess"],
  ["PowerUserAccess", "AdministratorAccess"],
  ["ReadOnlyAccess", "ReadOnlyAccess"],
].map(([old = "", changed = ""]) => [pick(old), pick(changed)] as const);
const answers = new Map<string, number>();
const timed = [...neighbours, ...large].map(([old, changed]) => {
  const start = performance.now();
  const { answer } = compare(old.policy, changed.policy);
  answers.set(answer, (answers.get(answer) ?? 0) + 1);
  return { pair: `${old.name} → ${changed.name}: ${answer}`, time: performance.now() - start };
});
timed.sort((a, b) => a.time - b.time);
const at = (share: number) => timed[Math.min(timed.length - 1, Math.floor(timed.length * share))]?.time ?? 0;
console.log(
  `\n${timed.length} comparisons of AWS managed policies, milliseconds: median ${at(0.5).toFixed(1)}, 95 % ${at(0.95).toFixed(1)}, longest ${at(1).toFixed(1)}`,
);
console.log([...answers].map(([answer, count]) => `${answer} ${count}`).join(", "));
for (const { pair, time } of timed.slice(-5)) console.log(`${time.toFixed(1).padStart(8)}  ${pair}`);
