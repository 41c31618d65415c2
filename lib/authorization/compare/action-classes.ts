/**
 * All actions, sorted by the statements that they hit: one action stands for each kind. Without a catalogue every text
 * of the form `service:Name` is an action; with one, only its actions are.
 */
import { matchesActions } from "../match/action";
import { atomsOf } from "./automaton";
import type { Budget } from "./budget";
import type { Clause } from "./clause";
import { accepts, patternOfGlobText, textOfWord, type WordPattern, wordOf } from "./word-pattern";

/** Services in lower case, each with the names of its actions (`CreateUser`). */
export type ActionUniverse = ReadonlyMap<string, readonly string[]>;

/** `iam:CreateUser` → by service. */
export function actionUniverse(actions: Iterable<string>): ActionUniverse {
  const services = new Map<string, string[]>();
  for (const action of actions) {
    const colon = action.indexOf(":");
    const service = action.slice(0, colon).toLowerCase();
    const names = services.get(service);
    if (names) names.push(action.slice(colon + 1));
    else services.set(service, [action.slice(colon + 1)]);
  }
  return services;
}

export interface ActionClass {
  action: string;
  /** All of its actions that there are; without a catalogue those that were looked at. */
  actions: string[];
  /** The ids of the statements whose action part it meets, ascending. */
  hits: readonly number[];
}

/** What one service's names can hit. */
interface Patterns {
  /** Names without wildcards in lower case: by whom they are named, and as first written. */
  exact: Map<string, { ids: number[]; written: string }>;
  globs: Map<string, { ids: number[]; written: string }>;
}

/** The classes that hit at least one of the wanted statements. Throws Undecided. */
export const actionClasses = (...parts: Parameters<typeof eachActionClass>): ActionClass[] => [
  ...eachActionClass(...parts),
];

/**
 * The same, each as soon as it is found: an answer may not need them all, and patterns with many wildcards have many.
 * `services`: only their actions, where not all; in lower case.
 */
export function* eachActionClass(
  clauses: readonly Clause[],
  wanted: ReadonlySet<number>,
  universe: ActionUniverse | undefined,
  budget: Budget,
  services?: readonly string[],
): Generator<ActionClass> {
  const byService = new Map<string, Patterns>();
  const anywhere: Patterns = { exact: new Map(), globs: new Map() };
  const everything: number[] = [];
  const turned: number[] = [];
  for (const { id, statement } of clauses) {
    const patterns = statement.action ?? statement.notAction;
    if (!statement.action && statement.notAction) turned.push(id);
    for (const written of patterns?.filter(matchesActions) ?? []) {
      if (/^\*+$/.test(written)) everything.push(id);
      else file(written, id);
    }
  }

  function file(written: string, id: number) {
    const colon = written.indexOf(":");
    const service = written.slice(0, colon).toLowerCase();
    const name = written.slice(colon + 1);
    let patterns = service === "*" ? anywhere : byService.get(service);
    if (!patterns) {
      patterns = { exact: new Map(), globs: new Map() };
      byService.set(service, patterns);
    }
    const folded = name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
    const kind = /[*?]/.test(name) ? patterns.globs : patterns.exact;
    const known = kind.get(folded);
    if (known) known.ids.push(id);
    else kind.set(folded, { ids: [id], written: name });
  }

  const everywhere = [...everything, ...turned, ...idsOf(anywhere)].some((id) => wanted.has(id));
  const all = universe ? [...universe.keys()] : [...byService.keys(), unnamedService(byService)];
  const names = services ? (universe ? all.filter((name) => services.includes(name)) : services) : all;
  const classes = new Map<string, ActionClass>();
  for (const service of names) {
    const patterns = joined(byService.get(service), anywhere);
    if (!everywhere && !idsOf(patterns).some((id) => wanted.has(id))) continue;
    for (const { name, ids } of namesOf(patterns, universe?.get(service), budget)) {
      const hits = hitsOf([...ids, ...everything], turned);
      if (!hits.some((id) => wanted.has(id))) continue;
      const key = hits.join();
      const action = `${service}:${name}`;
      const known = classes.get(key);
      if (known) known.actions.push(action);
      else {
        const found: ActionClass = { action, actions: [action], hits };
        classes.set(key, found);
        yield found;
      }
    }
  }
}

