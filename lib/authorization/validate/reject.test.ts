import { describe, expect, test } from "vitest";
import { type PolicyKind, rejectPolicy } from "./reject";
import { policySize } from "./size";

const good = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::reports/*" };
const policy = (...Statement: unknown[]) => ({ Version: "2012-10-17", Statement });
const trusting = { Effect: "Allow", Principal: { AWS: "111122223333" }, Action: "sts:AssumeRole" };

const sentence = (document: unknown, kind: PolicyKind = "identity") =>
  rejectPolicy(typeof document === "string" ? document : JSON.stringify(document), kind)?.message;

const syntax = "Syntax errors in policy.";
const version = "Policy document must be version 2012-10-17 or greater.";
const legacy = "The policy failed legacy parsing";
const noVendor = "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.";
const oneColon = "Actions/Condition can contain only one colon.";
const noActions = "Policy statement must contain actions.";
const noResources = "Policy statement must contain resources.";
const sameSid = "Statement IDs (SID) in a single policy must be unique.";
const vendorRegex = "Resource vendor must be fully qualified and cannot contain regexes.";
const iamPath =
  'IAM resource path must either be "*", root, or start with user/, federated-user/, role/, group/, instance-profile/, mfa/, server-certificate/, policy/, sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/.';
const notArn = (text: string) => `Resource ${text} must be in ARN format or "*".`;
const partition = (name: string, arn: string) => `Partition "${name}" is not valid for resource "${arn}".`;

test("refuses an element that stands twice, and takes an operator that does", () => {
  const statement = '"Action": "s3:*", "Resource": "*"';
  const refused = [
    `{"Version": "2012-10-17", "Statement": {"Effect": "Allow", ${statement}}, "Statement": {"Effect": "Deny", ${statement}}}`,
    `{"Version": "2012-10-17", "Statement": {"Effect": "Deny", ${statement}, "Effect": "Allow"}}`,
  ];
  for (const text of refused) expect(sentence(text)).toBe(syntax);
  const condition = '"Condition": {"Bool": {"a:b": true}, "Bool": {"a:c": true}}';
  expect(
    sentence(`{"Version": "2012-10-17", "Statement": {"Effect": "Allow", ${statement}, ${condition}}}`),
  ).toBeUndefined();
});

describe("accepts", () => {
  test.each<[string, unknown]>([
    ["a plain policy", policy(good)],
    ["one statement without a list", { Version: "2012-10-17", Statement: good }],
    ["an Id", { ...policy(good), Id: "reports" }],
    ["an empty Condition", policy({ ...good, Condition: {} })],
    ["an unknown operator that asks nothing", policy({ ...good, Condition: { x: {} } })],
    [
      "set operators with IfExists",
      policy({ ...good, Condition: { "ForAnyValue:StringLikeIfExists": { "a:b": ["c"] } } }),
    ],
    [
      "JSON booleans and numbers in conditions",
      policy({ ...good, Condition: { Bool: { "a:b": true }, NumericEquals: { "a:c": 1 } } }),
    ],
    [
      "dates, epoch seconds and single years",
      policy({
        ...good,
        Condition: { DateLessThan: { "a:b": ["2026-12-31T23:59:59Z", "1782900000", "01T", "-292275054"] } },
      }),
    ],
    [
      "a service that nobody knows",
      policy({ ...good, Action: "nosuch-service.x:Do", Resource: "arn:aws:nosuch:eu-west-1::thing" }),
    ],
    ["every partition", policy({ ...good, Resource: "arn:*:s3:::reports" })],
    ["a short ARN", policy({ ...good, Resource: "arn:aws:logs" })],
    ["an access point of S3, which has a region", policy({ ...good, Resource: "arn:aws:s3:*:*:accesspoint/x" })],
    [
      "IAM's root and star",
      policy({ ...good, Resource: ["arn:aws:iam::*:root", "arn:aws:iam::*:*", "arn:aws:iam::*:user/x"] }),
    ],
    ["two empty Sids", policy({ ...good, Sid: "" }, { ...good, Sid: "" })],
    ["NotAction with NotResource", policy({ Effect: "Deny", NotAction: "iam:*", NotResource: "*" })],
  ])("%s", (_, document) => expect(sentence(document)).toBeUndefined());

  test("an inline policy of the older version, or of none", () => {
    expect(sentence({ Version: "2008-10-17", Statement: good }, "inline")).toBeUndefined();
    expect(sentence({ Statement: good }, "inline")).toBeUndefined();
  });
});

describe("refuses, in IAM's words", () => {
  test.each<[string, unknown]>([
    [syntax, "This is no JSON"],
    [syntax, ""],
    [syntax, "[]"],
    [syntax, { Version: "2013-10-17", Statement: good }],
    [syntax, { Version: "2012-10-17" }],
    [syntax, policy()],
    [syntax, policy("afd")],
    [syntax, { ...policy(good), "Extra field": "value" }],
    [syntax, policy({ ...good, "Extra field": "value" })],
    [syntax, '{"Version":"2012-10-17","__proto__":{},"Statement":[]}'],
    [syntax, '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*","constructor":"x"}}'],
    [syntax, { ...policy(good), Id: [] }],
    [syntax, policy({ ...good, Sid: {} })],
    [syntax, policy({ ...good, Effect: "invalid" })],
    [syntax, policy({ Action: "s3:*", Resource: "*" })],
    [syntax, policy({ ...good, Action: {} })],
    [syntax, policy({ ...good, Action: [[]] })],
    [syntax, policy({ ...good, Resource: ["x", {}] })],
    [syntax, policy({ ...good, NotAction: "iam:*" })],
    [syntax, policy({ ...good, NotResource: [] })],
    [syntax, policy({ ...good, Condition: [] })],
    [syntax, policy({ ...good, Condition: "a" })],
    [syntax, policy({ ...good, Condition: { StringEquals: [] } })],
    [syntax, policy({ ...good, Condition: { StringEquals: { "a:b": {} } } })],
    [syntax, policy({ ...good, Condition: { x: { "a:b": "1" } } })],
    [syntax, policy({ ...good, Condition: { "ForAnyValue::StringEquals": { "a:b": "1" } } })],
    [syntax, policy({ ...good, Condition: { NullIfExists: { "a:b": "true" } } })],
    [syntax, policy({ ...good, Principal: "arn:aws:iam::111122223333:root" })],
    [version, { Statement: good }],
    [version, { Version: "2008-10-17", Statement: good }],
    [legacy, policy({ ...good, Effect: "denY" })],
    [legacy, policy({ ...good, Condition: { DateGreaterThan: { "a:b": "soon" } } })],
    [legacy, policy({ ...good, Condition: { DateLessThan: { "a:b": "234-13" } } })],
    [legacy, policy({ ...good, Condition: { DateLessThan: { "a:b": "2026-07-01T24:00Z" } } })],
    [legacy, policy({ ...good, Condition: { DateLessThanIfExists: { "a:b": "2026-07-32" } } })],
    [legacy, policy({ ...good, Condition: { DateLessThan: { "a:b": "2016-12-13t2:00:00.59+1" } } })],
    [legacy, policy({ ...good, Condition: { DateLessThan: { "a:b": "9223372036854775808" } } })],
    [legacy, policy({ ...good, Resource: "arn:aws:s3::reports" })],
    [legacy, policy({ ...good, Resource: "arn:aws::::reports" })],
    [legacy, policy({ Effect: "Deny", Action: "s3:*", NotResource: "arn:aws::reports" })],
    [sameSid, policy({ ...good, Sid: "A" }, { ...good, Sid: "A" })],
    [
      "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*",
      policy({ ...good, Sid: "with space" }),
    ],
    ["Policy document should not specify a principal.", policy({ ...good, Principal: "*" })],
    [noActions, policy({ Effect: "Allow", Resource: "*" })],
    [noActions, policy({ Effect: "Allow", Action: [], Resource: "*" })],
    [noActions, policy({ Effect: "Deny" }, good)],
    [noVendor, policy({ ...good, Action: "invalid" })],
    [noVendor, policy({ Effect: "Allow", NotAction: "", Resource: "*" })],
    [noResources, policy({ Effect: "Allow", Action: "s3:*" })],
    [noResources, policy({ Effect: "Allow", Action: "s3:*", Resource: [] })],
    [notArn("invalid resource"), policy({ ...good, Resource: "invalid resource" })],
    [notArn(""), policy({ ...good, Resource: "" })],
    [notArn("adf"), policy({ ...good, Resource: ["adf"] })],
    [notArn("x:aws:s3:::reports"), policy({ ...good, Resource: "x:aws:s3:::reports" })],
    [partition("bsdfdsafsad", "arn:bsdfdsafsad:*:*:*:*"), policy({ ...good, Resource: "a:bsdfdsafsad" })],
    [partition("b", "arn:b:cadfsdf:*:*:*"), policy({ ...good, Resource: "a:b:cadfsdf" })],
    [partition("b", "arn:b:c:d:e:f:g:h"), policy({ ...good, Resource: "a:b:c:d:e:f:g:h" })],
    [partition("s3", "arn:s3:::example_bucket:*"), policy({ ...good, Resource: "aws:s3:::example_bucket" })],
    [
      partition("error", "arn:error:s3:::reports"),
      policy({ ...good, Resource: ["arn:error:s3:::reports", "arn:error:s3::x"] }),
    ],
    [vendorRegex, policy({ ...good, Resource: "arn:aws" })],
    [vendorRegex, policy({ ...good, Resource: "arn:aws:s*:::reports" })],
    [
      "IAM resource arn:aws:iam:us-east-1::x cannot contain region information.",
      policy({ ...good, Resource: "arn:aws:iam:us-east-1::x" }),
    ],
    [
      "Resource arn:aws:s3:us-east-1::x can not contain region information.",
      policy({ ...good, Resource: "arn:aws:s3:us-east-1::x" }),
    ],
    [iamPath, policy({ ...good, Resource: "arn:aws:iam:::x" })],
    [oneColon, policy({ ...good, Action: "s3:List:Bucket" })],
    [oneColon, policy(good, { ...good, Action: "s:3s:ListBucket" })],
    ["Vendor a a is not valid", policy({ ...good, Action: "a a:ListBucket" })],
    ["Vendor s* is not valid", policy({ ...good, Action: "s*:ListBucket" })],
  ])("%s %j", (expected, document) => expect(sentence(document)).toBe(expected));
});

describe("tells the earlier class of two faults", () => {
  test.each<[string, unknown]>([
    [syntax, { Version: "1", Statement: { ...good, Effect: "denY" } }],
    [version, { Statement: { ...good, Effect: "denY" } }],
    [
      version,
      {
        Statement: [
          { ...good, Sid: "A" },
          { Sid: "A", Effect: "Allow" },
        ],
      },
    ],
    [legacy, policy({ Effect: "Allow", Resource: "arn:aws:s3::reports" })],
    [legacy, policy({ ...good, Sid: "A", Effect: "aLLow" }, { ...good, Sid: "A" })],
    [legacy, policy({ ...good, Resource: "arn:error:s3:::x", Condition: { DateGreaterThan: { a: "soon" } } })],
    [sameSid, policy({ ...good, Sid: "A" }, { Sid: "A", Effect: "Allow" })],
    [noActions, policy({ Effect: "Allow" })],
    [noVendor, policy({ Effect: "Allow", Action: "invalid" })],
    [notArn("sdfsadf"), policy({ ...good, Action: "s:3:ListBucket", Resource: "sdfsadf" })],
  ])("%s %j", (expected, document) => expect(sentence(document)).toBe(expected));
});

describe("trust policies", () => {
  test.each<[string, unknown]>([
    ["an account", trusting],
    ["everyone, by AWS", { ...trusting, Principal: { AWS: "*" } }],
    [
      "users, roles, sessions and unique ids",
      {
        ...trusting,
        Principal: {
          AWS: [
            "arn:aws:iam::111122223333:user/a",
            "arn:aws:iam::111122223333:role/x/y",
            "arn:aws:sts::111122223333:assumed-role/y/s",
            "AROAEXAMPLE",
          ],
        },
      },
    ],
    [
      "a service, with session tags",
      { ...trusting, Principal: { Service: "ec2.amazonaws.com" }, Action: ["sts:AssumeRole", "sts:TagSession"] },
    ],
    [
      "an account, with what is asked besides AssumeRole where a session brings it",
      { ...trusting, Action: ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity", "sts:SetContext"] },
    ],
    [
      "a provider",
      {
        ...trusting,
        Principal: { Federated: "arn:aws:iam::111122223333:saml-provider/Corp" },
        Action: "sts:AssumeRoleWithSAML",
      },
    ],
    [
      "providers of web identities, by domain and by ARN",
      {
        ...trusting,
        Principal: {
          Federated: [
            "accounts.google.com",
            "arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/ABC",
          ],
        },
        Action: "sts:AssumeRoleWithWebIdentity",
      },
    ],
  ])("accepts %s", (_, statement) => {
    expect(sentence(policy(statement), "trust")).toBeUndefined();
    expect(sentence({ Version: "2008-10-17", Statement: statement }, "trust")).toBeUndefined();
  });

  const sts = "AssumeRole policy may only specify STS AssumeRole actions.";
  const invalid = (type: string, text: string) => `Invalid principal in policy: "${type}":"${text}"`;
  test.each<[string, unknown]>([
    ["This policy contains invalid Json", "{"],
    [syntax, { Version: "2012-10-17" }],
    ["Has prohibited field Resource", policy({ ...trusting, Resource: "*" })],
    [
      "Has prohibited field NotPrincipal",
      policy({ Effect: "Allow", NotPrincipal: { AWS: "111122223333" }, Action: "sts:AssumeRole" }),
    ],
    ["Missing required field Principal", policy({ Effect: "Allow", Action: "sts:AssumeRole" })],
    ['AssumeRolepolicy contained an invalid principal: "STAR":"*".', policy({ ...trusting, Principal: "*" })],
    [
      invalid("AWS", "arn:aws:iam::111122223333:user/*"),
      policy({ ...trusting, Principal: { AWS: "arn:aws:iam::111122223333:user/*" } }),
    ],
    [
      invalid("AWS", "arn:aws:iam::111122223333:group/devs"),
      policy({ ...trusting, Principal: { AWS: "arn:aws:iam::111122223333:group/devs" } }),
    ],
    [invalid("Who", "x"), policy({ ...trusting, Principal: { Who: "x" } })],
    [invalid("Service", "ec2"), policy({ ...trusting, Principal: { Service: "ec2" } })],
    ...["", "nobody", "saml-provider/Corp", "arn:aws:iam::111122223333:saml-provider/*", "arn:aws:iam::1:role/r"].map(
      (Federated): [string, unknown] => [
        "Federated principals must be valid domain names or SAML metadata ARNs",
        policy({ ...trusting, Principal: { Federated }, Action: "sts:AssumeRoleWithSAML" }),
      ],
    ),
    [
      "Invalid principal in policy: com.amazon.balsa.error.InvalidPolicyException: The passed in policy has a statement with no principals!",
      policy({ ...trusting, Principal: { AWS: [] } }),
    ],
    [noActions, policy({ Effect: "Allow", Principal: { AWS: "111122223333" } })],
    [noVendor, policy({ ...trusting, Action: "AssumeRole" })],
    [oneColon, policy({ ...trusting, Action: "sts:Assume:Role" })],
    [sts, policy({ ...trusting, Action: "sts:GetCallerIdentity" })],
    [sts, policy({ ...trusting, Action: "s3:*" })],
    [sts, policy({ Effect: "Allow", Principal: { AWS: "111122223333" }, NotAction: "sts:AssumeRole" })],
    [sameSid, policy({ ...trusting, Sid: "A" }, { ...trusting, Sid: "A" })],
    [legacy, policy({ ...trusting, Effect: "ALLOW" })],
  ])("refuses: %s %j", (expected, document) => expect(sentence(document, "trust")).toBe(expected));
});

test("a session policy that is no JSON has STS's sentence", () =>
  expect(sentence("{", "session")).toBe("This policy contains invalid Json"));

test("nesting without end is a syntax error, not a crash", () => expect(sentence("[".repeat(100_000))).toBe(syntax));

test("the position is that of the fault", () => {
  const text =
    '{\n  "Version": "2012-10-17",\n  "Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "nowhere"}\n}';
  expect(rejectPolicy(text, "identity")?.position).toEqual({ offset: text.indexOf('"nowhere"'), line: 3, column: 66 });
  expect(rejectPolicy('{"Version": 2012-10-17}', "identity")?.position).toMatchObject({ line: 1, column: 17 });
});

test("the size of a policy leaves out white space", () => {
  expect(policySize('{\n\t"Version": "2012-10-17" }\r\n')).toBe('{"Version":"2012-10-17"}'.length);
});
