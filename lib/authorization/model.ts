/**
 * What goes into a decision and what comes out: plain data, so that it can be stored, sent to a browser and drawn.
 * Every layer of AWS's evaluation has its place here, those too that no service of ours fills yet.
 */
import type { CompiledPolicy } from "./compile";

/** Condition keys and their values. Keys are compared without regard to case; a list is a multi-valued key. */
export type RequestContext = Readonly<Record<string, string | readonly string[]>>;

export type RequestPrincipal =
  | { kind: "root"; accountId: string; arn: string }
  | { kind: "user"; accountId: string; arn: string; userId: string }
  /** `arn` is the session's (assumed-role/R/S), `roleArn` the role's with its path. */
  | {
      kind: "role-session";
      accountId: string;
      arn: string;
      roleArn: string;
      roleId: string;
      sessionName: string;
      serviceLinked?: boolean;
    }
  /** GetFederationToken's: `arn` is federated-user/N, `userArn` the user's who asked for it. */
  | { kind: "federated-user"; accountId: string; arn: string; userArn: string }
  /** An unauthenticated AssumeRoleWithSAML / WithWebIdentity: `provider` is the provider's ARN or host. */
  | { kind: "federated"; provider: string }
  | { kind: "service"; service: string }
  | { kind: "anonymous" };

export interface AuthorizationRequest {
  principal: RequestPrincipal;
  /** `iam:CreateUser` */
  action: string;
  /** An ARN, or `*` for an action that knows no resource. */
  resource: string;
  /** The account that owns the resource. */
  resourceAccount: string;
  context: RequestContext;
}

/** Where a policy comes from: what an explanation names. */
export interface PolicySource {
  kind: "aws-managed" | "customer-managed" | "inline" | "resource" | "trust" | "session" | "control" | "endpoint";
  name: string;
  /** Managed policies have one. */
  arn?: string;
  /** How it reaches the principal, where not directly. */
  via?: { kind: "group"; name: string; arn: string };
}

export interface PolicyInForce {
  policy: CompiledPolicy;
  source: PolicySource;
}

/** Every layer that applies to one request. A layer that is absent does not limit; an empty list allows nothing. */
export interface PoliciesInForce {
  identity: readonly PolicyInForce[];
  boundary?: PolicyInForce;
  session?: readonly PolicyInForce[];
  resource?: { policy: PolicyInForce; kind: "ordinary" | "trust" | "kms-key" };
  /** One list for each level, from the organization's root to the account. */
  serviceControl?: readonly (readonly PolicyInForce[])[];
  resourceControl?: readonly (readonly PolicyInForce[])[];
  endpoint?: PolicyInForce;
}

export type LayerName =
  | "identity"
  | "boundary"
  | "session"
  | "resource"
  | "service-control"
  | "resource-control"
  | "endpoint";

/**
 * account: names the caller's account, which only delegates. limited: names the role behind a session, or the user
 * behind a federated user. unlimited: names the user, the session, the service, the provider, or everyone.
 */
export type PrincipalReach = "account" | "limited" | "unlimited";

export type LayerOutcome = "allow" | "explicit-deny" | "implicit-deny" | "not-applicable" | "bypassed";

/** Why one element of a statement matched or did not. What the request brought to it: `broughtValues`. */
export interface ElementTrace {
  readonly element: "Principal" | "NotPrincipal" | "Action" | "NotAction" | "Resource" | "NotResource" | "Condition";
  readonly matched: boolean;
  /** Of Condition: which. */
  readonly operator?: string;
  readonly key?: string;
  /** What the policy says, after substitution of variables. */
  readonly policyValues: readonly string[];
  /** The policy value that matched. */
  readonly by?: string;
}

/** Shared by the traces of many requests. */
export interface StatementTrace {
  /** From 0. */
  readonly index: number;
  readonly sid?: string;
  readonly effect: "Allow" | "Deny";
  readonly matched: boolean;
  readonly elements: readonly ElementTrace[];
}

export interface PolicyTrace {
  readonly source: PolicySource;
  readonly statements: readonly StatementTrace[];
}

export interface LayerTrace {
  layer: LayerName;
  /** 0 at the organization's root; control policies only. */
  level?: number;
  /** bypassed: it allows nothing here, and need not. */
  outcome: LayerOutcome;
  /** Of the resource layer, where it allows: how directly its policy names the caller. */
  reach?: PrincipalReach;
  policies: readonly PolicyTrace[];
}

/** The statement that decided. */
export interface DecidingStatement {
  layer: LayerName;
  source: PolicySource;
  index: number;
  sid?: string;
}

export interface Decision {
  allowed: boolean;
  /**
   * root: allowed because the caller is the root user. allow: by a statement. explicit-deny: by a statement.
   * implicit-deny: `layer` lacks an allow. always-allowed: AWS asks no permission for the action and heeds no deny.
   */
  reason:
    | { kind: "root" }
    | { kind: "always-allowed" }
    | { kind: "allow"; by: DecidingStatement[] }
    | { kind: "explicit-deny"; by: DecidingStatement }
    | { kind: "implicit-deny"; layer: LayerName };
  request: AuthorizationRequest;
  /** In AWS's order. Made when first read; as JSON the decision holds it as plain data. */
  readonly layers: LayerTrace[];
}
