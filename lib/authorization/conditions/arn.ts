/**
 * ArnEquals and ArnLike are the same: each of the six parts between colons is a pattern of its own, the last may hold
 * colons itself. A request value that is no ARN matches nothing.
 */
import { type Arn, parseArn } from "@/lib/aws/arn";
import { matchGlob } from "../match/glob";
import { globFor, parseTemplate, patternOf, splitAtColons, textOf } from "../match/template";
import { type ConditionOperator, negationOf } from "./operator";

const arnOperator = (name: string): ConditionOperator => ({
  name,
  negated: false,
  prepare(value, variables) {
    const template = parseTemplate(value, { variables, wildcards: true });
    const parts = splitAtColons(template, 6).map(patternOf);
    return {
      matches(requestValue, evaluation) {
        const arn = parseArn(requestValue);
        if (!arn || parts.length !== 6) return false;
        const texts = partsOf(arn);
        return parts.every((part, index) => {
          const glob = globFor(part, evaluation);
          return glob !== undefined && matchGlob(glob, texts[index] ?? "", evaluation);
        });
      },
      shown: (evaluation) => textOf(template, evaluation) ?? value,
    };
  },
});

const partsOf = (arn: Arn) => ["arn", arn.partition, arn.service, arn.region, arn.accountId, arn.resource];

export const arnEquals = arnOperator("ArnEquals");
export const arnLike = arnOperator("ArnLike");
export const arnNotEquals = negationOf(arnEquals, "ArnNotEquals");
export const arnNotLike = negationOf(arnLike, "ArnNotLike");
