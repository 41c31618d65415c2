/**
 * What of the bell's list somebody has seen in this browser: each who signs in here has seen what that one has seen. Kept
 * in the browser: no page asks the database for it.
 */
import type { ConsoleIdentity } from "./session-facts";

/** Under which name it is kept of somebody: of a role, who switched to it. In: who it is, in which account. */
export function placeOfSeen({ accountId, identity }: { accountId: string; identity: ConsoleIdentity }): string {
  const own = identity.kind === "role" ? identity.own : { ...identity, accountId };
  return `rehearsal.notifications.${own.accountId}.${own.kind === "root" ? "root" : `user.${own.name.toLowerCase()}`}`;
}

export interface SeenNotifications {
  /** The time of the newest that was seen, ISO 8601; empty where none was. */
  at: string;
  /** The session whose coming end was seen, by when it ends; empty where none was. */
  ending: string;
}

/** What is kept; nothing where the browser keeps nothing, or something else. Read by hand: every page carries this. */
export function seenNotifications(place: string): SeenNotifications {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(place) ?? "null");
    return { at: textIn(kept, "at"), ending: textIn(kept, "ending") };
  } catch {
    return { at: "", ending: "" };
  }
}

function textIn(kept: unknown, of: keyof SeenNotifications): string {
  const value: unknown = typeof kept === "object" && kept !== null ? Reflect.get(kept, of) : undefined;
  return typeof value === "string" ? value : "";
}

export function keepSeen(place: string, seen: SeenNotifications) {
  try {
    window.localStorage.setItem(place, JSON.stringify(seen));
  } catch {
    // A browser that keeps nothing counts all of them as new.
  }
}

/** What the page knows without asking: what was told in the lab, since when it is paused, and a session that ends soon. */
export interface KnownNotifications {
  /** Times of what was told, ISO 8601, and of the pause. */
  told: readonly string[];
  /** When the session ends, where that is soon. */
  ending: string | undefined;
}

/** How many of those are new to who has seen that. Pure. */
export const countUnseen = ({ told, ending }: KnownNotifications, seen: SeenNotifications): number =>
  told.filter((at) => at > seen.at).length + (ending !== undefined && ending !== seen.ending ? 1 : 0);

/** What has been seen once these were shown too. Pure. */
export const seenWith = (seen: SeenNotifications, { told, ending }: KnownNotifications): SeenNotifications => ({
  at: [seen.at, ...told].toSorted().at(-1) ?? "",
  ending: ending ?? seen.ending,
});
