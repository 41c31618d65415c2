/**
 * What IAM refuses when a policy is stored (MalformedPolicyDocument, HTTP 400), in IAM's words and in its order: the
 * first check that finds a fault names it. The order was recorded from AWS by documents with two faults: a missing
 * version is told before an Effect in the wrong case, an action without a vendor before a missing Resource, a Resource
 * that is no ARN before an action with two colons.
 */
import { readDocument, type StatementDocument } from "../parse/document";
import { parseJson } from "../parse/json";
import { type Position, positionAt } from "../parse/position";
import { checkActionsExist, checkVendors, checkVendorsExist } from "./actions";
import { checkCharacters } from "./characters";
import { type Fault, fault, firstFault } from "./fault";
import { checkLegacyParsing } from "./legacy";
import { checkResourceFormats, checkResourcesExist } from "./resources";
import { checkSharedIssuers } from "./shared-issuers";
import { checkSids } from "./sids";
import { checkSyntax } from "./syntax";
import { checkProhibitedFields, checkTrustActions, checkTrustedPrincipals } from "./trust";

/** identity: a managed policy. inline: of a user, group or role. session: handed to STS. trust: of a role. */
export type PolicyKind = "identity" | "inline" | "session" | "trust";

export interface Rejection {
  /** The message of the MalformedPolicyDocument error. */
  message: string;
  position: Position;
}

/** The first thing that IAM refuses about a document, or undefined where it accepts it. */
export function rejectPolicy(text: string, kind: PolicyKind): Rejection | undefined {
  const found = firstFaultOf(text, kind);
  return found && { message: found.message, position: positionAt(text, found.at) };
}

/** The first character that no policy of IAM's may have: its operations refuse it before they read the policy. */
export function rejectCharacters(text: string): Rejection | undefined {
  const found = checkCharacters(text);
  return found && { message: found.message, position: positionAt(text, found.at) };
}

function firstFaultOf(text: string, kind: PolicyKind): Fault | undefined {
  const parsed = parseJson(text);
  if ("fault" in parsed) return { message: invalidJson[kind], at: parsed.fault.offset };
  const wellFormed = checkSyntax(parsed.node);
  if ("message" in wellFormed) return wellFormed;
  const document = readDocument(wellFormed.root);
  if (!document) return undefined;
  // Only managed policies have to say the version.
  if (kind === "identity" && document.version !== "2012-10-17")
    return fault("Policy document must be version 2012-10-17 or greater.", wellFormed.root);
  return firstFault(kind === "trust" ? trustChecks : identityChecks, (check) => check(document.statements));
}

const invalidJson: Record<PolicyKind, string> = {
  identity: "Syntax errors in policy.",
  inline: "Syntax errors in policy.",
  session: "This policy contains invalid Json",
  trust: "This policy contains invalid Json",
};

type Check = (statements: readonly StatementDocument[]) => Fault | undefined;

const identityChecks: readonly Check[] = [
  checkLegacyParsing,
  checkSids,
  checkNoPrincipal,
  checkActionsExist,
  checkVendorsExist,
  checkResourcesExist,
  checkResourceFormats,
  checkVendors,
];

const trustChecks: readonly Check[] = [
  checkLegacyParsing,
  checkSids,
  checkProhibitedFields,
  checkTrustedPrincipals,
  checkActionsExist,
  checkVendorsExist,
  checkVendors,
  checkTrustActions,
  checkSharedIssuers,
];

function checkNoPrincipal(statements: readonly StatementDocument[]): Fault | undefined {
  return firstFault(statements, ({ principal, notPrincipal, node }) =>
    principal || notPrincipal ? fault("Policy document should not specify a principal.", node) : undefined,
  );
}
