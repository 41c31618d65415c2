/** What the browser may know of the session that it is in. Pure types: both sides of the wire import them. */

/** Which console a class practises in: labels and two wizards differ, routes and target ids do not. */
export type Era = "2020" | "current";

/** Who is signed in. */
export type ConsoleIdentity = { kind: "root"; email: string } | { kind: "user"; name: string };

export interface ConsoleSessionFacts {
  /** Twelve digits. */
  accountId: string;
  /** The account's alias, null where it has none. */
  alias: string | null;
  accountName: string;
  era: Era;
  identity: ConsoleIdentity;
  /** Milliseconds that the account's clock is ahead of the machine's. */
  clockOffsetMs: number;
  /** 0 for the browser's first session; 1 to 4 stand in the address as `/s/1` … `/s/4`. */
  sessionIndex: number;
}
