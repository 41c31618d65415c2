/** Random requests and policies from a vocabulary small enough that they often meet. For tests only. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables look like placeholders of templates.
import fc from "fast-check";
import type { AuthorizationRequest } from "../model";
import { type CasePolicies, callers, homeAccount, otherAccount } from "./case";

const from = <Value>(...values: Value[]) => fc.constantFrom(...values);
const some = <Value>(value: fc.Arbitrary<Value>, maxLength = 2) =>
  fc.oneof(value, fc.array(value, { minLength: 1, maxLength }));

const requestTexts = [
  "ana",
  "Ana",
  "red",
  "",
  "*",
  "10",
  "10.0",
  "9",
  "-1",
  "1e1",
  "true",
  "False",
  "2026-07-01T10:00:00Z",
  "2026-07-01T12:00:00.5+02:00",
  "2026-07",
  "2026",
  "1782900000",
  "203.0.113.7",
  "2001:db8::1",
  "::ffff:203.0.113.7",
  "arn:aws:iam::111122223333:user/ana",
  "arn:aws:logs:eu-west-1:1:log-group:a:b",
  "arn:aws:s3:::reports",
  "QQ==",
  "😀",
  "a😀b",
  "\ud83d",
  "ﬁ",
  "\u212a",
  "__proto__",
];
const policyTexts = [
  ...requestTexts,
  "a*",
  "?na",
  "*d",
  "??",
  "a?b",
  "*😀*",
  "203.0.113.0/24",
  "0.0.0.0/0",
  "2001:db8::/32",
  "arn:aws:iam::*:user/*",
  "arn:aws:*",
  "arn:*:*:*:*:*",
  `arn:aws:iam::${homeAccount}:user/${"$"}{aws:username}`,
  "${aws:username}",
  "${AWS:UserName}*",
  "${aws:TagKeys}",
  "${aws:PrincipalTag/team, 'red'}",
  "${ aws:nothing , 'ana' }",
  "${aws:nothing}",
  "${*}",
  "${?}x",
  "${$}{aws:username}",
  "${",
  "${}",
  "${,}",
  "${a'b}",
  "a${aws:username",
  "2026-02-30",
  "2026-07-01T10:00",
];
const keys = [
  "aws:username",
  "AWS:USERNAME",
  "aws:TagKeys",
  "aws:PrincipalTag/team",
  "aws:PrincipalTag/Team",
  "aws:SourceIp",
  "a:number",
  "a:date",
  "a:arn",
  "__proto__",
  "constructor",
  "toString",
];
const operators = [
  "StringEquals",
  "StringNotEquals",
  "StringEqualsIgnoreCase",
  "StringNotEqualsIgnoreCase",
  "StringLike",
  "StringNotLike",
  "NumericEquals",
  "NumericNotEquals",
  "NumericLessThan",
  "NumericLessThanEquals",
  "NumericGreaterThan",
  "NumericGreaterThanEquals",
  "DateEquals",
  "DateNotEquals",
  "DateLessThan",
  "DateLessThanEquals",
  "DateGreaterThan",
  "DateGreaterThanEquals",
  "Bool",
  "BinaryEquals",
  "IpAddress",
  "NotIpAddress",
  "ArnEquals",
  "ArnNotEquals",
  "ArnLike",
  "ArnNotLike",
  "Null",
  "nosuch",
  "stringlike",
];

const operator = fc
  .tuple(from("", "", "", "ForAllValues:", "ForAnyValue:"), from(...operators), from("", "", "", "IfExists"))
  .map((parts) => parts.join(""));
const conditionValue = fc.oneof(
  { weight: 8, arbitrary: from<string | number | boolean>(...policyTexts, 10, true) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: "binary" }) },
);
const condition = fc
  .array(fc.tuple(operator, from(...keys), some(conditionValue, 3)), { minLength: 1, maxLength: 2 })
  .map((rows) => {
    const block = new Map<string, [string, unknown][]>();
    for (const [name, key, values] of rows) block.set(name, [...(block.get(name) ?? []), [key, values]]);
    return Object.fromEntries([...block].map(([name, entries]) => [name, Object.fromEntries(entries)]));
  });

const actions = ["s3:GetObject", "s3:PutObject", "sts:AssumeRole", "kms:Decrypt", "kms:RetireGrant", "iam:CreateUser"];
const actionPattern = from(
  ...actions,
  "*",
  "*",
  "s3:*",
  "s3:Get*",
  "S3:getobject",
  "s3:?etObject",
  "*:*",
  "s*:GetObject",
  "s3:GetObject ",
  "constructor:toString",
  "**",
  "s3:*O*t",
);
const resources = [
  "arn:aws:s3:::reports/july.csv",
  "arn:aws:s3:::reports/ana/1",
  "arn:aws:s3:::reports/a:b",
  "arn:aws:s3:::reports/😀",
  "arn:aws:s3:::reports/${aws:username}/1",
  "*",
];
const resourcePattern = fc.oneof(
  {
    weight: 12,
    arbitrary: from(
      ...resources,
      "*",
      "*",
      "arn:aws:s3:::reports/*",
      "arn:aws:s3:::*/*",
      "arn:*:s3:::*",
      "arn:aws:s3:*",
      "arn:aws:s3:::reports/${aws:username}/*",
      "arn:aws:s3:::reports/${aws:PrincipalTag/team, 'ana'}/*",
      "arn:aws:s3:::reports/?",
      "arn:aws:s3:::reports/${aws:nothing}*",
      "arn:aws:s3:::reports/${$}{aws:username}/*",
      "arn:aws:${a:number}:::reports/*",
      "${aws:username}",
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 8, unit: "binary" }) },
);

