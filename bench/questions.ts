/** Questions that both evaluators take: actions, resources and condition keys that AWS knows, documents that it accepts. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables look like placeholders of templates.
import fc from "fast-check";
import type { AuthorizationRequest, RequestPrincipal } from "@/lib/authorization";
import type { CasePolicies } from "@/lib/authorization/cases/case";

export type Question = [AuthorizationRequest, CasePolicies];

/** AWS attaches it to every level of resource control policies, which can only deny besides. */
export const fullAccess: object = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }],
};

const home = "111122223333";
const other = "444455556666";
const from = <Value>(...values: Value[]) => fc.constantFrom(...values);
const some = <Value>(value: fc.Arbitrary<Value>, maxLength = 3) => fc.array(value, { minLength: 1, maxLength });

const callers: [weight: number, RequestPrincipal][] = [
  [5, { kind: "user", accountId: home, arn: `arn:aws:iam::${home}:user/ana`, userId: "AIDAANA" }],
  [
    5,
    {
      kind: "role-session",
      accountId: home,
      arn: `arn:aws:sts::${home}:assumed-role/Deploy/ci`,
      roleArn: `arn:aws:iam::${home}:role/Deploy`,
      roleId: "AROADEPLOY",
      sessionName: "ci",
    },
  ],
  [
    2,
    {
      kind: "federated-user",
      accountId: home,
      arn: `arn:aws:sts::${home}:federated-user/guest`,
      userArn: `arn:aws:iam::${home}:user/ana`,
    },
  ],
  [3, { kind: "user", accountId: other, arn: `arn:aws:iam::${other}:user/zed`, userId: "AIDAZED" }],
  [1, { kind: "anonymous" }],
];
const caller = fc.oneof(...callers.map(([weight, one]) => ({ weight, arbitrary: fc.constant(one) })));

/** What is asked: an action with a resource of its kind. */
const targets: [action: string, ...resources: string[]][] = [
  ["s3:GetObject", "arn:aws:s3:::reports/july.csv", "arn:aws:s3:::reports/ana/1", "arn:aws:s3:::home/a:b"],
  ["s3:PutObject", "arn:aws:s3:::reports/july.csv", "arn:aws:s3:::home/ana/diary"],
  ["s3:ListBucket", "arn:aws:s3:::reports"],
  ["sqs:SendMessage", `arn:aws:sqs:eu-west-1:${home}:orders`],
  ["sns:Publish", `arn:aws:sns:eu-west-1:${home}:alarms`],
  ["dynamodb:GetItem", `arn:aws:dynamodb:eu-west-1:${home}:table/orders`],
  ["lambda:InvokeFunction", `arn:aws:lambda:eu-west-1:${home}:function:resize`],
  ["ec2:StartInstances", `arn:aws:ec2:eu-west-1:${home}:instance/i-0abc`],
  ["ec2:DescribeInstances", "*"],
  ["iam:GetUser", `arn:aws:iam::${home}:user/ana`],
  ["secretsmanager:GetSecretValue", `arn:aws:secretsmanager:eu-west-1:${home}:secret:db-a1b2c3`],
  ["kms:Decrypt", `arn:aws:kms:eu-west-1:${home}:key/1234abcd-12ab-34cd-56ef-1234567890ab`],
  ["sts:AssumeRole", `arn:aws:iam::${home}:role/App`],
];

interface Key {
  name: string;
  operators: string[];
  inRequest: fc.Arbitrary<string | string[]>;
  inPolicy: string[];
}
const signed = (...names: string[]) => [
  ...names,
  ...names.map((name) => name.replace(/^(String|Numeric|Date|Arn)/, "$1Not")),
];
const ordered = (name: string) =>
  ["LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals"].map((end) => name + end);
const texts = signed("StringEquals", "StringLike", "StringEqualsIgnoreCase");
const arns = signed("ArnEquals", "ArnLike");
const dates = [...signed("DateEquals"), ...ordered("Date")];
const instants = ["2026-07-01T10:00:00Z", "2026-07-01T12:00:00Z", "2026-06-30T10:00:00Z"];

