/** The four workloads, as documents: another evaluator can be given the same. */
import type { AuthorizationRequest, RequestPrincipal } from "@/lib/authorization";
import { awsManagedDocument, awsManagedPolicies } from "@/lib/services/iam/managed-policies/catalogue";
import { account, actionsWithResources, contextOf, numbers, requestsOver, user } from "./requests";

/** Policies of one caller, by layer, as texts. */
export interface Documents {
  identity: readonly string[];
  boundary?: string;
  session?: readonly string[];
  serviceControl?: readonly (readonly string[])[];
}

export interface Workload {
  name: string;
  what: string;
  asked: { request: AuthorizationRequest; documents: Documents }[];
  /** Is the reading of the policies measured as well, for every request? */
  cold?: boolean;
}

const managed = (name: string): string => {
  const policy = awsManagedPolicies().find((one) => one.name === name);
  const text = policy && awsManagedDocument(policy);
  if (text === undefined) throw new Error(`no such policy of AWS: ${name}`);
  return text;
};
const text = (...Statement: object[]) => JSON.stringify({ Version: "2012-10-17", Statement });

export const tenLarge = (): string[] =>
  [
    "ReadOnlyAccess",
    "Billing",
    "NetworkAdministrator",
    "DatabaseAdministrator",
    "AmazonS3FullAccess",
    "SecurityAudit",
    "SupportUser",
    "AWSLambda_FullAccess",
    "IAMUserChangePassword",
    "AmazonDynamoDBFullAccess",
  ].map(managed);

export async function workloads(): Promise<Workload[]> {
  const actions = await actionsWithResources();
  const all = (documents: Documents, principal: RequestPrincipal) =>
    requestsOver(actions, 1000, principal).map((request) => ({ request, documents }));
  const company = companyOf(actions);
  return [
    { name: "W1", what: "a user with ten large policies of AWS", asked: all({ identity: tenLarge() }, user("ana")) },
    {
      name: "W2",
      what: "AdministratorAccess",
      asked: all({ identity: [managed("AdministratorAccess")] }, user("ana")),
    },
    {
      name: "W3",
      what: "a role's session under three levels, boundary and session policy",
      asked: all(limited, session),
    },
    { name: "W4", what: "5,000 users, 1,000 policies, 50 groups", asked: company },
    { name: "W4 cold", what: "the same, policies read for every request", asked: company.slice(0, 400), cold: true },
  ];
}

const session: RequestPrincipal = {
  kind: "role-session",
  accountId: account,
  arn: `arn:aws:sts::${account}:assumed-role/Deploy/ci`,
  roleArn: `arn:aws:iam::${account}:role/Deploy`,
  roleId: "AROADEPLOY",
  sessionName: "ci",
};

const full = { Effect: "Allow", Action: "*", Resource: "*" };
const limited: Documents = {
  identity: [managed("PowerUserAccess"), managed("IAMReadOnlyAccess")],
  boundary: text(full, { Effect: "Deny", Action: ["iam:*User*", "organizations:*"], Resource: "*" }),
  session: [text({ Effect: "Allow", Action: ["s3:*", "ec2:*", "lambda:*", "iam:Get*", "iam:List*"], Resource: "*" })],
  serviceControl: [
    [text(full)],
    [
      text(full, {
        Effect: "Deny",
        NotAction: ["iam:*", "sts:*", "support:*"],
        Resource: "*",
        Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-west-1", "eu-central-1"] } },
      }),
    ],
    [
      text(full, {
        Effect: "Deny",
        Action: "*",
        Resource: "*",
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      }),
      text({
        Effect: "Deny",
        Action: "s3:Delete*",
        Resource: "*",
        Condition: { NotIpAddress: { "aws:SourceIp": "203.0.113.0/24" } },
      }),
    ],
  ],
};

/** Customer policies of a few statements each; every user holds three, and is in two groups of four each. */
export function customerPolicies(actions: readonly { action: string; resource: string }[], count: number): string[] {
  const next = numbers(7);
  return Array.from({ length: count }, (_, index) =>
    text(
      ...Array.from({ length: 2 + next(4) }, (_, place) => {
        const first = next(actions.length);
        const named = actions.slice(first, first + 3 + next(8)).map(({ action }) => action);
        const service = named[0]?.split(":")[0] ?? "s3";
        return {
          Sid: `S${index}x${place}`,
          Effect: next(10) === 0 ? "Deny" : "Allow",
          Action: next(3) === 0 ? `${service}:*` : named,
          Resource: next(2) === 0 ? "*" : `arn:aws:${service}:*:${account}:*example*`,
          ...(next(4) === 0 && { Condition: { StringEquals: { "aws:PrincipalTag/team": [`team-${next(7)}`] } } }),
        };
      }),
    ),
  );
}

function companyOf(actions: readonly { action: string; resource: string }[]): Workload["asked"] {
  const next = numbers(42);
  const policies = customerPolicies(actions, 1000);
  const some = (count: number) => Array.from({ length: count }, () => policies[next(policies.length)] ?? "");
  const groups = Array.from({ length: 50 }, () => some(4));
  const users = Array.from({ length: 5000 }, (_, index) => ({
    principal: user(`user-${index}`),
    documents: { identity: [...some(3), ...(groups[next(50)] ?? []), ...(groups[next(50)] ?? [])] },
  }));
  return Array.from({ length: 2000 }, (_, index) => {
    const { principal, documents } = users[next(users.length)] ?? {
      principal: user("ana"),
      documents: { identity: [] },
    };
    const { action, resource } = actions[next(actions.length)] ?? { action: "*", resource: "*" };
    const request = { principal, action, resource, resourceAccount: account, context: contextOf(index) };
    return { request, documents };
  });
}
