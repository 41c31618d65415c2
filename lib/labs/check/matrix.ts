/**
 * What somebody can do, as a list: every pair of an action and a resource of a universe that the core allows. A universe
 * is what labs are about, not all of AWS.
 */
import type { AccountState, GradedAccount, Who } from "@/lib/doors/console/graded-account";

export type Universe = "U-s3" | "U-core";
export interface Pair {
  action: string;
  resource: string;
  context?: Record<string, string>;
}

const prefixes = ["public/", "internal/", "finance/", ""];

/** On each bucket, and on each prefix of it. */
const ofS3 = ({ buckets }: AccountState): Pair[] =>
  buckets.flatMap(({ name }) => {
    const arn = `arn:aws:s3:::${name}`;
    return [
      ...["s3:PutBucketPolicy", "s3:GetBucketPolicy", "s3:DeleteBucket"].map((action) => ({ action, resource: arn })),
      ...prefixes.flatMap((prefix) => [
        { action: "s3:ListBucket", resource: arn, context: { "s3:prefix": prefix } },
        ...["s3:GetObject", "s3:PutObject", "s3:DeleteObject"].map((action) => ({
          action,
          resource: `${arn}/${prefix}probe.csv`,
        })),
      ]),
    ];
  });

const everywhere = [
  ..."ec2:DescribeInstances ec2:RunInstances iam:CreateUser iam:CreateRole iam:CreatePolicy iam:CreateAccessKey".split(
    " ",
  ),
  ..."iam:CreateLoginProfile iam:CreatePolicyVersion iam:AttachUserPolicy iam:AttachGroupPolicy iam:AttachRolePolicy".split(
    " ",
  ),
  ..."iam:PutUserPolicy iam:PutGroupPolicy iam:PutRolePolicy iam:PassRole iam:ListUsers iam:GetUser".split(" "),
  ..."iam:GetAccountAuthorizationDetails sts:AssumeRole".split(" "),
];

const ofKind: Readonly<Record<string, readonly string[]>> = {
  "ec2 instance": ["ec2:StartInstances", "ec2:StopInstances", "ec2:TerminateInstances"],
  "dynamodb table": ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Scan", "dynamodb:DeleteTable"],
  "lambda function": ["lambda:InvokeFunction", "lambda:UpdateFunctionCode"],
  "secretsmanager secret": ["secretsmanager:GetSecretValue"],
};

const ofCore = (state: AccountState): Pair[] => [
  ...ofS3(state),
  ...everywhere.map((action) => ({ action, resource: "*" })),
  ...state.inventory.flatMap(({ kind, arn }) => (ofKind[kind] ?? []).map((action) => ({ action, resource: arn }))),
];

export const universeOf = (universe: Universe, state: AccountState): Pair[] =>
  universe === "U-s3" ? ofS3(state) : ofCore(state);

/** The pairs that are allowed. Nobody can do nothing. */
export async function allowedPairs(account: GradedAccount, who: Who, universe: Universe): Promise<Pair[]> {
  const pairs = universeOf(universe, account.state);
  const decisions = await Promise.all(pairs.map((pair) => account.decide(who, pair)));
  return pairs.filter((_, index) => decisions[index]?.allowed);
}

export const pairText = ({ action, resource, context }: Pair) =>
  `${action} ${resource}${context?.["s3:prefix"] ? ` (prefix ${context["s3:prefix"]})` : ""}`;

/** All that somebody can do, with the means of signing in that they have: sorted, so that equal lists are equal texts. */
export async function matrixOf(account: GradedAccount, name: string): Promise<string[]> {
  const [kind, ...rest] = name.split("/");
  const who: Who = { kind: kind === "role" ? "role" : "user", name: rest.join("/") };
  const pairs = await allowedPairs(account, who, "U-core");
  const user = who.kind === "user" ? account.state.users.find((one) => one.name === who.name) : undefined;
  const means = user
    ? [
        ...(user.password ? ["signs in by a password"] : []),
        ...user.accessKeys.filter(({ status }) => status === "Active").map(({ id }) => `calls by the access key ${id}`),
      ]
    : [];
  return [...pairs.map(pairText), ...means].sort();
}

/** Everybody whose matrix is kept: users, and roles that are not AWS's own. */
export const principalsIn = ({ users, roles }: AccountState): string[] => [
  ...users.map(({ name }) => `user/${name}`),
  ...roles.filter(({ path }) => !path.startsWith("/aws-service-role/")).map(({ name }) => `role/${name}`),
];
