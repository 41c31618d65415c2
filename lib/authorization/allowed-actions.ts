/** Which actions a policy names in an Allow, whatever its resources and conditions: what reports of access go by. */
import type { CompiledPolicy } from "./compile";
import { foldAction, isAbout } from "./match/action";
import { foldCase } from "./match/fold-case";

/** In: actions (`iam:CreateUser`). Out: those that a statement of the policy allows on something. */
export function allowedActions({ statements }: CompiledPolicy, actions: readonly string[]): string[] {
  const work = { steps: 0 };
  const allowing = statements.filter(({ effect }) => effect === "Allow");
  return actions.filter((action) => allowing.some((statement) => isAbout(statement, foldAction(action), work)));
}

/** Does a statement of the policy allow any of one service's actions? In: all of them, with the service's prefix. */
export function allowsService({ statements }: CompiledPolicy, service: string, actions: readonly string[]): boolean {
  const work = { steps: 0 };
  return statements
    .filter((statement) => statement.effect === "Allow" && mayName(statement.action, service))
    .some((statement) => actions.some((action) => isAbout(statement, foldAction(action), work)));
}

/** Spares the search where all patterns are of other services. */
const mayName = (patterns: readonly string[] | undefined, service: string) =>
  patterns === undefined ||
  patterns.some((text) => text.startsWith("*") || foldCase(text).startsWith(`${foldCase(service)}:`));
