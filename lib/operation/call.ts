import type { IdPrefix } from "@/lib/aws/unique-id";

/** Who calls. Part of the road, so it names every kind that a door may bring. */
export type Principal = RootPrincipal | UserPrincipal;

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

/** By what the principal proved who it is. Times are of the account's clock. */
export interface Credential {
  /** long-term: an AKIA key. session: GetSessionToken's keys. console: a browser's session. */
  kind: "long-term" | "session" | "console";
  accessKeyId: string;
  /** Temporary credentials only. */
  issuedAt?: Date;
  /** When a second factor was given, for temporary credentials that have one. */
  mfaAt?: Date;
}

/** One call at either door: who, from where, when; and the only source of ids and randomness below the doors. */
export interface Call {
  accountId: string;
  principal: Principal;
  credential: Credential;
  door: "api" | "console";
  /** The account's time. */
  at: Date;
  requestId: string;
  eventId: string;
  /** Another event id: a console operation makes one event for each action. */
  newEventId: () => string;
  sourceIp: string;
  userAgent: string;
  region: string;
  /** Did the request come by TLS? (`aws:SecureTransport`) */
  secure: boolean;
  random: (bytes: number) => Uint8Array;
  newId: (prefix: IdPrefix) => string;
  newAccessKeyId: (prefix: "AKIA" | "ASIA") => string;
}
