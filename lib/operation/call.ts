import type { IdPrefix } from "@/lib/aws/unique-id";

/** Who calls. Part of the road, so it names every kind that a door may bring. */
export type Principal =
  | RootPrincipal
  | UserPrincipal
  | AssumedRolePrincipal
  | FederatedUserPrincipal
  | AnonymousPrincipal;

/** Who has credentials of its own: sessions are made by one of these, or by another session. */
export type OwnPrincipal = RootPrincipal | UserPrincipal;

export interface RootPrincipal {
  kind: "root";
  accountId: string;
  /** arn:aws:iam::<account>:root */
  arn: string;
  /** The account id: that is the unique id of root. */
  userId: string;
  email: string;
}

export interface UserPrincipal {
  kind: "user";
  accountId: string;
  arn: string;
  /** AIDA… */
  userId: string;
  userName: string;
  tags: { Key: string; Value: string }[];
}

/** A session of a role. */
export interface AssumedRolePrincipal {
  kind: "assumed-role";
  accountId: string;
  /** arn:aws:sts::<account>:assumed-role/<role name>/<session name> */
  arn: string;
  /** AROA…:<session name> */
  userId: string;
  sessionName: string;
  role: {
    /** AROA… */
    id: string;
    name: string;
    path: string;
    arn: string;
  };
  /** The role's, with those of the session over them. */
  tags: { Key: string; Value: string }[];
}

/** GetFederationToken's: acts for the user, or root, who asked for it. */
export interface FederatedUserPrincipal {
  kind: "federated-user";
  accountId: string;
  /** arn:aws:sts::<account>:federated-user/<name> */
  arn: string;
  /** <account>:<name> */
  userId: string;
  name: string;
  issuer: OwnPrincipal;
  /** The session's. */
  tags: { Key: string; Value: string }[];
}

/**
 * Nobody signed. S3 takes such calls, which only the policy of a bucket can allow; and STS, where an identity provider
 * vouches for the caller.
 */
export interface AnonymousPrincipal {
  kind: "anonymous";
  /** The account that owns the bucket or role: the call has no other. */
  accountId: string;
  arn: "*";
  userId: "ANONYMOUS_PRINCIPAL";
  name: "anonymous";
  tags: { Key: string; Value: string }[];
}

/** What a session was given when it was made; it holds until the session ends. */
export interface SessionGiven {
  /** Session policies: they limit what the role or user may do. Neither: no limit, but for a federated user no permission. */
  policy?: string;
  policyArns?: string[];
  tags?: { Key: string; Value: string }[];
  /** Keys of tags that go on to the sessions which this one makes. */
  transitiveTagKeys?: string[];
  sourceIdentity?: string;
  /** Of a session that somebody got by an identity provider. */
  federation?: Federation;
  /** STS's global endpoint gave the session, in its first version: it is valid in the default Regions alone. */
  defaultRegionsOnly?: boolean;
}

/** What a session keeps of who vouched for it. */
export interface Federation {
  /** The provider as trust policies name it: its ARN. */
  provider: string;
  /** The condition keys of provider and person that go on to hold. */
  context: Record<string, string | string[]>;
}

/** By what the principal proved who it is. Times are of the account's clock. */
export interface Credential {
  /** long-term: an AKIA key. session: temporary keys of STS. console: a browser's session. */
  kind: "long-term" | "session" | "console";
  accessKeyId: string;
  /** Temporary credentials only. */
  issuedAt?: Date;
  /** Temporary keys only: when they end. */
  expiresAt?: Date;
  /** When a second factor was given, for temporary credentials that have one. */
  mfaAt?: Date;
  /** Sessions of roles and federated users. */
  given?: SessionGiven;
  /** Root's session in a browser, while the account waits for root's second factor: nothing else may be done by it. */
  mfaDue?: true;
}

/** One call at either door: who, from where, when; and the only source of ids and randomness below the doors. */
export interface Call {
  accountId: string;
  principal: Principal;
  credential: Credential;
  door: "api" | "console";
  /** Nobody judges it: moto's compatibility alone sets it (runtime.performUnjudged). */
  unjudged?: true;
  /** A teacher has paused the lab: changes are refused by this sentence. */
  paused?: string;
  /** The account's time. */
  at: Date;
  requestId: string;
  eventId: string;
  /** Another event id: a console operation makes one event for each action. */
  newEventId: () => string;
  sourceIp: string;
  userAgent: string;
  region: string;
  /** The name by which the AWS port was reached, without its port; the console has none. */
  host?: string;
  /** Did the request come by TLS? (`aws:SecureTransport`) */
  secure: boolean;
  random: (bytes: number) => Uint8Array;
  newId: (prefix: IdPrefix) => string;
  newAccessKeyId: (prefix: "AKIA" | "ASIA") => string;
}