const keys: Key[] = [
  {
    name: "aws:username",
    operators: texts,
    inRequest: from("ana", "Ana", "bob"),
    inPolicy: ["ana", "ANA", "a*", "?na", "b?b", "*", "${aws:PrincipalTag/team}"],
  },
  {
    name: "aws:PrincipalTag/team",
    operators: texts,
    inRequest: from("red", "Red", "blue", ""),
    inPolicy: ["red", "r*", "*", "bl??", "${aws:username}", "${aws:username, 'red'}", "blue"],
  },
  {
    name: "aws:RequestedRegion",
    operators: texts,
    inRequest: from("eu-west-1", "us-east-1"),
    inPolicy: ["eu-*", "us-east-1", "eu-west-?"],
  },
  { name: "aws:SecureTransport", operators: ["Bool"], inRequest: from("true", "false"), inPolicy: ["true", "false"] },
  {
    name: "aws:MultiFactorAuthPresent",
    operators: ["Bool"],
    inRequest: from("true", "false"),
    inPolicy: ["true", "false"],
  },
  {
    name: "aws:MultiFactorAuthAge",
    operators: [...signed("NumericEquals"), ...ordered("Numeric")],
    inRequest: from("10", "300", "3600"),
    inPolicy: ["10", "300", "301", "3600"],
  },
  { name: "aws:CurrentTime", operators: dates, inRequest: from(...instants), inPolicy: instants },
  {
    name: "aws:SourceIp",
    operators: ["IpAddress", "NotIpAddress"],
    inRequest: from("203.0.113.7", "203.0.114.1", "10.0.0.1", "2001:db8::1"),
    inPolicy: ["203.0.113.0/24", "203.0.112.0/20", "203.0.113.7", "10.0.0.0/8", "2001:db8::/32", "0.0.0.0/0"],
  },
  {
    name: "aws:PrincipalArn",
    operators: arns,
    inRequest: from(`arn:aws:iam::${home}:user/ana`, `arn:aws:iam::${home}:role/Deploy`),
    inPolicy: [
      `arn:aws:iam::${home}:user/*`,
      "arn:aws:iam::*:role/Deploy",
      `arn:aws:iam::${home}:user/\${aws:username}`,
      "arn:*:iam::*:*",
    ],
  },
  {
    name: "aws:TagKeys",
    operators: texts.flatMap((one) => [`ForAllValues:${one}`, `ForAnyValue:${one}`]),
    inRequest: fc.array(from("team", "cost", "Team"), { maxLength: 3 }),
    inPolicy: ["team", "cost", "t*", "Team"],
  },
];
const keyNamed = new Map(keys.map((key) => [key.name, key]));

