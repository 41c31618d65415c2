import { withHyphens } from "@/lib/aws/account-id";
import type { ConsoleSessionFacts } from "./session-facts";

/** The lines of the account menu's button: two today, one in 2020. */
export function accountLabel({ era, identity, accountId, alias, accountName }: ConsoleSessionFacts): string[] {
  if (identity.kind === "role") {
    const name = identity.displayName || `${identity.roleName} @ ${accountId}`;
    return era === "2020" ? [name] : [`Account ID: ${withHyphens(accountId)}`, name];
  }
  if (identity.kind === "root") return era === "2020" ? [accountName] : [`${accountName} (${accountId})`, accountName];
  if (identity.kind === "federated") {
    const name = `${identity.name} @ ${alias ?? accountId}`;
    return era === "2020" ? [name] : [`Account ID: ${withHyphens(accountId)}`, name];
  }
  if (era === "2020") return [`${identity.name} @ ${alias ?? accountId}`];
  return [`Account ID: ${withHyphens(accountId)}`, identity.name];
}
