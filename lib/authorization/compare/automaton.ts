/**
 * Automata over patterns, made while they are walked (lazy subset construction): a state is the set of places where
 * the patterns can stand. Which characters differ is read off the patterns; all others are one.
 */
import type { Budget } from "./budget";
import {
  accepts,
  covers,
  type Element,
  isSymbol,
  reach,
  sampleOf,
  takes,
  type Word,
  type WordPattern,
  wordOf,
} from "./word-pattern";

/** Many patterns walked at once. A place is a number: which pattern, and how far in it. */
class Walker {
  private readonly elements: (Element | undefined)[] = [];
  private readonly reached: number[][] = [];
  /** The pattern that a place belongs to. */
  private readonly owner: number[] = [];
  private readonly everything: boolean[] = [];
  private readonly stamp: number[] = [];
  private round = 0;
  readonly start: number[] = [];

  constructor(readonly patterns: readonly WordPattern[]) {
    for (const [index, { elements }] of patterns.entries()) {
      const offset = this.elements.length;
      for (let place = 0; place <= elements.length; place++) {
        const element = elements[place];
        this.elements.push(element);
        this.owner.push(index);
        this.reached.push(reach(elements, place).map((one) => one + offset));
        this.everything.push(element?.many === true && element.chars === "any" && place === elements.length - 1);
        this.stamp.push(0);
      }
      this.start.push(...(this.reached[offset] ?? []));
    }
  }

  step(state: readonly number[], code: number): number[] {
    this.round++;
    const next: number[] = [];
    for (const place of state) {
      const element = this.elements[place];
      if (!element || !takes(element, code)) continue;
      for (const reached of this.reached[element.many ? place : place + 1] ?? []) {
        if (this.stamp[reached] === this.round) continue;
        this.stamp[reached] = this.round;
        next.push(reached);
      }
    }
    return next.sort((a, b) => a - b);
  }

  /** The patterns that match the word that led here. */
  matched(state: readonly number[]): number[] {
    return state.flatMap((place) => (this.elements[place] === undefined ? [this.owner[place] ?? 0] : []));
  }

  accepts(state: readonly number[]): boolean {
    return state.some((place) => this.elements[place] === undefined);
  }

  /** Is every word from here on matched? */
  acceptsEverything(state: readonly number[]): boolean {
    return state.some((place) => this.everything[place]);
  }

  /** Puts the characters that are named at the next places into the set; false where none but those can follow. */
  namedNext(state: readonly number[], into: Set<number>, symbols: boolean): boolean {
    let open = false;
    for (const place of state) {
      const chars = this.elements[place]?.chars;
      if (typeof chars === "number") {
        if (symbols || !isSymbol(chars)) into.add(chars);
      } else if (chars === "any" || chars === "no-colon") open = true;
      else if (chars) for (const code of chars) into.add(code);
    }
    return open;
  }
}

/** A character that no pattern names: it stands for all such characters. */
function unnamed(patterns: readonly WordPattern[]): number {
  const named = new Set<number>([58]);
  for (const { elements } of patterns)
    for (const { chars } of elements) {
      if (typeof chars === "number") named.add(chars);
      else if (typeof chars !== "string") for (const code of chars) named.add(code);
    }
  for (const code of wordOf("xabcdefghijklmnopqrstuvwyz0123456789")) if (!named.has(code)) return code;
  let code = 0x4e00;
  while (named.has(code)) code++;
  return code;
}

const confined = (patterns: readonly WordPattern[]) =>
  patterns.some(({ elements }) => elements.some(({ chars }) => chars === "no-colon"));

/**
 * A word that one pattern of each list in `inside` matches and none in `outside`, or undefined where there is none.
 * `samples` are tried first. Exact; throws Undecided where the budget does not reach.
 */
export function findWord(
  inside: readonly (readonly WordPattern[])[],
  outside: readonly WordPattern[],
  budget: Budget,
  samples: readonly Word[] = [],
): Word | undefined {
  const fits = (word: Word) =>
    inside.every((list) => list.some((pattern) => accepts(pattern, word))) &&
    !outside.some((pattern) => accepts(pattern, word));
  for (const sample of samples) if (fits(sample)) return sample;
  return choose(inside, [], (chosen) => findInAll(chosen, outside, fits, budget));
}

/** One pattern of each list, every way, until one way gives something. */
function choose(
  lists: readonly (readonly WordPattern[])[],
  chosen: WordPattern[],
  ask: (chosen: WordPattern[]) => Word | undefined,
): Word | undefined {
  const [first, ...rest] = lists;
  if (!first) return ask(chosen);
  for (const pattern of first) {
    if (chosen.some((other) => apart(other, pattern))) continue;
    const found = choose(rest, [...chosen, pattern], ask);
    if (found) return found;
  }
  return undefined;
}

const fillings = ["example", "", "x", "1"].map(wordOf);

