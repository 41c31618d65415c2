/** The one door of the authorization core. */
export { type CompiledPolicy, compilePolicy } from "./compile";
export { decide } from "./evaluate/decide";
export { denialSentence } from "./explain/denial-sentence";
export { type Explanation, explain, type LayerStep, type StatementStep } from "./explain/explain";
export type { Missing } from "./explain/missing";
export { plain, type Sentence, type SentencePart, type Term } from "./explain/sentence";
export type * from "./model";
export { namedPrincipals, replacePrincipals } from "./named-principals";
export type { Position } from "./parse/position";
export { type PolicyKind, type Rejection, rejectPolicy } from "./validate/reject";
export { policySize } from "./validate/size";
export { invalidPrincipalSentence } from "./validate/trust";
