/** The worst of legal inputs: how long the slowest decision of each takes, with its trace. */
import { type AuthorizationRequest, compilePolicy, decide } from "@/lib/authorization";
import { milliseconds } from "./measure";
import { account, contextOf, user } from "./requests";

const policy = (...Statement: object[]) => ({ Version: "2012-10-17", Statement });
const statement = (more: object) => ({ Effect: "Allow", Action: "s3:GetObject", Resource: "*", ...more });
const many = <Thing>(count: number, make: (index: number) => Thing) => Array.from({ length: count }, (_, i) => make(i));
const bomb = "*a".repeat(60);
const deep = `${'{"a":'.repeat(60)}1${"}".repeat(60)}`;

const request: AuthorizationRequest = {
  principal: user("ana"),
  action: "s3:GetObject",
  resource: "arn:aws:s3:::reports/2026/july.csv",
  resourceAccount: account,
  context: contextOf(0),
};

const inputs: [name: string, document: object | string, asked: Partial<AuthorizationRequest>][] = [
  [
    "wildcard bombs in Resource",
    policy(statement({ Resource: many(40, () => `arn:aws:s3:::${bomb}b`) })),
    { resource: `arn:aws:s3:::${"a".repeat(900)}` },
  ],
  [
    "wildcard bombs in Action",
    policy(statement({ Action: many(40, () => `s3:${bomb}b`) })),
    { action: `s3:${"a".repeat(120)}` },
  ],
  [
    "wildcard bombs in Condition",
    policy(statement({ Condition: { StringLike: { "aws:username": many(40, () => `${bomb}b`) } } })),
    { context: { "aws:username": "a".repeat(900) } },
  ],
  [
    "400 values times 400",
    policy(statement({ Condition: { "ForAllValues:StringEquals": { "aws:TagKeys": many(400, (i) => `tag${i}`) } } })),
    { context: { "aws:TagKeys": many(400, (i) => `tag${399 - i}`) } },
  ],
  ["300 statements", policy(...many(300, (i) => statement({ Action: `s3:*t${i}` }))), {}],
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

export interface WorstInput {
  name: string;
  compile: number;
  decide: number;
}

/** In milliseconds. */
export const worstInputs = (): WorstInput[] =>
  inputs.map(([name, document, asked]) => {
    const text = typeof document === "string" ? document : JSON.stringify(document);
    const held = { policy: compilePolicy(text), source: { kind: "customer-managed" as const, name: "Worst" } };
    return {
      name,
      compile: milliseconds(() => compilePolicy(text)),
      decide: milliseconds(() => decide({ ...request, ...asked }, { identity: [held] }).layers),
    };
  });
