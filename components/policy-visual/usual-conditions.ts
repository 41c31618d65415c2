/** The conditions that a block has a check box for. Pure. */
import { type BlockCondition, writtenOperator } from "./blocks";

const mfa: BlockCondition = {
  ...{ key: "aws:MultiFactorAuthPresent", qualifier: "", operator: "Bool", ifExists: false, values: ["true"] },
};

// With `IfExists` a request without MFA passes: that does not require it.
const isAboutMfa = (condition: BlockCondition) =>
  condition.key.toLowerCase() === mfa.key.toLowerCase() && writtenOperator(condition) === "Bool";

/** Does the condition require MFA? */
export const isMfa = (condition: BlockCondition): boolean =>
  isAboutMfa(condition) && condition.values.join() === "true";

/** Does it say from which addresses? */
export const isSourceIp = (condition: BlockCondition): boolean =>
  condition.key.toLowerCase() === "aws:sourceip" && writtenOperator(condition) === "IpAddress";

/** Requires MFA in place of what was asked of it before, for `false` or `true` would require nothing; or no longer. */
export const withMfa = (conditions: readonly BlockCondition[], required: boolean): BlockCondition[] =>
  required ? [...conditions.filter((one) => !isAboutMfa(one)), mfa] : conditions.filter((one) => !isMfa(one));
