/** Which actions a policy names in an Allow, whatever its resources and conditions: what reports of access go by. */
import type { CompiledPolicy, CompiledStatement } from "./compile";
import { type ActionPatterns, matchAction } from "./match/action";
import { foldCase } from "./match/fold-case";

/** In: actions (`iam:CreateUser`). Out: those that a statement of the policy allows on something. */
export function allowedActions({ statements }: CompiledPolicy, actions: readonly string[]): string[] {
  const work = { steps: 0 };
  const allowing = statements.filter(({ effect }) => effect === "Allow");
  return actions.filter((action) => allowing.some((statement) => names(statement, foldCase(action), work)));
}

/** Does a statement of the policy allow any of one service's actions? In: all of them, with the service's prefix. */
export function allowsService({ statements }: CompiledPolicy, service: string, actions: readonly string[]): boolean {
  const work = { steps: 0 };
  return statements
    .filter((statement) => statement.effect === "Allow" && mayName(statement.action, service))
    .some((statement) => actions.some((action) => names(statement, foldCase(action), work)));
}

/** Spares the search where all patterns are of other services. */
const mayName = (patterns: ActionPatterns | undefined, service: string) =>
  patterns === undefined ||
  patterns.written.some((text) => text.startsWith("*") || foldCase(text).startsWith(`${foldCase(service)}:`));

function names({ action, notAction }: CompiledStatement, folded: string, work: { steps: number }): boolean {
  if (action) return matchAction(action, folded, work) >= 0;
  return notAction !== undefined && matchAction(notAction, folded, work) < 0;
}