const home = `arn:aws:iam::${homeAccount}`;
const sts = `arn:aws:sts::${homeAccount}`;
const awsPrincipal = from(
  "*",
  homeAccount,
  `${home}:root`,
  `arn:aws:iam::${otherAccount}:root`,
  `${home}:user/ana`,
  `${home}:user/*`,
  `${home}:role/ops/Deploy`,
  `${sts}:assumed-role/Deploy/ci`,
  `${sts}:federated-user/guest`,
  `arn:aws:iam::${otherAccount}:user/zed`,
  "AIDAANA",
  "AROADEPLOY",
  "AROASUPPORT",
);
const principal = fc.oneof(
  from<unknown>(
    "*",
    { Service: "cloudtrail.amazonaws.com" },
    { Federated: ["accounts.google.com", `${home}:saml-provider/Corp`] },
  ),
  fc.record({ AWS: some(awsPrincipal, 4) }),
  fc.record({ AWS: some(awsPrincipal, 4), Service: from("cloudtrail.amazonaws.com", "*") }),
);

const effect = from("Allow", "Allow", "Allow", "Allow", "Deny", "allow");

const oneOf = (yes: string, no: string, value: fc.Arbitrary<unknown>) =>
  fc.tuple(from(yes, yes, yes, yes, no), value).map(([name, content]) => ({ [name]: content }));

