/** Goes through all kinds of requests and asks of each whether it shows what is looked for. */
import type { CompiledPolicy } from "../compile";
import { Evaluation } from "../evaluate/evaluation";
import { matchStatement } from "../evaluate/statement";
import { type ActionUniverse, eachActionClass } from "./action-classes";
import { Budget, Undecided } from "./budget";
import type { Clause, ComparedKind } from "./clause";
import { exampleAccount, exampleUser, type PrincipalClass, principalClasses } from "./principal-classes";
import { type Question, solveQuestion } from "./question";
import { Solver } from "./search";
import type { Witness } from "./witness";
import type { Symbols } from "./word-pattern";

export interface CompareOptions {
  /** identity, where not said. */
  kind?: ComparedKind;
  /** The actions there are; where not said, every text of the form `service:Name` is one. */
  actions?: ActionUniverse;
  /** In lower case, the actions that no resource can be named for: an example of one is on `*`. */
  unbound?: ReadonlySet<string>;
  /** Only the actions of these services count, where not all: their prefixes in lower case. */
  services?: readonly string[];
  /** Condition keys with several values, besides those that a set operator asks of and the well-known ones. */
  manyValuedKeys?: readonly string[];
  /** After so many steps the answer is "unknown". */
  steps?: number;
}

export const defaultSteps = 50_000;

export interface Search {
  clauses: readonly Clause[];
  /** Only requests that one of them matches are of interest. */
  wanted: readonly Clause[];
  /** The questions about one kind of request: `hit` are the statements whose action and principal it meets. */
  ask: (hit: ReadonlySet<Clause>) => Question[];
  /** Is the request truly what is looked for? Asked of the evaluator, so that no witness is ever wrong. */
  proves: (witness: Witness) => boolean;
  symbols: Symbols;
  /** The callers to look at, where not all. */
  principals?: readonly PrincipalClass[];
}

/** none: there is no such request. unknown: none was found, and that there is none was not shown. */
export type Sought = { found: "witness"; witness: Witness } | { found: "none" } | { found: "unknown"; why: string };

export function seek(search: Search, options: CompareOptions): Sought {
  const { clauses, wanted, ask, symbols } = search;
  const budget = new Budget(options.steps ?? defaultSteps);
  const manyValued = manyValuedKeys(clauses, options.manyValuedKeys ?? []);
  const means = { solver: new Solver(budget, manyValued), symbols };
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const asked = new Set<string>();
  let doubt: string | undefined;
  try {
    const interesting = new Set(wanted.filter(({ box }) => !box.impossible).map(({ id }) => id));
    const principals = principalsOf(search, options);
    for (const { action, hits } of eachActionClass(clauses, interesting, options.actions, budget, options.services)) {
      for (const { principal, hits: callers } of principals) {
        const hit = new Set(hits.flatMap((id) => (callers && !callers.has(id) ? [] : (byId.get(id) ?? []))));
        for (const question of ask(hit)) {
          const key = keyOf(question);
          if (asked.has(key)) continue;
          asked.add(key);
          try {
            const witness = solveQuestion(
              question,
              { action, principal, samples: samplesFor(action, options.unbound) },
              means,
              search.proves,
            );
            if (witness === "doubtful") doubt = "a variable or a text of odd characters leaves it open";
            else if (witness) return { found: "witness", witness };
          } catch (error) {
            if (!(error instanceof Undecided) || budget.spent) throw error;
            doubt = error.message;
          }
        }
      }
    }
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    return { found: "unknown", why: error.message };
  }
  return doubt === undefined ? { found: "none" } : { found: "unknown", why: doubt };
}

function principalsOf(
  { clauses, principals }: Search,
  { kind }: CompareOptions,
): readonly { principal: Witness["principal"]; hits: ReadonlySet<number> | undefined }[] {
  if (kind !== "resource") return [{ principal: exampleUser, hits: undefined }];
  return principals ?? principalClasses(clauses);
}

const keyOf = ({ positives, negatives }: Question) =>
  `${positives.map(({ id }) => id)} ${negatives.map(({ id }) => id)}`;

export const samplesFor = (action: string, unbound?: ReadonlySet<string>) =>
  unbound?.has(action.toLowerCase()) ? ["*"] : [sampleOf(action), "*"];

/** Of S3 an ARN has neither Region nor account, and an object stands behind its bucket. */
function sampleOf(action: string): string {
  const service = action.slice(0, action.indexOf(":")).toLowerCase();
  if (service !== "s3") return `arn:aws:${service}:us-east-1:${exampleAccount}:example`;
  return /object/i.test(action) ? "arn:aws:s3:::example/example" : "arn:aws:s3:::example";
}

/** Source: IAM User Guide, "AWS global condition context keys" (reference_policies_condition-keys). */
const wellKnownManyValued = [
  "aws:calledvia",
  "aws:principalorgpaths",
  "aws:principalservicenameslist",
  "aws:resourceorgpaths",
  "aws:sourceorgpaths",
  "aws:tagkeys",
];

/** In lower case: keys that may have several values. */
export function manyValuedKeys(clauses: readonly Clause[], more: readonly string[]): Set<string> {
  const quantified = clauses.flatMap(({ statement }) =>
    statement.conditions.flatMap(({ quantifier, key }) => (quantifier === undefined ? [] : [key])),
  );
  return new Set([...wellKnownManyValued, ...more.map((key) => key.toLowerCase()), ...quantified]);
}

/** What policies alone say: is some Allow matched and no Deny? */
export function permits(
  policies: readonly Pick<CompiledPolicy, "statements">[],
  witness: Witness,
  kind: ComparedKind | undefined,
): boolean {
  const rules = { principals: kind === "resource", resourceOptional: kind === "resource" };
  const evaluation = new Evaluation({ ...witness, resourceAccount: exampleAccount }, false);
  let allowed = false;
  for (const { statements } of policies)
    for (const statement of statements) {
      if (matchStatement(statement, rules, evaluation) === undefined) continue;
      if (statement.effect === "Deny") return false;
      allowed = true;
    }
  return allowed;
}