const condition = fc
  .array(
    from(...keys).chain(({ name, operators, inPolicy }) =>
      fc.tuple(
        fc.oneof(
          { weight: 7, arbitrary: from(...operators) },
          { weight: 2, arbitrary: from(...operators.map((operator) => `${operator}IfExists`)) },
          { weight: 1, arbitrary: from("Null") },
        ),
        fc.constant(name),
        some(from(...inPolicy)),
        from("true", "false"),
      ),
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((rows) => {
    const blocks: Record<string, Record<string, unknown>> = {};
    for (const [operator, key, values, presence] of rows)
      blocks[operator] = { ...blocks[operator], [key]: operator === "Null" ? presence : single(values) };
    return { Condition: blocks };
  });
/** Bool takes one value. */
const single = (values: string[]) =>
  values.every((value) => value === "true" || value === "false") ? values[0] : [...new Set(values)];

const actionPattern = (action: string) => {
  const [service = "", name = ""] = action.split(":");
  return from(
    ...[
      action,
      action,
      action,
      `${service}:*`,
      `${service}:${name.slice(0, 3)}*`,
      action.toLowerCase(),
      `${service}:?${name.slice(1)}`,
    ],
    ...["s3:PutBucketPolicy", "ec2:*", "iam:Get*", "s3:*Object"],
  );
};
const resourcePattern = (resource: string) => {
  if (resource === "*") return from("*", "*", "arn:aws:ec2:*:*:instance/*");
  const last = Math.max(resource.lastIndexOf("/"), resource.lastIndexOf(":")) + 1;
  return from(
    ...[
      "*",
      "*",
      resource,
      resource,
      `${resource.slice(0, last)}*`,
      `${resource.slice(0, last)}?${resource.slice(last + 1)}`,
    ],
    ...[
      "arn:aws:s3:::reports/*",
      "arn:aws:s3:::*",
      "arn:aws:s3:::reports/${aws:username}/*",
      "arn:aws:s3:::home/${aws:PrincipalTag/team, 'ana'}/*",
    ],
    `arn:aws:*:*:${home}:*`,
  );
};
const elementOf = (yes: string, no: string, value: fc.Arbitrary<unknown>) =>
  fc.tuple(from(yes, yes, yes, yes, yes, no), value).map(([name, content]): object => ({ [name]: content }));
const effect = fc.oneof(
  { weight: 5, arbitrary: fc.constant<object>({ Effect: "Allow" }) },
  { weight: 1, arbitrary: fc.constant<object>({ Effect: "Deny" }) },
);
const maybe = (part: fc.Arbitrary<object>) => fc.oneof(fc.constant<object>({}), part);
const joined = (...parts: fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((objects) => Object.assign({}, ...objects));
const documentOf = (statement: fc.Arbitrary<object>) =>
  some(statement).map((Statement): object => ({ Version: "2012-10-17", Statement }));

const principal = from<object>(
  { Principal: "*" },
  { Principal: { AWS: home } },
  { Principal: { AWS: `arn:aws:iam::${home}:user/ana` } },
  { Principal: { AWS: `arn:aws:iam::${home}:role/Deploy` } },
  { Principal: { AWS: `arn:aws:sts::${home}:assumed-role/Deploy/ci` } },
  { Principal: { AWS: [`arn:aws:iam::${other}:user/zed`, `arn:aws:iam::${home}:root`] } },
  { Principal: { AWS: `arn:aws:iam::${other}:root` } },
  { Principal: { AWS: `arn:aws:sts::${home}:federated-user/guest` } },
  { Principal: { Service: "cloudtrail.amazonaws.com" } },
);

function policiesFor(who: RequestPrincipal, action: string, resource: string): fc.Arbitrary<CasePolicies> {
  const named = elementOf("Action", "NotAction", some(actionPattern(action)));
  const placed = elementOf("Resource", "NotResource", some(resourcePattern(resource)));
  const permissions = documentOf(joined(effect, named, placed, maybe(condition)));
  const plain = (Effect: string) =>
    joined(
      fc.constant({ Effect }),
      some(actionPattern(action)).map((Action) => ({ Action })),
    );
  const all: object = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] };
  const often = (document: fc.Arbitrary<object>) =>
    fc.oneof({ weight: 2, arbitrary: fc.constant(all) }, { weight: 1, arbitrary: document });
  const levels = (document: fc.Arbitrary<object>) => some(some(document, 2), 3);
  const control = fc.oneof(
    { weight: 2, arbitrary: fc.constant(all) },
    {
      weight: 1,
      arbitrary: documentOf(joined(fc.constant({ Effect: "Deny", Resource: "*" }), plain("Deny"), maybe(condition))),
    },
    { weight: 1, arbitrary: documentOf(joined(fc.constant({ Effect: "Allow", Resource: "*" }), plain("Allow"))) },
  );
  const everyone = { Principal: "*", Resource: "*" };
  const denyAll = documentOf(joined(fc.constant(everyone), plain("Deny"), maybe(condition)));
  const endpoint = fc.oneof(
    fc.constant(fullAccess),
    documentOf(joined(fc.constant(everyone), plain("Allow"), maybe(condition))),
  );
  const kind = action === "sts:AssumeRole" ? "trust" : action.startsWith("kms:") ? "kms-key" : "ordinary";
  const hanging = documentOf(
    kind === "trust"
      ? joined(effect, fc.constant({ Action: action }), principal, maybe(condition))
      : joined(
          effect,
          named,
          kind === "kms-key" ? fc.constant({ Resource: "*" }) : placed,
          principal,
          maybe(condition),
        ),
  ).map((policy): NonNullable<CasePolicies["resource"]> => ({ kind, policy }));
  const sometimes = <Value>(value: fc.Arbitrary<Value>, freq: number) => fc.option(value, { nil: undefined, freq });
  const hasIdentity = who.kind !== "anonymous";
  const hasSession = who.kind === "role-session" || who.kind === "federated-user";
  const takesResourceControl = /^(s3|sts|kms|sqs|secretsmanager|dynamodb):/.test(action);
  return fc
    .record({
      identity: hasIdentity ? fc.array(often(permissions), { maxLength: 2 }) : fc.constant<object[]>([]),
      boundary:
        hasIdentity && who.kind !== "federated-user" ? sometimes(often(permissions), 2) : fc.constant(undefined),
      // A federated user without a session policy is a case of its own: see differences.ts.
      session: hasSession
        ? sometimes(
            often(permissions).map((one) => [one]),
            who.kind === "federated-user" ? 8 : 1,
          )
        : fc.constant(undefined),
      resource: kind === "ordinary" ? sometimes(hanging, 1) : hanging,
      serviceControl: hasIdentity ? sometimes(levels(control), 2) : fc.constant(undefined),
      resourceControl: takesResourceControl
        ? sometimes(
            some(
              some(denyAll, 2).map((denying) => [fullAccess, ...denying]),
              3,
            ),
            2,
          )
        : fc.constant(undefined),
      endpoint: sometimes(endpoint, 4),
    })
    .map(({ identity, ...layers }) =>
      Object.assign<CasePolicies, object>(
        { identity },
        Object.fromEntries(Object.entries(layers).filter(([, value]) => value !== undefined)),
      ),
    );
}

const context = fc
  .subarray(keys.map(({ name }) => name))
  .chain((names) =>
    fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), keyNamed.get(name)?.inRequest ?? from("")))),
  )
  .map((entries): AuthorizationRequest["context"] => Object.fromEntries(entries));

export const anyQuestion: fc.Arbitrary<Question> = fc
  .tuple(caller, from(...targets), context, from(home, home, home, home, other))
  .chain(([principal, [action, ...resources], context, owner]) =>
    from(...resources).chain((resource) => {
      const request = { principal, action, resource, resourceAccount: resource.includes(home) ? home : owner, context };
      return policiesFor(principal, action, resource).map((policies): Question => [request, policies]);
    }),
  );
