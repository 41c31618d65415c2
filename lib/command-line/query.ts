/** `--query`: a JMESPath expression. */
import { search } from "jmespath";
import { plainError } from "./command-error";

export type Expression = (value: unknown) => unknown;

/** Throws where the expression cannot be read, or asks a function for what it does not do; null where nothing is found. */
export function compileQuery(expression: string): Expression {
  const ask = (value: unknown): unknown => {
    try {
      return search(value, expression);
    } catch (error) {
      throw plainError(
        `Bad value for --query ${expression}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };
  if (isMalformed(expression)) ask(null);
  return ask;
}

/** Only what is no JMESPath at all: on nothing, a good expression may fail too. */
function isMalformed(expression: string) {
  try {
    search(null, expression);
    return false;
  } catch (error) {
    return error instanceof Error && /^(Parser|Lexer)Error$/.test(error.name);
  }
}
