/**
 * Why a text is no JMESPath expression, as the AWS CLI says it: its library names the place of what is wrong. The one
 * here does not, so the place is found by the longest beginning that could still become an expression.
 * Source: the messages of jmespath.py, which version 2 of the CLI prints behind `Bad value for --query`.
 */
import { compile } from "@metrichor/jmespath";

/** Where a token begins, and how it is written. */
interface Token {
  at: number;
  text: string;
}

const tokenOrSpace =
  /\s+|[A-Za-z_]\w*|-?\d+|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|\[[?\]]|&&|\|\||[!<>=]=|[<>!&|.*\],:@(){}[]/suy;

/** What may stand behind a dot; the library here does not look. Source: JMESPath Specification, grammar. */
const behindDot = /^[A-Za-z_"*{]|^\[$/;

/** Undefined for an expression that can be read. Throws RangeError for one that is nested too deeply. */
export function malformation(expression: string): string | undefined {
  if (expression === "") return "Invalid JMESPath expression: cannot be empty.";
  const tokens: Token[] = [];
  for (let at = 0; at < expression.length; at = tokenOrSpace.lastIndex) {
    tokenOrSpace.lastIndex = at;
    const text = tokenOrSpace.exec(expression)?.[0];
    if (text === undefined) return `Bad jmespath expression: ${unread(expression, at)}:\n${expression}\n${arrow(at)}`;
    if (text.trim() !== "") tokens.push({ at, text });
  }
  const readable = canBecome(expression, tokens.at(-1));
  const dot = tokens.findIndex(({ text }, at) => text === "." && !behindDot.test(tokens[at + 1]?.text ?? ""));
  if (readable === "whole" && dot < 0) return undefined;
  const wrong = [
    ...(dot < 0 ? [] : [tokens[dot + 1]]),
    ...(readable === "not" ? [firstWrong(expression, tokens)] : []),
  ];
  const first = wrong.filter((token) => token !== undefined).sort((a, b) => a.at - b.at)[0];
  if (!first)
    return `Invalid jmespath expression: Incomplete expression:\n"${expression}"\n ${arrow(expression.length)}`;
  return `Invalid jmespath expression: Parse error at column ${first.at}, token "${first.text}", for expression:\n"${expression}"\n ${arrow(first.at)}`;
}

const arrow = (at: number) => `${" ".repeat(at)}^`;

function unread(expression: string, at: number): string {
  const letter = String.fromCodePoint(expression.codePointAt(at) ?? 0);
  if (/["'`]/.test(letter)) return `Unclosed ${letter} delimiter`;
  return `Unknown token ${/[=-]/.test(letter) ? `'${letter}'` : letter}`;
}

/** Is the text an expression, the beginning of one, or neither? In: the text, and the last token of it. */
function canBecome(text: string, last: Token | undefined): "whole" | "beginning" | "not" {
  try {
    compile(text);
    return "whole";
  } catch (error) {
    if (!(error instanceof Error) || error instanceof RangeError) throw error;
    // In a slice the library names no token, neither a wrong one nor the end.
    const inSlice = error.message.includes("undefined(undefined)") && /^(:|-?\d+)$/.test(last?.text ?? "");
    return inSlice || /\bEOF\b/.test(error.message) ? "beginning" : "not";
  }
}

/** The token that no expression has at its place: what stands before it can be read, and no more. */
function firstWrong(expression: string, tokens: readonly Token[]): Token | undefined {
  let [readable, wrong] = [0, tokens.length];
  while (wrong - readable > 1) {
    const middle = (readable + wrong) >> 1;
    const isNot = canBecome(expression.slice(0, tokens[middle]?.at), tokens[middle - 1]) === "not";
    if (isNot) wrong = middle;
    else readable = middle;
  }
  return tokens[wrong - 1];
}
