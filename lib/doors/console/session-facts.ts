/** What the browser may know of the session that it is in. Pure types: both sides of the wire import them. */

import type { AdjustableQuota } from "@/lib/services/iam/adjusted-quotas";

/** Which console a class practises in: labels and two wizards differ, routes and target ids do not. */
export type Era = "2020" | "current";

/**
 * Who signed in. `federated`: somebody from elsewhere, in a session of a role (`Role/session-name`) or of a federated
 * user, by GetFederationToken, which may assume no role.
 */
export type OwnIdentity =
  | { kind: "root"; email: string }
  | { kind: "user"; name: string }
  | { kind: "federated"; name: string; assumesNoRole?: true };

/** Whom the console acts as: who signed in, or the role to which that one switched. */
export type ConsoleIdentity = OwnIdentity | SwitchedIdentity;

export interface SwitchedIdentity {
  kind: "role";
  roleName: string;
  /** As the person calls it; empty where the person does not. */
  displayName: string;
  /** One of `roleColors`, or empty. */
  color: string;
  /** When the role's session is over, by the machine's clock, ISO 8601. */
  until: string;
  /** Who switched, and where that one is at home. */
  own: OwnIdentity & { accountId: string };
}

/** A role that this browser switched to, as it was typed. */
export interface RoleOfHistory {
  /** Id or alias. */
  account: string;
  /** With its path, without a slash at the front. */
  roleName: string;
  displayName: string;
  color: string;
}

/** Somebody else who is signed in in the same browser. */
export interface OtherSession {
  /** 0 to 4: what stands in the address. */
  place: number;
  /** The user, root's e-mail address, who comes from elsewhere, or the role to which that one switched. */
  who: string;
  accountId: string;
  /** Of the account, where it has one. */
  alias: string | null;
}

export interface ConsoleSessionFacts {
  /** Twelve digits. */
  accountId: string;
  /** The account's alias, null where it has none. */
  alias: string | null;
  accountName: string;
  era: Era;
  identity: ConsoleIdentity;
  /** The same in a word, as the browser's other sessions are called. */
  who: string;
  /** Whose page it is, as a text that nobody else has: ARNs. */
  owner: string;
  /** By which the bar shows the account: one of `accountColors`, null where it has none. */
  accountColor: string | null;
  /** May one see why one was refused? An exam or a teacher turns it off. */
  explain: boolean;
  /** The newest first. */
  roleHistory: RoleOfHistory[];
  /** Milliseconds that the account's clock is ahead of the machine's. */
  clockOffsetMs: number;
  /** Seconds until a change to IAM takes effect; 0: at once. */
  consistencyDelay: number;
  /** When the session is over, by the machine's clock, ISO 8601. */
  until: string;
  /** In how many days the user's password is over, where that is soon. */
  passwordDaysLeft: number | undefined;
  /** The browser's other sessions, in the order of their places. */
  others: OtherSession[];
  /** A place that no session has; undefined where all five are taken. */
  freePlace: number | undefined;
  /** Where clients find the AWS port: `http://localhost:4566` */
  awsUrl: string;
  /** The account's own values of the quotas that AWS raises. */
  quotas: Readonly<Record<AdjustableQuota, number>>;
  /** 0 for the browser's first session; 1 to 4 stand in the address as `/s/1` … `/s/4`. */
  sessionIndex: number;
}
