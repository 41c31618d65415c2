/** Random requests and policies from a vocabulary small enough that they often meet. For tests only. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables look like placeholders of templates.
import fc from "fast-check";
import type { AuthorizationRequest } from "@/lib/authorization";
import { type CasePolicies, callers, homeAccount, otherAccount } from "@/lib/authorization/cases/case";

const from = <Value>(...values: Value[]) => fc.constantFrom(...values);
const some = <Value>(value: fc.Arbitrary<Value>, maxLength = 2) =>
  fc.oneof(value, fc.array(value, { minLength: 1, maxLength }));

/** What one kind of key holds, and what policies ask of it. */
interface Family {
  keys: string[];
  operators: string[];
  inRequest: string[];
  inPolicy: (string | number | boolean)[];
}

const withNegation = (...names: string[]) =>
  names.flatMap((name) => [name, name.replace(/^(String|Numeric|Date|Arn)/, "$1Not")]);
const compared = (name: string) =>
  ["LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals"].map((end) => name + end);

const texts: Family = {
  keys: [
    "aws:username",
    "AWS:USERNAME",
    "aws:TagKeys",
    "aws:PrincipalTag/team",
    "aws:PrincipalTag/Team",
    "__proto__",
    "constructor",
  ],
  operators: [...withNegation("StringEquals", "StringEqualsIgnoreCase", "StringLike"), "BinaryEquals", "stringlike"],
  inRequest: ["ana", "Ana", "red", "", "*", "a*", "😀", "a😀b", "\ud83d", "ﬁ", "\u212a", "k", "__proto__", "QQ=="],
  inPolicy: [
    ...["ana", "ANA", "red", "", "*", "a*", "?na", "*d", "??", "a?b", "*😀*", "*?", "*\ude00", "k", "QQ==", "qq=="],
    ...[
      "${aws:username}",
      "${AWS:UserName}*",
      "${aws:TagKeys}",
      "${aws:PrincipalTag/team, 'red'}",
      "${ aws:nothing , 'ana' }",
    ],
    ...[
      "${aws:nothing}",
      "${*}",
      "${?}x",
      "a${*}",
      "${$}{aws:username}",
      "${",
      "${}",
      "${,}",
      "${a'b}",
      "a${aws:username",
    ],
  ],
};
const numbers: Family = {
  keys: ["a:number"],
  operators: [...withNegation("NumericEquals"), ...compared("Numeric")],
  inRequest: ["10", "10.0", "9", "-1", "1e1", "9.99", "ten", "", ".5", "5.", "+10"],
  inPolicy: [10, "10", "9.99", "1e1", "-1", ".", "x", "${a:number}"],
};
const dates: Family = {
  keys: ["a:date"],
  operators: [...withNegation("DateEquals"), ...compared("Date")],
  inRequest: [
    "2026-07-01T10:00:00Z",
    "2026-07-01T12:00:00+02:00",
    "2026-07",
    "2026",
    "1782900000",
    "1782900000.5",
    "soon",
  ],
  inPolicy: [
    ...[
      "2026-07-01T10:00:00Z",
      "2026-07-01T12:00:00.5+0200",
      "2026-07-01T10:00",
      "2026-07-01",
      "2026-02-30",
      "1782900000",
    ],
    ...["2026", "2026-13", "2026-07-01T25:00Z", "2024-02-29", "2026-07-01T"],
  ],
};
const truths: Family = {
  keys: ["a:bool"],
  operators: ["Bool"],
  inRequest: ["true", "True", "false", "yes"],
  inPolicy: [true, false, "TRUE", "false", "yes", "${a:bool}"],
};
const addresses: Family = {
  keys: ["aws:SourceIp"],
  operators: ["IpAddress", "NotIpAddress"],
  inRequest: [
    "203.0.113.7",
    "203.0.114.0",
    "10.0.0.1",
    "2001:db8::1",
    "2001:DB8:0:0::1",
    "::ffff:203.0.113.7",
    "203.0.113.0/25",
    "x",
  ],
  inPolicy: [
    ...[
      "203.0.113.0/24",
      "203.0.112.0/20",
      "203.0.113.7",
      "203.0.113.7/33",
      "0.0.0.0/0",
      "::/0",
      "2001:db8::/32",
      "2001:db8::1",
    ],
    ...[
      "::ffff:cb00:7107",
      "1:2:3:4:5:6:7:8",
      "1::2::3",
      "203.0.113",
      "256.0.0.0/8",
      "10.0.0.0/7",
      "2001:db8::1/129",
      "/8",
    ],
  ],
};
const arns: Family = {
  keys: ["a:arn"],
  operators: withNegation("ArnEquals", "ArnLike"),
  inRequest: [
    ...[
      "arn:aws:iam::111122223333:user/ana",
      "arn:aws:logs:eu-west-1:1:log-group:a:b",
      "arn:aws:s3:::reports",
      "arn:aws:s3",
      "ana",
    ],
  ],
  inPolicy: [
    ...[
      "arn:aws:iam::*:user/*",
      "arn:aws:*",
      "arn:*:*:*:*:*",
      "arn:aws:iam::111122223333:user/an?",
      "arn:aws:logs:*:*:log-group:*",
    ],
    ...[
      "*",
      "arn:aws:s3:::${aws:username}",
      "arn:aws:iam::*:user/${aws:username}",
      "arn:aws:i*:user/ana",
      "arn:aws:s3:::r*s",
    ],
  ],
};
const families = [texts, texts, numbers, dates, truths, addresses, arns];
const all = <Key extends keyof Family>(key: Key) =>
  from(...families.flatMap((family): Family[Key][number][] => [...family[key]]));

