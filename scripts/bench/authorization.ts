/**
 * How many decisions a second the authorization core makes, on this machine, in one thread.
 * Run: npx tsx scripts/bench/authorization.ts
 */
import { performance } from "node:perf_hooks";
import { type AuthorizationRequest, compilePolicy, decide, type PoliciesInForce } from "@/lib/authorization";

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
