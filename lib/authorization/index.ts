/** The one door of the authorization core. */
export { allowedActions, allowsService } from "./allowed-actions";
export { type ActionUniverse, actionUniverse } from "./compare/action-classes";
export type { CheckAnswer, CheckReason } from "./compare/check";
export { type Access, checkAccessNotGranted } from "./compare/check-access-not-granted";
export { checkNoNewAccess } from "./compare/check-no-new-access";
export { checkNoPublicAccess, type PublicAccessOptions } from "./compare/check-no-public-access";
export type { Compared, ComparedKind } from "./compare/clause";
export { type Comparison, compare } from "./compare/compare";
export { isPublicResourceType, type PublicResourceType } from "./compare/public-resource-types";
export type { CompareOptions } from "./compare/seek";
export { type NeedlessStatement, needlessStatements } from "./compare/statements";
export type { Witness } from "./compare/witness";
export { type CompiledPolicy, compilePolicy } from "./compile";
export { parseIpRange } from "./conditions/ip-address";
export { contextKeysOf, type StatementKeys, statementKeys } from "./context-keys";
export { decide } from "./evaluate/decide";
export { decideAll, type JointDecision, type Question } from "./evaluate/decide-all";
export {
  type AuthorizationDetails,
  type AuthorizationEvaluation,
  authorizationDetails,
  type EvaluatedPolicy,
  type PolicyTypeName,
} from "./explain/authorization-details";
export { broughtValues } from "./explain/brought-values";
export { denialSentence } from "./explain/denial-sentence";
export { elementSentence } from "./explain/element-sentence";
export { type Explanation, explain, layerDecides, statementDecides } from "./explain/explain";
export type { Missing } from "./explain/missing";
export { type PackedDecisions, packDecisions, unpackDecisions } from "./explain/packed-decisions";
export { plain, type Sentence, type SentencePart, type Term } from "./explain/sentence";
export { decisionSentence, layerSentence, statementSentence } from "./explain/words";
export type * from "./model";
export { namedPrincipals, replacePrincipals } from "./named-principals";
export { type Position, positionAt } from "./parse/position";
export { printPolicy } from "./parse/print";
export { plainJson } from "./parse/repeated-keys";
export {
  type EffectivePermission,
  effectivePermissions,
  type PermissionOptions,
} from "./permissions/effective-permissions";
export type { GrantPath, LayerLimit } from "./permissions/grant-path";
export type { StatementPlace } from "./permissions/placed-statements";
export type { Extent } from "./permissions/reach";
export type { KnownContext } from "./permissions/specialize";
export { type Candidate, type WhoCanAnswer, whoCan } from "./permissions/who-can";
export { type StatementSpan, statementSpans } from "./statement-spans";
export { resourceMayBe } from "./summarize/arn-form";
export type { NoGrant } from "./summarize/grants";
export {
  type ActionSummary,
  type LevelSummary,
  type PolicySummary,
  prefixesToRead,
  type ResourceSummary,
  type ServiceSummary,
  type SummaryEffect,
  summarizeAction,
  summarizePolicy,
  summarizeService,
  summarizing,
} from "./summarize/summarize";
export { type TrustStatement, trustStatements } from "./trust-statements";
export { policyCharacters } from "./validate/characters";
export {
  type Catalogue,
  type CatalogueAction,
  type CatalogueBase,
  type CatalogueKey,
  type CatalogueResourceType,
  type CatalogueService,
  catalogueOver,
  namedPrefixes,
} from "./validate/findings/catalogue";
export type { Finding, FindingLocation, FindingType, PathElement, SpanPosition } from "./validate/findings/finding";
export { type IssueCode, issueTypes } from "./validate/findings/issue-codes";
export { trustPolicyType, type ValidatedType } from "./validate/findings/policy-view";
export { type ValidateOptions, validatePolicy } from "./validate/findings/validate";
export { type PolicyKind, type Rejection, rejectCharacters, rejectPolicy } from "./validate/reject";
export { policySize } from "./validate/size";
export { invalidPrincipalSentence } from "./validate/trust";
