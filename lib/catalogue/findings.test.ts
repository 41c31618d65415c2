// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables look like placeholders of templates.
/** Each issue code with a document that raises it and one, as near as can be, that does not. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type IssueCode, issueTypes, trustPolicyType, type ValidatedType, validatePolicy } from "@/lib/authorization";
import { rules } from "@/lib/authorization/validate/findings/rules";
import { anyPolicies } from "@/lib/testing/arbitrary/policies";
import { catalogueFor } from "./catalogue";

interface Kind {
  type: ValidatedType;
  resourceType?: string;
}
const identity: Kind = { type: "IDENTITY_POLICY" };
const resource: Kind = { type: "RESOURCE_POLICY" };
const bucket: Kind = { type: "RESOURCE_POLICY", resourceType: "AWS::S3::Bucket" };
const trust: Kind = { type: "RESOURCE_POLICY", resourceType: trustPolicyType };
const scp: Kind = { type: "SERVICE_CONTROL_POLICY" };
const rcp: Kind = { type: "RESOURCE_CONTROL_POLICY" };

const document = (...Statement: object[]) => ({ Version: "2012-10-17", Statement });
const base = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::reports/*" };
const one = (more: object) => document({ ...base, ...more });
const when = (Condition: object) => one({ Condition });
const named = { ...base, Principal: { AWS: "arn:aws:iam::111122223333:user/ana" } };
const forWhom = (more: object) => document({ ...named, ...more });
const trusting = (more: object) =>
  document({ Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS: "111122223333" }, ...more });
const without = (name: string, statement: object = base) =>
  document(Object.fromEntries(Object.entries(statement).filter(([key]) => key !== name)));
const on = (Resource: string, Action = "s3:*") => one({ Action, Resource });
const pass = (more: object) =>
  document({ Effect: "Allow", Action: "iam:PassRole", Resource: "arn:aws:iam::111122223333:role/App", ...more });
const link = (more: object) =>
  document({
    Effect: "Allow",
    Action: "iam:CreateServiceLinkedRole",
    Resource: "arn:aws:iam::111122223333:role/aws-service-role/ecs.amazonaws.com/*",
    ...more,
  });
const elsewhere = "arn:aws:iam::111122223333:role/Other";
const replaced = (removed: string, more: object, statement: object) => {
  const { [removed]: _, ...rest } = Object.fromEntries(Object.entries(statement));
  return document({ ...rest, ...more });
};
const passing = { Effect: "Allow", Action: "iam:PassRole", Resource: "arn:aws:iam::111122223333:role/App" };
const linking = { ...passing, Action: "iam:CreateServiceLinkedRole" };
const long = (length: number) => one({ Resource: `arn:aws:s3:::reports/${"x".repeat(length)}` });
const from = (...addresses: string[]) => ({ "aws:SourceIp": addresses });
const github = "token.actions.githubusercontent.com";
const web = (host: string, Condition?: object) =>
  trusting({
    Action: "sts:AssumeRoleWithWebIdentity",
    Principal: { Federated: host.includes("actions") ? `arn:aws:iam::111122223333:oidc-provider/${host}` : host },
    ...(Condition && { Condition }),
  });
const anywhere = (...Action: string[]) => trusting({ Action, Principal: { Service: "rolesanywhere.amazonaws.com" } });
const controlled = (more: object) =>
  document({ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*", ...more });
const sns = { Principal: { Service: "sns.amazonaws.com" } };

/** code, kind of policy, one that raises it, one that does not. */
const rows: [IssueCode, Kind, object | string, object | string][] = [
  ["ARN_ACCOUNT_NOT_ALLOWED", identity, on("arn:aws:s3::111122223333:reports"), on("arn:aws:s3:::reports")],
  [
    "ARN_REGION_NOT_ALLOWED",
    identity,
    on("arn:aws:iam:us-east-1:111122223333:user/ana", "iam:GetUser"),
    on("arn:aws:iam::111122223333:user/ana", "iam:GetUser"),
  ],
  ["DATA_TYPE_MISMATCH", identity, one({ Sid: 7 }), one({ Sid: "Seven" })],
  [
    "DUPLICATE_KEYS_WITH_DIFFERENT_CASE",
    identity,
    when({ StringEquals: { "aws:username": "ana", "aws:UserName": "bob" } }),
    when({ StringEquals: { "aws:username": ["ana", "bob"] } }),
  ],
  ["EMPTY_VARIABLE", identity, on("arn:aws:s3:::reports/${}"), on("arn:aws:s3:::reports/${aws:username}")],
  [
    "FEDERATED_PRINCIPAL_NOT_SUPPORTED",
    bucket,
    forWhom({ Principal: { Federated: "accounts.google.com" } }),
    forWhom({}),
  ],
  ["INVALID_ACTION", identity, one({ Action: "s3:GetObjct" }), one({ Action: "s3:Get*" })],
  [
    "INVALID_ARN_ACCOUNT",
    identity,
    on("arn:aws:iam::1111:user/ana", "iam:GetUser"),
    on("arn:aws:iam::*:user/ana", "iam:GetUser"),
  ],
  ["INVALID_ARN_PREFIX", identity, on("aws:s3:::reports"), on("arn:aws:s3:::reports")],
  [
    "INVALID_ARN_REGION",
    identity,
    on("arn:aws:sqs:us-east-9:111122223333:queue", "sqs:*"),
    on("arn:aws:sqs:us-east-1:111122223333:queue", "sqs:*"),
  ],
  [
    "INVALID_ARN_RESOURCE",
    identity,
    on("arn:aws:iam::111122223333:person/ana", "iam:GetUser"),
    on("arn:aws:iam::111122223333:u*/ana", "iam:GetUser"),
  ],
  ["INVALID_ARN_SERVICE_CASE", identity, on("arn:aws:S3:::reports"), on("arn:aws:s3:::reports")],
  [
    "INVALID_CONDITION_DATA_TYPE",
    identity,
    when({ NumericLessThan: { "aws:MultiFactorAuthAge": [60, "3600"] } }),
    when({ NumericLessThan: { "aws:MultiFactorAuthAge": [60, 3600] } }),
  ],
  [
    "INVALID_CONDITION_KEY_FORMAT",
    identity,
    when({ StringEquals: { username: "ana" } }),
    when({ StringEquals: { "aws:username": "ana" } }),
  ],
  [
    "INVALID_CONDITION_MULTIPLE_BOOLEAN",
    identity,
    when({ Bool: { "aws:SecureTransport": ["true", "false"] } }),
    when({ Bool: { "aws:SecureTransport": ["true"] } }),
  ],
  [
    "INVALID_CONDITION_OPERATOR",
    identity,
    when({ StringMatches: { "aws:username": "ana" } }),
    when({ stringlike: { "aws:username": "ana" } }),
  ],
  ["INVALID_EFFECT", identity, one({ Effect: "allow" }), one({ Effect: "Deny" })],
  [
    "INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY",
    trust,
    trusting({ Action: "sts:AssumeRoleWithSAML", Principal: { Federated: "Corp" } }),
    trusting({
      Action: "sts:AssumeRoleWithSAML",
      Principal: { Federated: "arn:aws:iam::111122223333:saml-provider/Corp" },
    }),
  ],
  [
    "INVALID_GLOBAL_CONDITION_KEY",
    identity,
    when({ StringEquals: { "aws:Nickname": "ana" } }),
    when({ StringEquals: { "AWS:USERNAME": "ana" } }),
  ],
  ["INVALID_PARTITION", identity, on("arn:azure:s3:::reports"), on("arn:aws-cn:s3:::reports")],
  ["INVALID_POLICY_ELEMENT", identity, one({ Actions: [] }), one({ Sid: "One" })],
  ["INVALID_PRINCIPAL_FORMAT", bucket, forWhom({ Principal: "111122223333" }), forWhom({ Principal: "*" })],
  [
    "INVALID_PRINCIPAL_KEY",
    bucket,
    forWhom({ Principal: { User: "ana" } }),
    forWhom({ Principal: { CanonicalUser: "abc" } }),
  ],
  [
    "INVALID_REGION",
    identity,
    when({ StringEquals: { "aws:RequestedRegion": "eu-west-9" } }),
    when({ StringEquals: { "aws:RequestedRegion": "eu-west-1" } }),
  ],
  ["INVALID_SERVICE", identity, on("arn:aws:nosuch:::thing", "*"), on("arn:aws:s3:::thing", "*")],
  [
    "INVALID_SERVICE_CONDITION_KEY",
    identity,
    when({ StringEquals: { "s3:Colour": "red" } }),
    when({ StringEquals: { "s3:ExistingObjectTag/colour": "red" } }),
  ],
  ["INVALID_SERVICE_IN_ACTION", identity, one({ Action: "s4:GetObject" }), one({ Action: "S3:GetObject" })],
  [
    "INVALID_SERVICE_PRINCIPAL_FORMAT",
    identity,
    pass({ Condition: { StringEquals: { "iam:PassedToService": "lambda" } } }),
    pass({ Condition: { StringEquals: { "iam:PassedToService": "lambda.amazonaws.com" } } }),
  ],
  [
    "INVALID_VARIABLE_FOR_OPERATOR",
    identity,
    when({ NumericEquals: { "s3:max-keys": "${aws:username}" } }),
    when({ StringEquals: { "s3:prefix": "${aws:username}" } }),
  ],
  ["INVALID_VERSION", identity, { ...one({}), Version: "2020-01-01" }, one({})],
  [
    "INVALID_VPC_FORMAT",
    bucket,
    forWhom({ Condition: { StringEquals: { "aws:SourceVpc": "vpc-main" } } }),
    forWhom({ Condition: { StringEquals: { "aws:SourceVpc": "vpc-1a2b3c4d" } } }),
  ],
  [
    "INVALID_VPCE_FORMAT",
    bucket,
    forWhom({ Condition: { StringEquals: { "aws:SourceVpce": "vpc-1a2b3c4d" } } }),
    forWhom({ Condition: { StringEquals: { "aws:SourceVpce": "vpce-1a2b3c4d" } } }),
  ],
  ["JSON_SYNTAX_ERROR", identity, '{"Version": }', one({})],
  ["MISMATCHED_ACTION_FOR_PRINCIPAL", trust, trusting({ Action: "sts:AssumeRoleWithSAML" }), trusting({})],
  ["MISSING_ACTION", identity, without("Action"), one({})],
  [
    "MISSING_ACTION_FOR_CONDITION_KEY",
    trust,
    trusting({ Condition: { StringEquals: { "sts:SourceIdentity": "ana" } } }),
    trusting({
      Action: ["sts:AssumeRole", "sts:SetSourceIdentity"],
      Condition: { StringEquals: { "sts:SourceIdentity": "ana" } },
    }),
  ],
  [
    "MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY",
    trust,
    anywhere("sts:AssumeRole", "sts:TagSession"),
    anywhere("sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"),
  ],
  [
    "MISSING_ARN_ACCOUNT",
    identity,
    on("arn:aws:iam:::user/ana", "iam:GetUser"),
    on("arn:aws:iam::111122223333:user/ana", "iam:GetUser"),
  ],
  ["MISSING_ARN_FIELD", identity, on("arn:aws:s3:reports"), on("arn:aws:s3:*")],
  [
    "MISSING_ARN_REGION",
    identity,
    on("arn:aws:sqs::111122223333:queue", "sqs:*"),
    on("arn:aws:sqs:*:111122223333:queue", "sqs:*"),
  ],
  [
    "MISSING_BRACE_IN_VARIABLE",
    identity,
    on("arn:aws:s3:::reports/${aws:username"),
    on("arn:aws:s3:::reports/${aws:username}"),
  ],
  ["MISSING_EFFECT", identity, without("Effect"), one({})],
  ["MISSING_PRINCIPAL", bucket, one({}), forWhom({})],
  [
    "MISSING_QUALIFIER",
    identity,
    when({ StringEquals: { "aws:TagKeys": "team" } }),
    when({ "ForAnyValue:StringEquals": { "aws:TagKeys": "team" } }),
  ],
  [
    "MISSING_QUOTE_IN_VARIABLE",
    identity,
    on("arn:aws:s3:::reports/${aws:username, ana}"),
    on("arn:aws:s3:::reports/${aws:username, 'ana'}"),
  ],
  ["MISSING_RESOURCE", identity, without("Resource"), one({})],
  ["MISSING_STATEMENT", identity, document(), one({})],
  [
    "MISSING_TAG_KEY_IN_CONDITION",
    identity,
    when({ StringEquals: { "aws:RequestTag": "red" } }),
    when({ StringEquals: { "aws:RequestTag/team": "red" } }),
  ],
  [
    "NULL_WITH_IF_EXISTS",
    identity,
    when({ NullIfExists: { "aws:username": "true" } }),
    when({ Null: { "aws:username": "true" } }),
  ],
  ["POLICY_SIZE_EXCEEDS_RCP_QUOTA", rcp, controlled({ Resource: "*", Sid: "x".repeat(5100) }), controlled({})],
  ["POLICY_SIZE_EXCEEDS_SCP_QUOTA", scp, long(5100), long(4900)],
  [
    "PRIVATE_IP_ADDRESS",
    identity,
    when({ IpAddress: from("10.0.0.0/8", "192.168.1.1") }),
    when({ IpAddress: from("203.0.113.0/24") }),
  ],
  [
    "PRIVATE_NOT_IP_ADDRESS",
    identity,
    when({ NotIpAddress: from("10.0.0.0/8") }),
    when({ NotIpAddress: from("203.0.113.0/24") }),
  ],
  ["RCP_SYNTAX_ERROR_ACTION", rcp, controlled({ Action: "ec2:*" }), controlled({ Action: "sqs:*" })],
  [
    "RCP_SYNTAX_ERROR_ALLOW",
    rcp,
    controlled({ Effect: "Allow", Resource: "arn:aws:s3:::reports" }),
    controlled({ Effect: "Allow", Action: "*" }),
  ],
  [
    "RCP_SYNTAX_ERROR_NOTACTION",
    rcp,
    replaced("Action", { NotAction: "s3:*" }, { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" }),
    controlled({}),
  ],
  ["RCP_SYNTAX_ERROR_PRINCIPAL", rcp, controlled({ Principal: { AWS: "111122223333" } }), controlled({})],
  [
    "ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL",
    trust,
    replaced(
      "Principal",
      { NotPrincipal: { AWS: "111122223333" } },
      { Effect: "Allow", Action: "sts:AssumeRole", Principal: "*" },
    ),
    trusting({}),
  ],
  ["ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE", trust, trusting({ Resource: "*" }), trusting({})],
  ["ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL", trust, trusting({ Principal: "*" }), trusting({})],
  ["SCP_SYNTAX_ERROR_PRINCIPAL", scp, forWhom({}), one({})],
  [
    "TYPE_MISMATCH_IP_RANGE",
    identity,
    when({ IpAddress: from("203.0.113") }),
    when({ IpAddress: from("203.0.113.7") }),
  ],
  [
    "UNIQUE_SIDS_REQUIRED",
    identity,
    document({ ...base, Sid: "A" }, { ...base, Action: "s3:PutObject", Sid: "A" }),
    document({ ...base, Sid: "A" }, { ...base, Action: "s3:PutObject", Sid: "B" }),
  ],
  [
    "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
    identity,
    one({ Action: ["s3:GetObject", "s3:ListBucket"], Condition: { StringEquals: { "s3:prefix": "a" } } }),
    one({
      Action: "s3:ListBucket",
      Resource: "arn:aws:s3:::reports",
      Condition: { StringEquals: { "s3:prefix": "a" } },
    }),
  ],
  ["UNSUPPORTED_ACTION_IN_POLICY", bucket, forWhom({ Action: "kms:Decrypt" }), forWhom({})],
  ["UNSUPPORTED_ELEMENT_COMBINATION", identity, one({ NotAction: "s3:PutObject" }), one({})],
  ["UNSUPPORTED_PRINCIPAL", identity, forWhom({}), one({})],
  [
    "UNSUPPORTED_RESOURCE_ARN_IN_POLICY",
    bucket,
    forWhom({ Resource: "arn:aws:sqs:us-east-1:111122223333:queue" }),
    forWhom({}),
  ],
  ["UNSUPPORTED_SID", identity, one({ Sid: "my statement" }), one({ Sid: "MyStatement" })],
  [
    "UNSUPPORTED_SPACE_IN_VARIABLE",
    identity,
    on("arn:aws:s3:::reports/${aws: username}"),
    on("arn:aws:s3:::reports/${aws:username}"),
  ],
  [
    "UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
    bucket,
    forWhom({ Principal: { AWS: "arn:aws:iam::111122223333:user/*" } }),
    forWhom({ Principal: { AWS: "*" } }),
  ],
  [
    "VARIABLE_UNSUPPORTED_IN_ELEMENT",
    identity,
    one({ Action: "s3:${aws:username}" }),
    on("arn:aws:s3:::${aws:username}"),
  ],
  [
    "VARIABLE_UNSUPPORTED_IN_VERSION",
    identity,
    { ...on("arn:aws:s3:::${aws:username}"), Version: "2008-10-17" },
    on("arn:aws:s3:::${aws:username}"),
  ],

  ["CREATE_SLR_WITH_NOT_RESOURCE", identity, replaced("Resource", { NotResource: elsewhere }, linking), link({})],
  [
    "CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE",
    identity,
    replaced("Resource", { Action: "iam:*", NotResource: elsewhere }, linking),
    link({ Action: "iam:*" }),
  ],
  [
    "CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE",
    identity,
    document({ Effect: "Allow", NotAction: "s3:*", NotResource: elsewhere }),
    document({ Effect: "Allow", NotAction: "iam:*", NotResource: elsewhere }),
  ],
  [
    "CREATE_SLR_WITH_STAR_IN_RESOURCE",
    identity,
    link({ Resource: "*" }),
    link({ Resource: "*", Condition: { StringEquals: { "iam:AWSServiceName": "ecs.amazonaws.com" } } }),
  ],
  [
    "CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE",
    identity,
    link({ Action: "iam:Create*", Resource: "*" }),
    link({ Action: "iam:Get*", Resource: "*" }),
  ],
  [
    "CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION",
    identity,
    document({ Effect: "Allow", NotAction: "s3:*", Resource: "*" }),
    document({ Effect: "Allow", NotAction: "iam:Create*", Resource: "*" }),
  ],
  [
    "DEPRECATED_GLOBAL_CONDITION_KEY",
    identity,
    when({ ArnLike: { "aws:ARN": "arn:aws:iam::111122223333:user/ana" } }),
    when({ ArnLike: { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/ana" } }),
  ],
  [
    "INVALID_DATE_VALUE",
    identity,
    when({ DateLessThan: { "aws:CurrentTime": "1782900000" } }),
    when({ DateLessThan: { "aws:CurrentTime": "2026-07-01" } }),
  ],
  ["INVALID_ROLE_REFERENCE", trust, trusting({ Principal: { AWS: "AROA1234567890EXAMPLE" } }), trusting({})],
  ["INVALID_USER_REFERENCE", trust, trusting({ Principal: { AWS: "AIDA1234567890EXAMPLE" } }), trusting({})],
  ["MISSING_VERSION", identity, { Statement: [base] }, one({})],
  ["POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", identity, long(6144), long(5900)],
  [
    "POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA",
    trust,
    trusting({ Sid: "x".repeat(2048) }),
    trusting({ Sid: "x".repeat(1800) }),
  ],
  [
    "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
    trust,
    web(github, { StringLike: { [`${github}:sub`]: "repo:octo/*" } }),
    web(github, { StringEquals: { [`${github}:sub`]: "repo:octo/cat:ref:refs/heads/main" } }),
  ],
  [
    "TYPE_MISMATCH",
    identity,
    when({ StringEquals: { "aws:SecureTransport": "true" } }),
    when({ Bool: { "aws:SecureTransport": "true" } }),
  ],
  [
    "TYPE_MISMATCH_BOOLEAN",
    identity,
    when({ Bool: { "aws:SecureTransport": "yes" } }),
    when({ Bool: { "aws:SecureTransport": "TRUE" } }),
  ],
  [
    "TYPE_MISMATCH_DATE",
    identity,
    when({ DateLessThan: { "aws:CurrentTime": "tomorrow" } }),
    when({ DateLessThan: { "aws:CurrentTime": "2026-07-01T10:00:00Z" } }),
  ],
  [
    "TYPE_MISMATCH_NUMBER",
    identity,
    when({ NumericLessThan: { "aws:MultiFactorAuthAge": "an hour" } }),
    when({ NumericLessThan: { "aws:MultiFactorAuthAge": "3600" } }),
  ],
  [
    "TYPE_MISMATCH_STRING",
    identity,
    when({ BinaryEquals: { "aws:username": "not base64" } }),
    when({ BinaryEquals: { "aws:username": "QmluYXJ5" } }),
  ],
  [
    "UNIQUE_SIDS_RECOMMENDED",
    bucket,
    document({ ...named, Sid: "A" }, { ...named, Action: "s3:PutObject", Sid: "A" }),
    document({ ...named, Sid: "A" }, { ...named, Action: "s3:PutObject", Sid: "B" }),
  ],
  [
    "WILDCARD_USAGE_TOO_PERMISSIVE",
    trust,
    web(github, { StringLike: { [`${github}:sub`]: "repo:*" } }),
    web(github, { StringLike: { [`${github}:sub`]: "repo:octo/*:ref:refs/heads/*" } }),
  ],
  [
    "WILDCARD_WITHOUT_LIKE_OPERATOR",
    identity,
    when({ StringEquals: { "aws:username": "ana*" } }),
    when({ StringLike: { "aws:username": "ana*" } }),
  ],

  [
    "ALLOW_WITH_NOT_PRINCIPAL",
    bucket,
    replaced("Principal", { NotPrincipal: { AWS: "111122223333" } }, named),
    replaced("Principal", { Effect: "Deny", NotPrincipal: { AWS: "111122223333" } }, named),
  ],
  [
    "DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
    identity,
    document({
      Effect: "Deny",
      NotAction: "iam:*",
      Resource: "*",
      Condition: { StringEquals: { "aws:ResourceTag/a": "b" } },
    }),
    document({ Effect: "Deny", NotAction: "iam:*", Resource: "*" }),
  ],
  [
    "DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
    identity,
    document({
      Effect: "Deny",
      Action: "iam:CreateGroup",
      Resource: "*",
      Condition: { StringEquals: { "aws:ResourceTag/a": "b" } },
    }),
    document({
      Effect: "Deny",
      Action: "iam:DeleteUser",
      Resource: "*",
      Condition: { StringEquals: { "aws:ResourceTag/a": "b" } },
    }),
  ],
  [
    "FORALLVALUES_WITH_SINGLE_VALUED_KEY",
    identity,
    when({ "ForAllValues:StringEquals": { "aws:username": "ana" } }),
    when({ "ForAllValues:StringEquals": { "aws:TagKeys": "team" } }),
  ],
  [
    "MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL",
    trust,
    web("accounts.google.com"),
    web("accounts.google.com", { StringEquals: { "accounts.google.com:aud": "app" } }),
  ],
  [
    "MISSING_GITHUB_REPO_CONDITION_KEY",
    trust,
    web(github, { StringEquals: { [`${github}:aud`]: "sts.amazonaws.com" } }),
    web(github, { StringEquals: { [`${github}:sub`]: "repo:octo/cat:ref:refs/heads/main" } }),
  ],
  [
    "MISSING_PAIRED_CONDITION_KEYS",
    identity,
    when({ IpAddress: { "aws:VpcSourceIp": "10.0.0.0/8" } }),
    when({ IpAddress: { "aws:VpcSourceIp": "10.0.0.0/8" }, StringEquals: { "aws:SourceVpc": "vpc-1a2b3c4d" } }),
  ],
  ["PASS_ROLE_WITH_NOT_RESOURCE", identity, replaced("Resource", { NotResource: elsewhere }, passing), pass({})],
  [
    "PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE",
    identity,
    replaced("Resource", { Action: "iam:*", NotResource: elsewhere }, passing),
    replaced("Resource", { Action: "iam:Get*", NotResource: elsewhere }, passing),
  ],
  [
    "PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE",
    identity,
    document({ Effect: "Allow", NotAction: "s3:*", NotResource: elsewhere }),
    document({ Effect: "Allow", NotAction: "iam:*", NotResource: elsewhere }),
  ],
  [
    "PASS_ROLE_WITH_STAR_IN_RESOURCE",
    identity,
    pass({ Resource: "arn:aws:iam::*:role/*" }),
    pass({ Resource: "arn:aws:iam::*:role/App*" }),
  ],
  [
    "PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE",
    identity,
    pass({ Action: "*", Resource: "*" }),
    pass({ Action: "*", Resource: "*", Condition: { StringEquals: { "iam:PassedToService": "ecs.amazonaws.com" } } }),
  ],
  [
    "PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION",
    identity,
    document({ Effect: "Allow", NotAction: "s3:*", Resource: "*" }),
    document({ Effect: "Allow", NotAction: ["s3:*", "iam:Pass*"], Resource: "*" }),
  ],
  [
    "RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL",
    bucket,
    forWhom(sns),
    forWhom({ ...sns, Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } } }),
  ],

  [
    "ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
    identity,
    document({
      Effect: "Allow",
      NotAction: "iam:*",
      Resource: "*",
      Condition: { StringEquals: { "aws:ResourceTag/a": "b" } },
    }),
    document({ Effect: "Allow", NotAction: "iam:*", Resource: "*" }),
  ],
  [
    "ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
    identity,
    document({
      Effect: "Allow",
      Action: "iam:CreateGroup",
      Resource: "*",
      Condition: { StringEquals: { "aws:ResourceTag/a": "b" } },
    }),
    document({
      Effect: "Allow",
      Action: "iam:CreateGroup",
      Resource: "*",
      Condition: { StringEqualsIfExists: { "aws:ResourceTag/a": "b" } },
    }),
  ],
  [
    "CONFIRM_AUDIENCE_CLAIM_TYPE",
    trust,
    web("accounts.google.com", { "ForAnyValue:StringEquals": { "accounts.google.com:aud": "app" } }),
    web("accounts.google.com", { StringEquals: { "accounts.google.com:aud": "app" } }),
  ],
  ["EMPTY_ARRAY_ACTION", identity, one({ Action: [] }), one({})],
  [
    "EMPTY_ARRAY_CONDITION",
    identity,
    when({ StringEquals: { "aws:username": [] } }),
    when({ StringEquals: { "aws:username": ["ana"] } }),
  ],
  [
    "EMPTY_ARRAY_CONDITION_FORALLVALUES",
    identity,
    when({ "ForAllValues:StringEquals": { "aws:TagKeys": [] } }),
    when({ "ForAllValues:StringEquals": { "aws:TagKeys": ["a"] } }),
  ],
  [
    "EMPTY_ARRAY_CONDITION_FORANYVALUE",
    identity,
    when({ "ForAnyValue:StringEquals": { "aws:TagKeys": [] } }),
    when({ "ForAnyValue:StringEquals": { "aws:TagKeys": ["a"] } }),
  ],
  [
    "EMPTY_ARRAY_CONDITION_IFEXISTS",
    identity,
    when({ StringEqualsIfExists: { "aws:username": [] } }),
    when({ StringEqualsIfExists: { "aws:username": ["ana"] } }),
  ],
  ["EMPTY_ARRAY_PRINCIPAL", bucket, forWhom({ Principal: { AWS: [] } }), forWhom({})],
  ["EMPTY_ARRAY_RESOURCE", identity, one({ Resource: [] }), one({})],
  ["EMPTY_OBJECT_CONDITION", identity, when({}), one({})],
  ["EMPTY_OBJECT_PRINCIPAL", bucket, forWhom({ Principal: {} }), forWhom({})],
  ["EMPTY_SID_VALUE", identity, one({ Sid: "" }), one({})],
  [
    "IMPROVE_IP_RANGE",
    identity,
    when({ IpAddress: from("203.0.113.7/24") }),
    when({ IpAddress: from("203.0.113.0/24") }),
  ],
  [
    "IRRELEVANT_CONDITION_KEY_IN_POLICY",
    bucket,
    forWhom({ Condition: { StringEquals: { "s3:ResourceAccount": "111122223333" } } }),
    forWhom({ Condition: { StringEquals: { "aws:PrincipalAccount": "111122223333" } } }),
  ],
  [
    "NULL_WITH_QUALIFIER",
    identity,
    when({ "ForAllValues:Null": { "aws:TagKeys": "true" } }),
    when({ Null: { "aws:TagKeys": "true" } }),
  ],
  [
    "PRIVATE_IP_ADDRESS_SUBSET",
    identity,
    when({ IpAddress: from("10.0.0.0/8", "203.0.113.0/24") }),
    when({ IpAddress: from("203.0.113.0/24") }),
  ],
  [
    "PRIVATE_NOT_IP_ADDRESS_SUBSET",
    identity,
    when({ NotIpAddress: from("10.0.0.0/8", "203.0.113.0/24") }),
    when({ NotIpAddress: from("203.0.113.0/24") }),
  ],
  [
    "RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL",
    bucket,
    forWhom({ ...sns, Condition: { StringEquals: { "aws:Referer": "111122223333" } } }),
    forWhom({ ...sns, Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } } }),
  ],
  [
    "REDUNDANT_ACTION",
    identity,
    one({ Action: ["s3:Get*", "S3:GetObject"] }),
    one({ Action: ["s3:Get*", "s3:*Object"] }),
  ],
  [
    "REDUNDANT_CONDITION_VALUE_NUM",
    identity,
    when({ NumericLessThan: { "aws:MultiFactorAuthAge": ["60", "3600"] } }),
    when({ NumericEquals: { "aws:MultiFactorAuthAge": ["60", "3600"] } }),
  ],
  [
    "REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY",
    trust,
    trusting({
      Principal: {
        AWS: ["arn:aws:iam::111122223333:role/ops/Deploy", "arn:aws:sts::111122223333:assumed-role/Deploy/ci"],
      },
    }),
    trusting({
      Principal: {
        AWS: ["arn:aws:iam::111122223333:role/ops/Other", "arn:aws:sts::111122223333:assumed-role/Deploy/ci"],
      },
    }),
  ],
  [
    "REDUNDANT_RESOURCE",
    identity,
    one({ Resource: ["arn:aws:s3:::a*", "arn:aws:s3:::ab"] }),
    one({ Resource: ["arn:aws:s3:::a*", "arn:aws:s3:::b"] }),
  ],
  [
    "REDUNDANT_STATEMENT",
    identity,
    document(base, { ...base, Resource: "*" }),
    document(base, { ...base, Action: "s3:PutObject" }),
  ],
  ["WILDCARD_IN_SERVICE_NAME", identity, one({ Action: "s*:GetObject" }), one({ Action: "*" })],
];

const textOf = (policy: object | string) => (typeof policy === "string" ? policy : JSON.stringify(policy, null, 2));
async function findingsOf(policy: object | string, kind: Kind) {
  const text = textOf(policy);
  return validatePolicy(text, { ...kind, catalogue: await catalogueFor(text) });
}

describe("each issue", () => {
  test.each(rows)("%s", async (code, kind, raising, quiet) => {
    const raised = (await findingsOf(raising, kind)).filter((finding) => finding.issueCode === code);
    expect(raised.length).toBeGreaterThan(0);
    for (const finding of raised) {
      expect(finding.findingType).toBe(issueTypes[code]);
      expect(finding.findingDetails).toMatch(/^.{10,}[.:?]$/s);
      expect(finding.locations.length).toBeGreaterThan(0);
    }
    expect((await findingsOf(quiet, kind)).map((finding) => finding.issueCode)).not.toContain(code);
  });

  test("has a row, and a rule that names it", () => {
    const codes = Object.keys(issueTypes).sort();
    expect(rows.map(([code]) => code).sort()).toEqual(codes);
    const named = rules.flatMap((rule) => rule.codes);
    expect([...new Set(named)].sort()).toEqual(codes);
  });
});

test("a key that stands twice is told at the second, of elements, operators, keys and principals", async () => {
  const statement = '"Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*"';
  const policies = [
    `{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", ${statement}}], "Statement": []}`,
    `{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Effect": "Allow", ${statement}}]}`,
    `{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", ${statement}, "Condition": {"Bool": {"aws:SecureTransport": true}, "Bool": {}}}]}`,
    `{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", ${statement}, "Condition": {"Bool": {"aws:SecureTransport": true, "aws:SecureTransport": false}}}]}`,
  ];
  const repeated = ["Statement", "Effect", "Bool", "aws:SecureTransport"];
  for (const [index, text] of policies.entries()) {
    const [finding] = (await findingsOf(text, identity)).filter(({ issueCode }) => issueCode === "JSON_SYNTAX_ERROR");
    const key = `"${repeated[index]}"`;
    expect(finding?.findingDetails).toContain(key);
    expect(finding?.locations[0]?.span.start.offset).toBe(text.lastIndexOf(key));
  }
});

test("a policy without fault has no findings", async () => {
  const policy = document(
    {
      Sid: "Reading",
      Effect: "Allow",
      Action: ["s3:GetObject", "s3:ListBucket"],
      Resource: ["arn:aws:s3:::reports", "arn:aws:s3:::reports/${aws:username}/*"],
    },
    {
      Sid: "OnlyEncrypted",
      Effect: "Deny",
      Action: "s3:*",
      Resource: "*",
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
  );
  expect(await findingsOf(policy, identity)).toEqual([]);
});

test("tells the place as a path and as lines from 1, columns and offsets from 0", async () => {
  const text =
    '{\n  "Version": "2012-10-17",\n  "Statement": [{"Effect": "Allow", "Action": ["s3:Nothing"], "Resource": "*"}]\n}';
  const [finding] = await findingsOf(text, identity);
  const offset = text.indexOf('"s3:Nothing"');
  expect(finding).toMatchObject({
    issueCode: "INVALID_ACTION",
    locations: [
      {
        path: [{ value: "Statement" }, { index: 0 }, { value: "Action" }, { index: 0 }],
        span: {
          start: { line: 3, column: offset - text.lastIndexOf("\n", offset) - 1, offset },
          end: { line: 3, offset: offset + 12 },
        },
      },
    ],
  });
});

test("never throws, whatever the document says", async () => {
  const kinds = [identity, resource, bucket, trust, scp, rcp];
  const catalogue = await catalogueFor("s3: iam: sts: kms: aws:");
  const anything = fc.oneof(
    anyPolicies.map(({ identity: [first], resource: held }) => JSON.stringify(held?.policy ?? first ?? {})),
    fc.json(),
    fc.string(),
    fc
      .dictionary(fc.constantFrom("Version", "Statement", "__proto__"), fc.jsonValue())
      .map((value) => JSON.stringify(value)),
    fc
      .dictionary(fc.constantFrom("Effect", "Action", "Resource", "Principal", "Condition", "Sid"), fc.jsonValue())
      .map((value) => JSON.stringify(document(value))),
  );
  fc.assert(
    fc.property(anything, fc.constantFrom(...kinds), (text, kind) => {
      for (const { locations } of validatePolicy(text, { ...kind, catalogue }))
        for (const { span } of locations) {
          expect(span.start.offset).toBeLessThanOrEqual(span.end.offset);
          expect(span.end.offset).toBeLessThanOrEqual(text.length);
        }
    }),
    { numRuns: 1000 },
  );
});
