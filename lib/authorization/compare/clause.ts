import { type CompiledPolicy, type CompiledStatement, compilePolicy } from "../compile";
import { type Box, boxOf } from "./literal";
import type { Symbols } from "./word-pattern";

/** One statement in a comparison. */
export interface Clause {
  /** Its place among all statements of the comparison. */
  readonly id: number;
  readonly statement: CompiledStatement;
  readonly box: Box;
}

/** Identity-based policies name no principal; resource-based ones do, and may leave out the Resource. */
export type ComparedKind = "identity" | "resource";

/** A policy's text, a compiled one, or several that apply together. */
export type Compared = string | CompiledPolicy | readonly CompiledPolicy[];

export function policiesIn(compared: Compared): readonly CompiledPolicy[] {
  if (typeof compared === "string") return [compilePolicy(compared)];
  return "statements" in compared ? [compared] : compared;
}

/** The statements of several policies, numbered on from `first`. */
export function clausesOf(
  policies: readonly CompiledPolicy[],
  kind: ComparedKind,
  symbols: Symbols,
  first: number,
): Clause[] {
  const clauses: Clause[] = [];
  for (const { version, statements } of policies) {
    const rules = { variables: version === "2012-10-17", resourceOptional: kind === "resource" };
    for (const statement of statements)
      clauses.push({ id: first + clauses.length, statement, box: boxOf(statement, rules, symbols) });
  }
  return clauses;
}

export const allows = ({ statement }: Clause) => statement.effect === "Allow";
export const denies = ({ statement }: Clause) => statement.effect === "Deny";
