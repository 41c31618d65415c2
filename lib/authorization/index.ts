/** The one door of the authorization core. */
export { type ActionUniverse, actionUniverse } from "./compare/action-classes";
export type { CheckAnswer, CheckReason } from "./compare/check";
export { type Access, checkAccessNotGranted } from "./compare/check-access-not-granted";
export { checkNoNewAccess } from "./compare/check-no-new-access";
export { checkNoPublicAccess } from "./compare/check-no-public-access";
export type { Compared, ComparedKind } from "./compare/clause";
export { type Comparison, compare } from "./compare/compare";
export type { CompareOptions } from "./compare/seek";
export { type NeedlessStatement, needlessStatements } from "./compare/statements";
export type { Witness } from "./compare/witness";
export { type CompiledPolicy, compilePolicy } from "./compile";
export { decide } from "./evaluate/decide";
export { denialSentence } from "./explain/denial-sentence";
export { type Explanation, explain, type LayerStep, type StatementStep } from "./explain/explain";
export type { Missing } from "./explain/missing";
export { plain, type Sentence, type SentencePart, type Term } from "./explain/sentence";
export type * from "./model";
export { namedPrincipals, replacePrincipals } from "./named-principals";
export type { Position } from "./parse/position";
export type {
  Catalogue,
  CatalogueAction,
  CatalogueKey,
  CatalogueResourceType,
} from "./validate/findings/catalogue";
export type { Finding, FindingLocation, FindingType, PathElement, SpanPosition } from "./validate/findings/finding";
export { type IssueCode, issueTypes } from "./validate/findings/issue-codes";
export { trustPolicyType, type ValidatedType } from "./validate/findings/policy-view";
export { type ValidateOptions, validatePolicy } from "./validate/findings/validate";
export { type PolicyKind, type Rejection, rejectPolicy } from "./validate/reject";
export { policySize } from "./validate/size";
export { invalidPrincipalSentence } from "./validate/trust";
