import { consolePaths } from "../link/console-paths";
import type { ConsoleSessionFacts } from "./session-facts";

/**
 * Where whoever signed in signs in again, as far as the console knows that one: a user's account and name, root's e-mail
 * address. Out: a console path to which the page to come back to is added, encoded.
 */
export function signInAgain({ identity, accountId }: Pick<ConsoleSessionFacts, "identity" | "accountId">): string {
  const own = identity.kind === "role" ? identity.own : { ...identity, accountId };
  if (own.kind === "root") return `${consolePaths.signInAsRoot}?${new URLSearchParams({ email: own.email })}&redirect=`;
  if (own.kind === "federated") return consolePaths.signInTo("");
  return `${consolePaths.signInToAccount(own.accountId)}?${new URLSearchParams({ username: own.name })}&redirect=`;
}
