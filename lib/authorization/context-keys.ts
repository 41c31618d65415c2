/**
 * Which condition keys a policy asks for: those of its Condition blocks, and those that its variables name. For the
 * simulator, which tells what a request must bring.
 */
import { foldCase } from "./match/fold-case";
import { parseTemplate } from "./match/template";
import { readDocument, type StatementDocument, type TextAt } from "./parse/document";
import { parseJson } from "./parse/json";

/** The keys of one statement, as they are written. */
export interface StatementKeys {
  /** Its place in the document, from 0. */
  index: number;
  /** Of its conditions, and of the variables in their values. */
  conditions: string[];
  /** Of variables in Resource and NotResource. */
  resources: string[];
}

/** In: a policy's text. Out: the keys of each statement; nothing for a text that is no policy. Never throws. */
export function statementKeys(text: string): StatementKeys[] {
  const parsed = parseJson(text);
  const document = "node" in parsed ? readDocument(parsed.node) : undefined;
  if (!document) return [];
  const variables = document.version === "2012-10-17";
  return document.statements.map((statement) => keysOf(statement, variables));
}

/** All keys of policies in their order, each once, without regard to case. */
export function contextKeysOf(texts: readonly string[]): string[] {
  const found = texts.flatMap(statementKeys).flatMap(({ resources, conditions }) => [...resources, ...conditions]);
  const first = new Map<string, string>();
  for (const key of found) if (!first.has(foldCase(key))) first.set(foldCase(key), key);
  return [...first.values()];
}

function keysOf(statement: StatementDocument, variables: boolean): StatementKeys {
  const named = (values: TextAt[] | undefined) =>
    variables ? (values ?? []).flatMap(({ text }) => variablesOf(text)) : [];
  return {
    index: statement.index,
    conditions: statement.condition.flatMap(({ key, values }) => [key, ...named(values)]),
    resources: [...named(statement.resource), ...named(statement.notResource)],
  };
}

/** The keys of the variables in a value, as written: templates keep them folded, so the text tells how. */
function variablesOf(text: string): string[] {
  const { parts } = parseTemplate(text, { variables: true, wildcards: true });
  return parts.flatMap((part) => {
    if (typeof part === "string" || "wild" in part) return [];
    const at = foldCase(text).indexOf(part.key);
    return [at < 0 ? part.key : text.slice(at, at + part.key.length)];
  });
}