const idsOf = ({ exact, globs }: Patterns) => [...exact.values(), ...globs.values()].flatMap(({ ids }) => ids);

/** A statement with NotAction is hit by what its patterns do not match. */
function hitsOf(matched: readonly number[], turned: readonly number[]): number[] {
  const hits = new Set(matched);
  for (const id of turned) if (!hits.delete(id)) hits.add(id);
  return [...hits].sort((a, b) => a - b);
}

function unnamedService(services: ReadonlyMap<string, unknown>): string {
  let name = "example";
  while (services.has(name)) name += "x";
  return name;
}

function joined(own: Patterns | undefined, anywhere: Patterns): Patterns {
  if (!own) return anywhere;
  if (anywhere.exact.size + anywhere.globs.size === 0) return own;
  const result: Patterns = { exact: new Map(own.exact), globs: new Map(own.globs) };
  for (const kind of ["exact", "globs"] as const)
    for (const [name, { ids, written }] of anywhere[kind]) {
      const known = result[kind].get(name);
      result[kind].set(name, { ids: [...(known?.ids ?? []), ...ids], written: known?.written ?? written });
    }
  return result;
}

/** One name for each set of statements, and perhaps several for the same. */
function* namesOf({ exact, globs }: Patterns, known: readonly string[] | undefined, budget: Budget) {
  const patterns = [...globs].flatMap(([text, { ids, written }]) => {
    const pattern = patternOfGlobText(text);
    return pattern ? [{ pattern, ids, written }] : [];
  });
  const matchedBy = (name: string) => {
    const word = wordOf(name);
    return patterns.flatMap(({ pattern, ids }) => (accepts(pattern, word) ? ids : []));
  };
  if (known) {
    for (const name of known) {
      const folded = name.toLowerCase();
      yield { name, ids: [...(exact.get(folded)?.ids ?? []), ...matchedBy(folded)] };
    }
    return;
  }
  for (const [name, { ids, written }] of exact) yield { name: written, ids: [...ids, ...matchedBy(name)] };
  for (const { word, matched } of atomsBeside(
    exact,
    patterns.map(({ pattern }) => pattern),
    budget,
  )) {
    const hit = matched.flatMap((index) => patterns[index] ?? []);
    yield {
      name: inCaseOf(
        textOfWord(word),
        hit.map(({ written }) => written),
      ),
      ids: hit.flatMap(({ ids }) => ids),
    };
  }
}

/** One word for each way to meet the patterns, none of them among the exact names. The same way may come twice. */
function* atomsBeside(exact: ReadonlyMap<string, unknown>, patterns: readonly WordPattern[], budget: Budget) {
  const spared: WordPattern[] = [];
  for (;;) {
    const taken: string[] = [];
    for (const atom of atomsOf([...patterns, ...spared], budget)) {
      if (atom.matched.some((index) => index >= patterns.length)) continue;
      const name = textOfWord(atom.word);
      if (exact.has(name)) taken.push(name);
      else yield atom;
    }
    if (taken.length === 0) return;
    // Once more, with another word wherever an exact name stood for others.
    spared.push(...taken.flatMap((name) => patternOfGlobText(name) ?? []));
  }
}

/** The name with the capitals of the longest pattern it begins with. */
function inCaseOf(name: string, written: readonly string[]): string {
  const starts = written.map((text) => text.slice(0, text.search(/[*?]|$/)));
  const longest = starts.filter((start) => name.startsWith(start.toLowerCase())).sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? name : longest + name.slice(longest.length);
}
