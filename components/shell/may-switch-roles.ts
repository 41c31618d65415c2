import type { ConsoleIdentity } from "./session-facts";

/**
 * May the session switch to a role? Users may, and sessions of a role; root and the federated users of
 * GetFederationToken may not. Source: IAM User Guide, "Switch from a user to an IAM role (console)"; STS API Reference,
 * GetFederationToken, "Permissions".
 */
export const maySwitchRoles = (identity: ConsoleIdentity): boolean =>
  identity.kind !== "root" && !(identity.kind === "federated" && identity.assumesNoRole);
