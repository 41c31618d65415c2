/**
 * How much of one action a caller may do: everything, some of it, nothing. Decided over all resources and all values of
 * the keys that are not known, by the automata and intervals of compare/; "unknown" where those do not reach.
 */
import { Budget, Undecided } from "../compare/budget";
import type { Clause } from "../compare/clause";
import type { Literal } from "../compare/literal";
import { solveQuestion } from "../compare/question";
import { Solver } from "../compare/search";
import { samplesFor } from "../compare/seek";
import type { Witness } from "../compare/witness";
import type { Symbols } from "../compare/word-pattern";
import { Evaluation } from "../evaluate/evaluation";
import { matchStatement } from "../evaluate/statement";
import { foldCase } from "../match/fold-case";
import type { AuthorizationRequest } from "../model";
import type { PlacedLayer, PlacedStatement } from "./placed-statements";
import type { Way } from "./ways";

/** all: whatever the resource and the context. some: for some of them. none: for none. */
export type Extent = "all" | "some" | "none" | "unknown";

/** What the questions about one action share. */
export interface Scope {
  /** With the representative action, and in `context` what is known. */
  request: AuthorizationRequest;
  /** Those that apply to the action and the caller, with the statements that these meet. */
  layers: readonly PlacedLayer[];
  ways: readonly Way[];
  denies: readonly PlacedStatement[];
  /** What the question fixes besides: a resource. */
  assumed: readonly Literal[];
  symbols: Symbols;
  manyValued: ReadonlySet<string>;
  steps: number;
}

/** A request, that there is none, or that it is not known. */
type Found = Witness | "none" | "unknown";

export class Reach {
  private readonly solver: Solver;

  constructor(readonly scope: Scope) {
    this.solver = new Solver(new Budget(scope.steps), scope.manyValued);
  }

  /** Of `within`'s requests, or of all. `example`: one that is permitted. */
  extent(within?: PlacedStatement): { extent: Extent; example?: Witness } {
    const permitted = this.permitted(within);
    if (permitted === "none" || permitted === "unknown") return { extent: permitted };
    const refused = this.refused(within);
    if (refused === "unknown") return { extent: "unknown", example: permitted };
    return { extent: refused === "none" ? "all" : "some", example: permitted };
  }

  /** How much of a statement's requests match one of some others. */
  share(statement: PlacedStatement, others: readonly PlacedStatement[]): Extent {
    const meets = this.firstOf(others.map((other) => ({ positives: [statement, other], negatives: [] })));
    if (meets === "none" || meets === "unknown") return meets;
    const misses = this.firstOf([{ positives: [statement], negatives: others }]);
    if (misses === "unknown") return "unknown";
    return misses === "none" ? "all" : "some";
  }

  private permitted(within: PlacedStatement | undefined): Found {
    const { ways, denies } = this.scope;
    return this.firstOf(
      mapped(ways, (way) =>
        mapped(choices(way.map(({ allows }) => onlyNeeded(allows, within))), (chosen) => [
          { positives: distinct([...(within ? [within] : []), ...chosen]), negatives: denies },
        ]),
      ),
    );
  }

  private refused(within: PlacedStatement | undefined): Found {
    const { ways, denies } = this.scope;
    const own = within ? [within] : [];
    const denied = denies.map((deny) => ({ positives: distinct([...own, deny]), negatives: [] }));
    // Every way has to be closed: in each, one of its needs is not met.
    const closable = ways.map((way) => way.filter(({ allows }) => !allows.some(isAlwaysMet)));
    const closed = mapped(choices(closable), (needs) => [
      { positives: own, negatives: distinct(needs.flatMap(({ allows }) => allows)) },
    ]);
    return this.firstOf(joined(denied, closed));
  }

  private firstOf(questions: Iterable<{ positives: PlacedStatement[]; negatives: readonly PlacedStatement[] }>): Found {
    const { request, assumed, symbols } = this.scope;
    const { action, principal } = request;
    let doubt = false;
    try {
      for (const { positives, negatives } of questions) {
        this.solver.budget.spend();
        if (positives.some((one) => negatives.includes(one))) continue;
        try {
          const answer = solveQuestion(
            { positives: positives.map(clauseOf), negatives: negatives.map(clauseOf), assumed },
            { action, principal, samples: samplesFor(action) },
            { solver: this.solver, symbols },
            (witness) => this.proves(witness, positives, negatives),
          );
          if (answer === "doubtful") doubt = true;
          else if (answer) return this.completed(answer);
        } catch (error) {
          if (!(error instanceof Undecided) || this.solver.budget.spent) throw error;
          doubt = true;
        }
      }
    } catch (error) {
      if (!(error instanceof Undecided)) throw error;
      doubt = true;
    }
    return doubt ? "unknown" : "none";
  }

  /** The evaluator's own word, on the statements as they are written. */
  private proves(
    witness: Witness,
    positives: readonly PlacedStatement[],
    negatives: readonly PlacedStatement[],
  ): boolean {
    const { request, layers } = this.scope;
    const evaluation = new Evaluation({ ...request, ...this.completed(witness) }, isBounded(layers));
    const rules = new Map(layers.map(({ layer }) => [`${layer.name} ${layer.level}`, layer]));
    const matches = ({ place, written }: PlacedStatement) => {
      const layer = rules.get(`${place.layer} ${place.level}`);
      return layer !== undefined && matchStatement(written, layer.rules, evaluation) !== undefined;
    };
    return positives.every(matches) && !negatives.some(matches);
  }

  /** What is known of every request stays as it is. */
  private completed(witness: Witness): Witness {
    const { context } = this.scope.request;
    const known = new Set(Object.keys(context).map(foldCase));
    const more = Object.entries(witness.context).filter(([key]) => !known.has(foldCase(key)));
    return { ...witness, context: Object.fromEntries([...Object.entries(context), ...more]) };
  }
}

const clauseOf = ({ clause }: PlacedStatement): Clause => clause;
const isBounded = (layers: readonly PlacedLayer[]) => layers.some(({ layer }) => layer.name === "boundary");
const distinct = <Thing>(things: readonly Thing[]): Thing[] => [...new Set(things)];

/**
 * The statements of which one has to match: where one matches every request, the others tell nothing more; where the
 * statement that is asked about is among them, it is met already.
 */
function onlyNeeded(allows: readonly PlacedStatement[], within: PlacedStatement | undefined) {
  if (within && allows.includes(within)) return [within];
  const always = allows.find(isAlwaysMet);
  return always ? [always] : allows;
}

/** Does every request match that the action and the caller meet? */
const isAlwaysMet = ({ clause }: PlacedStatement) => clause.box.literals.length === 0 && clause.box.vague.length === 0;

/** One of each list, in every way; nothing where a list is empty. */
function* choices<Thing>(lists: readonly (readonly Thing[])[]): Generator<Thing[]> {
  const [first, ...rest] = lists;
  if (!first) return yield [];
  for (const thing of first) for (const others of choices(rest)) yield [thing, ...others];
}

function* mapped<From, To>(things: Iterable<From>, change: (thing: From) => Iterable<To>): Generator<To> {
  for (const thing of things) yield* change(thing);
}

function* joined<Thing>(...lists: Iterable<Thing>[]): Generator<Thing> {
  for (const list of lists) yield* list;
}
