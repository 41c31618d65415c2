/** Values of conditions that cannot be what their operator or key asks for. */
import { parseDate } from "../../../conditions/date";
import { parseIpRange } from "../../../conditions/ip-address";
import { parseNumber } from "../../../conditions/numeric";
import { type ConditionView, familyOf } from "../policy-view";
import { type Found, found, type Rule } from "../rule";

export const valueTypes: Rule = {
  codes: [
    "TYPE_MISMATCH_BOOLEAN",
    "TYPE_MISMATCH_DATE",
    "TYPE_MISMATCH_IP_RANGE",
    "TYPE_MISMATCH_NUMBER",
    "TYPE_MISMATCH_STRING",
    "INVALID_DATE_VALUE",
    "INVALID_CONDITION_DATA_TYPE",
    "INVALID_CONDITION_MULTIPLE_BOOLEAN",
  ],
  *check({ statements }) {
    for (const condition of statements.flatMap(({ conditions }) => conditions)) {
      yield* wrongValues(condition);
      const { node, values, quantifier } = condition;
      if (new Set(values.map((value) => value.node.kind)).size > 1)
        yield found("INVALID_CONDITION_DATA_TYPE", "Write the values of one list in one type of JSON.", node);
      if (familyOf(condition) === "Bool" && values.length > 1 && quantifier === undefined)
        yield found("INVALID_CONDITION_MULTIPLE_BOOLEAN", "Compare with one of true and false.", node);
    }
  },
};

function* wrongValues(condition: ConditionView): Generator<Found> {
  const family = familyOf(condition);
  for (const { node, text } of condition.values) {
    if (text.includes("${")) continue;
    if ((family === "Bool" || family === "Null") && !/^(true|false)$/i.test(text))
      yield found("TYPE_MISMATCH_BOOLEAN", "The value is true or false.", node);
    if (family === "Numeric" && parseNumber(text) === undefined)
      yield found("TYPE_MISMATCH_NUMBER", "The value is a number.", node);
    if (family === "Ip" && !parseIpRange(text))
      yield found("TYPE_MISMATCH_IP_RANGE", "The value is an address or a block: 203.0.113.0/24.", node);
    if (family === "Binary" && !/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text))
      yield found("TYPE_MISMATCH_STRING", "The value is a text in base64.", node);
    if (family === "Date" && parseDate(text) === undefined)
      yield found("TYPE_MISMATCH_DATE", "The value is a date such as 2026-07-01 or 2026-07-01T10:00:00Z.", node);
    else if (family === "Date" && /^\d{5,}/.test(text))
      yield found(
        "INVALID_DATE_VALUE",
        "Seconds since 1970 are hard to read: write the date, such as 2026-07-01.",
        node,
      );
  }
}

export const wildcards: Rule = {
  codes: ["WILDCARD_WITHOUT_LIKE_OPERATOR"],
  *check({ statements }) {
    for (const { operator, operatorNode, values } of statements.flatMap(({ conditions }) => conditions))
      for (const { node, text } of values)
        if (/^String(Not)?Equals/.test(operator?.name ?? "") && /[*?]/.test(text.replaceAll(/\$\{[*?$]\}/g, "")))
          yield found(
            "WILDCARD_WITHOUT_LIKE_OPERATOR",
            `Under ${operatorNode.value} * and ? are plain characters; an operator with Like reads them as wildcards.`,
            node,
          );
  },
};

export const valuesOfKeys: Rule = {
  codes: ["INVALID_REGION", "INVALID_VPC_FORMAT", "INVALID_VPCE_FORMAT", "INVALID_SERVICE_PRINCIPAL_FORMAT"],
  *check({ statements, catalogue }) {
    for (const { folded, operator, values } of statements.flatMap(({ conditions }) => conditions)) {
      if (!operator) continue;
      for (const { node, text } of values) {
        if (/[*?]|\$\{/.test(text)) continue;
        if (folded === "aws:requestedregion" && text !== "global" && !catalogue.regions.includes(text))
          yield found("INVALID_REGION", `There is no Region "${text}".`, node);
        if (folded === "aws:sourcevpc" && !/^vpc-[0-9a-f]{8}(?:[0-9a-f]{9})?$/.test(text))
          yield found("INVALID_VPC_FORMAT", "A VPC is written vpc- and 8 or 17 hexadecimal digits.", node);
        if (folded === "aws:sourcevpce" && !/^vpce-[0-9a-f]{8}(?:[0-9a-f]{9})?$/.test(text))
          yield found("INVALID_VPCE_FORMAT", "A VPC endpoint is written vpce- and 8 or 17 hexadecimal digits.", node);
        const form = serviceForms.get(folded);
        if (form && !form.pattern.test(text))
          yield found("INVALID_SERVICE_PRINCIPAL_FORMAT", `A service is written ${form.example} here.`, node);
      }
    }
  },
};

const service = { pattern: /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/, example: "service.amazonaws.com" };
const serviceForms = new Map([
  ["aws:calledvia", service],
  ["aws:calledviafirst", service],
  ["aws:calledvialast", service],
  ["aws:principalservicename", service],
  ["aws:principalservicenameslist", service],
  ["iam:passedtoservice", service],
  ["iam:awsservicename", service],
  [
    "kms:viaservice",
    {
      pattern: /^[a-z0-9-]+\.[a-z]{2}(?:-[a-z]+)+-\d\.amazonaws\.com(?:\.cn)?$/,
      example: "service.us-east-1.amazonaws.com",
    },
  ],
]);