const merged = (...parts: fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((objects) => Object.assign({}, ...objects));

const maybe = (part: fc.Arbitrary<object>) => fc.option(part, { nil: {}, freq: 2 });

const permissions = merged(
  effect.map((Effect) => ({ Effect })),
  oneOf("Action", "NotAction", some(actionPattern)),
  oneOf("Resource", "NotResource", some(resourcePattern)),
  maybe(condition.map((Condition) => ({ Condition }))),
);
const withPrincipal = merged(permissions, oneOf("Principal", "NotPrincipal", principal));
const trust = merged(
  effect.map((Effect) => ({ Effect })),
  oneOf("Action", "NotAction", some(actionPattern)),
  maybe(condition.map((Condition) => ({ Condition }))),
  oneOf("Principal", "NotPrincipal", principal),
);

const documentOf = (statement: fc.Arbitrary<object>, maxLength = 2): fc.Arbitrary<object> =>
  fc
    .tuple(
      from<object>({ Version: "2012-10-17" }, { Version: "2012-10-17" }, { Version: "2008-10-17" }, {}),
      fc.array(statement, { maxLength }),
    )
    .map(([version, Statement]) => ({ ...version, Statement }));

const open = { Version: "2012-10-17", Statement: { Effect: "Allow", Principal: "*", Action: "*", Resource: "*" } };
const often = (document: fc.Arbitrary<object>) => fc.oneof(document, fc.constant<object>(open));
const levels = (document: fc.Arbitrary<object>) =>
  fc.array(fc.array(often(document), { maxLength: 2 }), { minLength: 1, maxLength: 2 });
/** Absent in `absences` of `absences + 1` cases. */
const sometimes = <Value>(value: fc.Arbitrary<Value>, absences: number) =>
  fc.oneof({ weight: absences, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

export const anyPolicies: fc.Arbitrary<CasePolicies> = fc
  .record({
    identity: fc.array(often(documentOf(permissions, 3)), { maxLength: 2 }),
    boundary: sometimes(often(documentOf(permissions)), 2),
    session: sometimes(fc.array(often(documentOf(permissions)), { maxLength: 2 }), 2),
    resource: sometimes(
      fc.oneof(
        fc.record({ kind: fc.constant("ordinary" as const), policy: documentOf(withPrincipal, 3) }),
        fc.record({ kind: from("trust" as const, "kms-key" as const), policy: documentOf(trust, 3) }),
      ),
      1,
    ),
    serviceControl: sometimes(levels(documentOf(permissions)), 3),
    resourceControl: sometimes(levels(documentOf(withPrincipal)), 3),
    endpoint: sometimes(often(documentOf(withPrincipal)), 3),
  })
  .map(withoutUndefined);

/** The type wants absent layers absent. */
function withoutUndefined({
  identity,
  ...layers
}: { identity: object[] } & Record<keyof Omit<CasePolicies, "identity">, unknown>) {
  const held = Object.entries(layers).filter(([, value]) => value !== undefined);
  return Object.assign<CasePolicies, object>({ identity }, Object.fromEntries(held));
}

const contextValue = fc.oneof(
  { weight: 6, arbitrary: from<string | string[]>(...requestTexts) },
  { weight: 2, arbitrary: fc.array(from(...requestTexts), { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: "binary" }) },
);
const context = fc
  .array(fc.tuple(from(...keys), contextValue), { maxLength: 5 })
  .map((entries): Record<string, string | string[]> => Object.fromEntries(entries));

export const anyRequest: fc.Arbitrary<AuthorizationRequest> = fc.record({
  principal: fc.oneof(
    { weight: 2, arbitrary: from(...callers.values()) },
    {
      weight: 3,
      arbitrary: from(...callers.values()).filter((caller) => caller.kind === "user" || caller.kind === "role-session"),
    },
  ),
  action: from(...actions, "s3:GetObject", "s3:GetObject", "sts:GetCallerIdentity"),
  resource: fc.oneof(
    { weight: 12, arbitrary: from(...resources) },
    { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  ),
  resourceAccount: from(...Array<string>(6).fill(homeAccount), otherAccount),
  context,
});

/** One statement whose condition, or whose resource, decides alone. */
const decisive: fc.Arbitrary<CasePolicies> = fc
  .tuple(
    from<object>({ Version: "2012-10-17" }, { Version: "2012-10-17" }, { Version: "2012-10-17" }, {}),
    fc.oneof(
      condition.map((Condition) => ({ Resource: "*", Condition })),
      oneOf("Resource", "NotResource", some(resourcePattern)),
    ),
  )
  .map(([version, rest]) => ({ identity: [{ ...version, Statement: { Effect: "Allow", Action: "*", ...rest } }] }));

const homeUser = callers.get("user");
const asUser = anyRequest.map((request) =>
  homeUser ? { ...request, principal: homeUser, resourceAccount: homeAccount } : request,
);

/** Half of them with all layers, half on one statement. */
export const anyQuestion: fc.Arbitrary<[AuthorizationRequest, CasePolicies]> = fc.oneof(
  fc.tuple(anyRequest, anyPolicies),
  fc.tuple(asUser, decisive),
);