const affixed = (names: fc.Arbitrary<string>) =>
  fc
    .tuple(from("", "", "", "ForAllValues:", "ForAnyValue:"), names, from("", "", "", "IfExists"))
    .map((parts) => parts.join(""));
const strange = fc.string({ maxLength: 6, unit: "binary" });

type ConditionRow = [string, string, unknown];
const fitting = from(...families).chain(
  ({ keys, operators, inPolicy }): fc.Arbitrary<ConditionRow> =>
    fc.tuple(affixed(from(...operators)), from(...keys), some(from(...inPolicy), 3)),
);
const anyRow: fc.Arbitrary<ConditionRow> = fc.tuple(
  affixed(fc.oneof(all("operators"), from("Null", "nosuch", "toString"))),
  all("keys"),
  some(fc.oneof({ weight: 8, arbitrary: all("inPolicy") }, { weight: 1, arbitrary: strange }), 3),
);
const condition = fc
  .array(fc.oneof({ weight: 4, arbitrary: fitting }, { weight: 1, arbitrary: anyRow }), { minLength: 1, maxLength: 2 })
  .map((rows) => {
    const blocks = new Map<string, [string, unknown][]>();
    for (const [name, key, values] of rows) blocks.set(name, [...(blocks.get(name) ?? []), [key, values]]);
    return Object.fromEntries([...blocks].map(([name, entries]) => [name, Object.fromEntries(entries)]));
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

type ContextEntry = [string, string | string[]];
const fittingEntry = from(...families).chain(
  ({ keys, inRequest }): fc.Arbitrary<ContextEntry> =>
    fc.tuple(
      from(...keys),
      fc.oneof(
        { weight: 3, arbitrary: from(...inRequest) },
        { weight: 1, arbitrary: fc.array(from(...inRequest), { maxLength: 3 }) },
      ),
    ),
);
const anyEntry: fc.Arbitrary<ContextEntry> = fc.tuple(all("keys"), fc.oneof(all("inRequest"), strange));
const context = fc
  .array(fc.oneof({ weight: 6, arbitrary: fittingEntry }, { weight: 1, arbitrary: anyEntry }), { maxLength: 6 })
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
