/** Values and statements that say what others say already. */

import { needlessStatements } from "../../../compare/statements";
import { covers, patternOfGlobText, patternOfTemplate, Symbols, type WordPattern } from "../../../compare/word-pattern";
import { parseNumber } from "../../../conditions/numeric";
import { foldCase } from "../../../match/fold-case";
import { parseTemplate } from "../../../match/template";
import type { JsonString } from "../../../parse/json";
import { found, type Rule } from "../rule";

export const redundantValues: Rule = {
  codes: ["REDUNDANT_ACTION", "REDUNDANT_RESOURCE"],
  *check({ statements, version }) {
    for (const { actions, notActions, resources, notResources } of statements) {
      for (const list of [actions, notActions])
        for (const node of covered(list, (node) => foldCase(node.value), patternOfGlobText))
          yield found("REDUNDANT_ACTION", `Another action of the list covers ${node.value}.`, node);
      const symbols = new Symbols();
      const pattern = (text: string) =>
        patternOfTemplate(parseTemplate(text, { variables: version === "2012-10-17", wildcards: true }), symbols);
      for (const list of [resources, notResources])
        for (const node of covered(list, (node) => node.value, pattern))
          yield found("REDUNDANT_RESOURCE", `Another resource of the list covers ${node.value}.`, node);
    }
  },
};

/** Those that another one covers; of two alike the later. */
function covered(
  nodes: readonly JsonString[],
  textOf: (node: JsonString) => string,
  patternOf: (text: string) => WordPattern | undefined,
): JsonString[] {
  const texts = nodes.map(textOf);
  const patterns = texts.map(patternOf);
  const wild = patterns.flatMap((pattern, index) => {
    const text = texts[index] ?? "";
    return pattern && !pattern.exact ? [{ index, pattern, start: text.slice(0, text.search(/[*?$]|$/)) }] : [];
  });
  const seen = new Set<string>();
  return nodes.filter((_node, index) => {
    const text = texts[index] ?? "";
    const pattern = patterns[index];
    if (seen.has(text)) return true;
    seen.add(text);
    return (
      pattern !== undefined &&
      wild.some(
        (big) =>
          big.index !== index &&
          text.startsWith(big.start) &&
          covers(big.pattern, pattern) &&
          (big.index < index || !covers(pattern, big.pattern)),
      )
    );
  });
}

export const redundantNumbers: Rule = {
  codes: ["REDUNDANT_CONDITION_VALUE_NUM"],
  *check({ statements }) {
    for (const { operator, keyNode, node, values } of statements.flatMap(({ conditions }) => conditions)) {
      const bound = /^Numeric(Less|Greater)Than/.exec(operator?.name ?? "")?.[1];
      const numbers = values.flatMap(({ text }) => parseNumber(text) ?? []);
      if (bound === undefined || numbers.length < 2) continue;
      const kept = bound === "Less" ? Math.max(...numbers) : Math.min(...numbers);
      yield found("REDUNDANT_CONDITION_VALUE_NUM", `Of the values of ${keyNode.value} only ${kept} counts.`, node);
    }
  },
};

/** So many steps at most: a finding is a help while one types. */
const steps = 5_000;

export const redundantStatements: Rule = {
  codes: ["REDUNDANT_STATEMENT"],
  *check({ text, type, statements }) {
    // Statements by statements: long policies are compared where somebody asks for it.
    if (statements.length < 2 || statements.length > 40) return;
    const kind = type === "RESOURCE_POLICY" || type === "RESOURCE_CONTROL_POLICY" ? "resource" : "identity";
    for (const { index, kind: why } of needlessStatements(text, { kind, steps })) {
      const statement = statements.find((one) => one.index === index);
      if (statement && why === "redundant")
        yield found("REDUNDANT_STATEMENT", "Other statements of the policy say what this one says.", statement.node);
    }
  },
};
