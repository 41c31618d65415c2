/**
 * Where each statement of a policy stands, as IAM's simulator tells it: the place that its reader had reached before
 * the statement and behind it, so columns count one past the character. Of a single statement the reader had taken the
 * opening brace; of one in a list only the bracket, or the end of the statement before it.
 * Source: answers recorded from SimulatePrincipalPolicy (`Statement` of AdministratorAccess, indented by two, from
 * line 3 column 17 to line 8 column 6) and the AWS CLI's example of SimulateCustomPolicy.
 */
import { member } from "./parse/document";
import { parseJson } from "./parse/json";
import { type Position, positionAt } from "./parse/position";

export interface StatementSpan {
  start: Position;
  end: Position;
}

/** In: a policy's text. Out: the statements in their order; nothing for a text that is no policy. Never throws. */
export function statementSpans(text: string): StatementSpan[] {
  const parsed = parseJson(text);
  const statement = "node" in parsed && parsed.node.kind === "object" ? member(parsed.node, "Statement") : undefined;
  if (!statement) return [];
  const span = (start: number, end: number) => ({ start: positionAt(text, start), end: positionAt(text, end) });
  if (statement.kind !== "array") return [span(statement.start + 1, statement.end)];
  return statement.items.map((item, index) => span(statement.items[index - 1]?.end ?? statement.start + 1, item.end));
}