function findInAll(
  inside: readonly WordPattern[],
  outside: readonly WordPattern[],
  fits: (word: Word) => boolean,
  budget: Budget,
): Word | undefined {
  budget.spend();
  const exact = inside.find((pattern) => pattern.exact)?.exact;
  if (exact) return fits(exact) ? exact : undefined;
  if (outside.some((big) => inside.some((small) => covers(big, small)))) return undefined;
  const near = outside.filter((pattern) => !inside.some((other) => apart(other, pattern)));
  for (const pattern of inside)
    for (const filling of fillings) {
      const sample = sampleOf(pattern, filling);
      if (fits(sample)) return sample;
    }
  return walkTogether(inside, near, budget);
}

/** Do two patterns share no word, seen from how they begin and end? */
function apart(a: WordPattern, b: WordPattern): boolean {
  return partsFrom(a, b, (index) => index) || partsFrom(a, b, (index, { elements }) => elements.length - 1 - index);
}

function partsFrom(a: WordPattern, b: WordPattern, place: (index: number, pattern: WordPattern) => number): boolean {
  for (let index = 0; ; index++) {
    const one = a.elements[place(index, a)];
    const other = b.elements[place(index, b)];
    // One has ended: the other's words are longer, unless what follows may be nothing.
    if (!one || !other) return one !== other && !(one ?? other)?.many;
    if (one.many || other.many) return false;
    if (typeof one.chars === "number" && !takes(other, one.chars)) return true;
    if (typeof other.chars === "number" && !takes(one, other.chars)) return true;
  }
}

interface Step {
  from: Step | undefined;
  code: number;
  inside: number[][];
  outside: number[];
}

function walkTogether(inside: readonly WordPattern[], outside: readonly WordPattern[], budget: Budget) {
  const walkers = inside.map((pattern) => new Walker([pattern]));
  const avoided = new Walker(outside);
  const all = [...inside, ...outside];
  const other = unnamed(all);
  const colons = confined(all);
  const first: Step = { from: undefined, code: 0, inside: walkers.map(({ start }) => start), outside: avoided.start };
  const seen = new Set<string>();
  const queue: Step[] = [];
  const add = (step: Step) => {
    if (avoided.acceptsEverything(step.outside)) return;
    const key = `${step.inside.join("|")}!${step.outside.join()}`;
    if (seen.has(key)) return;
    seen.add(key);
    budget.spend(1 + (step.outside.length >> 4));
    queue.push(step);
  };
  add(first);
  for (const step of queue) {
    const arrived = walkers.every((walker, index) => walker.accepts(step.inside[index] ?? []));
    if (arrived && !avoided.accepts(step.outside)) return wordTo(step);
    for (const code of nextCodes(step)) {
      const next = walkers.map((walker, index) => walker.step(step.inside[index] ?? [], code));
      if (next.some((state) => state.length === 0)) continue;
      add({ from: step, code, inside: next, outside: avoided.step(step.outside, code) });
    }
  }
  return undefined;

  function nextCodes(step: Step): Iterable<number> {
    const named = new Set<number>();
    const open: boolean[] = [];
    for (const [index, walker] of walkers.entries()) {
      const own = new Set<number>();
      open.push(walker.namedNext(step.inside[index] ?? [], own, true));
      // Where one pattern leaves no choice, only what it names can follow.
      if (!open[index]) return own;
      for (const code of own) named.add(code);
    }
    avoided.namedNext(step.outside, named, false);
    if (colons) named.add(58);
    return [other, ...named];
  }
}

function wordTo(step: Step): Word {
  const word: number[] = [];
  for (let at: Step | undefined = step; at?.from; at = at.from) word.unshift(at.code);
  return word;
}

/**
 * Every way in which words can meet the patterns: one word for each set of patterns that match it, each as soon as it
 * is found. Not the empty word.
 */
export function* atomsOf(
  patterns: readonly WordPattern[],
  budget: Budget,
): Generator<{ word: Word; matched: number[] }> {
  const walker = new Walker(patterns);
  const other = unnamed(patterns);
  const found = new Set<string>();
  const seen = new Set<string>([walker.start.join()]);
  const queue: Step[] = [{ from: undefined, code: 0, inside: [], outside: walker.start }];
  for (const step of queue) {
    if (step.from) {
      const matched = walker.matched(step.outside);
      const key = matched.join();
      if (!found.has(key)) {
        found.add(key);
        yield { word: wordTo(step), matched };
      }
    }
    const codes = new Set<number>([other]);
    walker.namedNext(step.outside, codes, false);
    for (const code of codes) {
      const outside = walker.step(step.outside, code);
      const key = outside.join();
      // The first step leaves the empty word behind, even where it leads to the same places.
      if (seen.has(key) && !(step.from === undefined && code === other)) continue;
      seen.add(key);
      budget.spend(1 + (outside.length >> 4));
      queue.push({ from: step, code, inside: [], outside });
    }
  }
}
