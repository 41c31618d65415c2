/** `--query`: a JMESPath expression. */
import { type JSONValue, search } from "@metrichor/jmespath";
import { exitCodes, plainError } from "./command-error";
import { malformation } from "./query-problem";

export type Expression = (value: unknown) => unknown;

/** Throws where the expression cannot be read, or asks a function for what it does not do; null where nothing is found. */
export function compileQuery(expression: string): Expression {
  const problem = malformation(expression);
  if (problem) throw badQuery(expression, problem, exitCodes.usage);
  return (value) => {
    try {
      return search(value as JSONValue, expression); // what an operation answers, as JSON
    } catch (error) {
      throw badQuery(expression, error instanceof Error ? error.message : String(error));
    }
  };
}

const badQuery = (expression: string, problem: string, exitCode?: number) =>
  plainError(`Bad value for --query ${expression}: ${problem}`, exitCode);
