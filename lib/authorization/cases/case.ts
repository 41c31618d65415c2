/** What a row of the decision tables is, and how it becomes a request with its policies. For tests only. */
import { compilePolicy } from "../compile";
import type { AuthorizationRequest, PoliciesInForce, PolicyInForce, PolicySource, RequestPrincipal } from "../model";
import type { PolicyKind } from "../validate/reject";

export interface Case {
  name: string;
  /** The numbers of the rules, as in rules.ts. */
  rule: number[];
  /** AWS's page. */
  source: string;
  caller: string;
  /** What differs from a plain s3:GetObject of an object in the home account. */
  request?: CaseRequest;
  /** Further pairs of action and resource that the same call needs. */
  also?: CaseRequest[];
  policies: CasePolicies;
  /** `allowed`, `explicit-deny <layer>` or `implicit-deny <layer>`. */
  expected: string;
  /** Of single layers. */
  outcomes?: Record<string, string>;
  /** AWS's sentence. */
  denial?: string;
}

type CaseRequest = Partial<Pick<AuthorizationRequest, "action" | "resource" | "resourceAccount" | "context">>;

/** A row about a document as such: what is said when it is stored, and what an author is told. */
export interface DocumentCase {
  name: string;
  rule: number[];
  source: string;
  kind: PolicyKind;
  document: object;
  /** IAM's sentence where it refuses the document. */
  rejected?: string;
  /** Codes that the findings have to hold; all others are left open. None of them means: no ERROR. */
  findings?: string[];
}

/** Policy documents by layer. */
export interface CasePolicies {
  identity: object[];
  boundary?: object;
  session?: object[];
  resource?: { kind: "ordinary" | "trust" | "kms-key"; policy: object };
  serviceControl?: object[][];
  resourceControl?: object[][];
  endpoint?: object;
}

export const homeAccount = "111122223333";
export const otherAccount = "444455556666";

const roleSession = {
  kind: "role-session",
  accountId: homeAccount,
  arn: `arn:aws:sts::${homeAccount}:assumed-role/Deploy/ci`,
  roleArn: `arn:aws:iam::${homeAccount}:role/ops/Deploy`,
  roleId: "AROADEPLOY",
  sessionName: "ci",
} as const;

export const callers: ReadonlyMap<string, RequestPrincipal> = new Map<string, RequestPrincipal>([
  ["root", { kind: "root", accountId: homeAccount, arn: `arn:aws:iam::${homeAccount}:root` }],
  ["user", { kind: "user", accountId: homeAccount, arn: `arn:aws:iam::${homeAccount}:user/ana`, userId: "AIDAANA" }],
  ["session", roleSession],
  [
    "service-linked",
    {
      ...roleSession,
      arn: `arn:aws:sts::${homeAccount}:assumed-role/AWSServiceRoleForSupport/support`,
      roleArn: `arn:aws:iam::${homeAccount}:role/aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport`,
      roleId: "AROASUPPORT",
      sessionName: "support",
      serviceLinked: true,
    },
  ],
  [
    "federated-user",
    {
      kind: "federated-user",
      accountId: homeAccount,
      arn: `arn:aws:sts::${homeAccount}:federated-user/guest`,
      userArn: `arn:aws:iam::${homeAccount}:user/ana`,
    },
  ],
  ["saml", { kind: "federated", provider: `arn:aws:iam::${homeAccount}:saml-provider/Corp` }],
  ["web", { kind: "federated", provider: "accounts.google.com" }],
  ["service", { kind: "service", service: "cloudtrail.amazonaws.com" }],
  ["anonymous", { kind: "anonymous" }],
  [
    "outsider",
    { kind: "user", accountId: otherAccount, arn: `arn:aws:iam::${otherAccount}:user/zed`, userId: "AIDAZED" },
  ],
  ["outsider-root", { kind: "root", accountId: otherAccount, arn: `arn:aws:iam::${otherAccount}:root` }],
]);

export function requestOf({ caller, request }: Pick<Case, "caller" | "request">): AuthorizationRequest {
  const principal = callers.get(caller);
  if (!principal) throw new Error(`no such caller: ${caller}`);
  return {
    principal,
    action: "s3:GetObject",
    resource: "arn:aws:s3:::reports/july.csv",
    resourceAccount: homeAccount,
    context: {},
    ...request,
  };
}

export function policiesOf(policies: CasePolicies): PoliciesInForce {
  const { boundary, session, resource, serviceControl, resourceControl, endpoint } = policies;
  const managed = (name: string): PolicySource => ({
    kind: "customer-managed",
    name,
    arn: `arn:aws:iam::${homeAccount}:policy/${name}`,
  });
  const controls = (name: string, levels: object[][]) =>
    levels.map((documents, level) =>
      documents.map((document, index) => {
        const full = `${name}-${level}-${index}`;
        const arn = `arn:aws:organizations::${homeAccount}:policy/o-larch/${full}`;
        return held(document, { kind: "control", name: full, arn });
      }),
    );
  return {
    identity: policies.identity.map((document, index) => held(document, managed(`identity-${index + 1}`))),
    ...(boundary && { boundary: held(boundary, managed("boundary")) }),
    ...(session && {
      session: session.map((document, index) => held(document, { kind: "session", name: `session-${index + 1}` })),
    }),
    ...(resource && {
      resource: {
        kind: resource.kind,
        policy: held(resource.policy, { kind: resource.kind === "trust" ? "trust" : "resource", name: resource.kind }),
      },
    }),
    ...(serviceControl && { serviceControl: controls("serviceControl", serviceControl) }),
    ...(resourceControl && { resourceControl: controls("resourceControl", resourceControl) }),
    ...(endpoint && { endpoint: held(endpoint, { kind: "endpoint", name: "endpoint" }) }),
  };
}

const held = (document: object, source: PolicySource): PolicyInForce => ({
  policy: compilePolicy(JSON.stringify(document)),
  source,
});
