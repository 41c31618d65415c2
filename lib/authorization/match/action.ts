/**
 * Actions: compared without regard to case, `*` and `?` anywhere behind the service prefix; `*` alone is every action.
 * An index holds what up to 31 statements say of actions, so that two looks find all that are about one.
 * Source: IAM User Guide, "IAM JSON policy elements: Action" (reference_policies_elements_action).
 */
import { foldCase } from "./fold-case";
import { type Glob, globOfText, matchGlob, type Work } from "./glob";

/** An action as an index is asked for it. */
export interface FoldedAction {
  /** In lower case. */
  readonly name: string;
  /** What stands before its colon, with the colon. */
  readonly service: string;
  /** Of the service: see ServiceSet. */
  readonly spot: number;
}

/** AWS has some 20,000 actions. Each is folded once; whoever asks for more names than there are starts it anew. */
const mostFolded = 32_768;
const folded = new Map<string, FoldedAction>();

export function foldAction(action: string): FoldedAction {
  const known = folded.get(action);
  if (known) return known;
  const name = foldCase(action);
  const made = { name, service: name.slice(0, name.indexOf(":") + 1), spot: serviceSpot(name) };
  if (folded.size >= mostFolded) folded.clear();
  folded.set(action, made);
  return made;
}

const colon = 0x3a;

/** A number below 1024 for the service of an action or a pattern in lower case. */
function serviceSpot(name: string): number {
  let hash = 0;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code === colon) break;
    hash = (hash * 31 + code) | 0;
  }
  return spotOf(hash);
}

/** Below 1024, by the high bits of a product: the low bits of a text's hash say little of it. */
export const spotOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 22;

/** Services by their spots: it says of few that are not in it that they are, and spares the look for all others. */
class ServiceSet {
  private bits = 0;
  private readonly spots: Int32Array | undefined;

  /** A small one has 32 bits for all spots, a large one a bit for each. */
  constructor(large: boolean) {
    this.spots = large ? new Int32Array(32) : undefined;
  }

  add(spot: number) {
    const word = spot >>> 5;
    this.bits |= 1 << word;
    if (this.spots) this.spots[word] = (this.spots[word] ?? 0) | (1 << (spot & 31));
  }

  has(spot: number): boolean {
    const word = spot >>> 5;
    if ((this.bits & (1 << word)) === 0) return false;
    return this.spots === undefined || ((this.spots[word] ?? 0) & (1 << (spot & 31))) !== 0;
  }
}

/** Where a statement's actions are indexed. */
export interface IndexedActions {
  readonly actions: ActionIndex;
  readonly member: number;
}

/** Is the statement about the action: does its Action name it, or its NotAction not? */
export const isAbout = ({ actions, member }: IndexedActions, action: FoldedAction, work: Work): boolean =>
  (actions.about(action, work) & (1 << member)) !== 0;

/** What one statement says: at most one of the two counts, `action` before `notAction`. */
export interface ActionElements {
  readonly action?: readonly string[] | undefined;
  readonly notAction?: readonly string[] | undefined;
}

interface PlacedGlob {
  readonly glob: Glob;
  readonly member: number;
  readonly place: number;
  /** The longest text between its wildcards: a name without it is none of the pattern's. */
  readonly needle: string;
}

/** Where an action stands without a wildcard: in which statement, at which place of its list. */
interface Named {
  readonly bits: number;
  readonly at: readonly { member: number; place: number }[];
}

/** A member's number is a bit of a whole number. */
export const membersOfIndex = 31;
const placeUnit = 32;

/** So many patterns name few services. */
const fewPatterns = 32;

export class ActionIndex {
  /** By action in lower case: `place * 32 + member`, or where several statements name it -1 - its place in `several`. */
  private readonly exact = new Map<string, number>();
  private readonly several: Named[] = [];
  /** Those behind a service's prefix, by the prefix with its colon. */
  private readonly globs = new Map<string, PlacedGlob[]>();
  /** Those whose service is a wildcard. */
  private readonly anywhere: PlacedGlob[] = [];
  /** The bits of the services of which actions are named, and of those with a wildcard behind their prefix. */
  private readonly exactServices: ServiceSet;
  private readonly globServices: ServiceSet;
  /** The statements with a lone `*`: every action is theirs. */
  private all = 0;
  /** The statements with NotAction: they are about what they do not name. */
  private turned = 0;
  /** The last answer: a decision and its trace ask the same, one after the other. */
  private lastAction: FoldedAction | undefined;
  private lastBits = 0;

  constructor(members: readonly ActionElements[]) {
    let count = 0;
    for (const { action, notAction } of members) count += (action ?? notAction ?? []).length;
    this.exactServices = new ServiceSet(count > fewPatterns);
    this.globServices = new ServiceSet(count > fewPatterns);
    for (let member = 0; member < members.length; member++) {
      const { action, notAction } = members[member] ?? {};
      if (!action && notAction) this.turned |= 1 << member;
      const written = action ?? notAction ?? [];
      for (let place = 0; place < written.length; place++) this.add(written[place] ?? "", member, place);
    }
  }

  /** The statements that are about an action, one bit for each member. */
  about(action: FoldedAction, work: Work): number {
    if (action !== this.lastAction) {
      this.lastBits = this.naming(action, work) ^ this.turned;
      this.lastAction = action;
    }
    return this.lastBits;
  }

  /** The place in a member's list of a pattern that names the action, or -1: one without a wildcard first. */
  placeOf(member: number, action: FoldedAction, work: Work): number {
    const named = this.exact.get(action.name);
    if (named !== undefined && named >= 0) {
      if (named % placeUnit === member) return Math.floor(named / placeUnit);
    } else if (named !== undefined) {
      const place = this.several[-1 - named]?.at.find((one) => one.member === member)?.place;
      if (place !== undefined) return place;
    }
    const anywhere = placeAmong(this.anywhere, member, action, work);
    return anywhere >= 0 ? anywhere : placeAmong(this.globsOf(action.service), member, action, work);
  }

  private naming({ name, service, spot }: FoldedAction, work: Work): number {
    let bits = this.all;
    for (const { glob, member, needle } of this.anywhere)
      if ((bits & (1 << member)) === 0 && name.includes(needle) && matchGlob(glob, name, work)) bits |= 1 << member;
    const named = this.exactServices.has(spot) ? this.exact.get(name) : undefined;
    if (named !== undefined) bits |= named >= 0 ? 1 << (named % placeUnit) : (this.several[-1 - named]?.bits ?? 0);
    if (!this.globServices.has(spot)) return bits;
    for (const { glob, member } of this.globsOf(service))
      if ((bits & (1 << member)) === 0 && matchGlob(glob, name, work)) bits |= 1 << member;
    return bits;
  }

  private globsOf(service: string): readonly PlacedGlob[] {
    return this.globs.get(service) ?? none;
  }

  private add(text: string, member: number, place: number) {
    if (isPlain(text)) return this.addName(text.toLowerCase(), member, place);
    const folded = foldCase(text);
    if (!isAction(folded)) return;
    const glob = globOfText(folded);
    if (glob.shape === "exact") return this.addName(folded, member, place);
    if (glob.shape === "prefix" && glob.prefix === "") this.all |= 1 << member;
    this.globsFor(glob.prefix).push({ glob, member, place, needle: longestPart(folded) });
  }

  private addName(name: string, member: number, place: number) {
    this.exactServices.add(serviceSpot(name));
    const known = this.exact.get(name);
    if (known === undefined) this.exact.set(name, place * placeUnit + member);
    else if (known >= 0) {
      if (known % placeUnit === member) return;
      const first = { member: known % placeUnit, place: Math.floor(known / placeUnit) };
      this.exact.set(name, -1 - this.several.length);
      this.several.push({ bits: (1 << first.member) | (1 << member), at: [first, { member, place }] });
    } else {
      const { bits, at } = this.several[-1 - known] ?? { bits: 0, at: [] };
      if ((bits & (1 << member)) === 0)
        this.several[-1 - known] = { bits: bits | (1 << member), at: [...at, { member, place }] };
    }
  }

  private globsFor(prefix: string): PlacedGlob[] {
    const end = prefix.indexOf(":") + 1;
    if (end === 0) return this.anywhere;
    this.globServices.add(serviceSpot(prefix));
    const service = prefix.slice(0, end);
    const known = this.globs.get(service);
    if (known) return known;
    const made: PlacedGlob[] = [];
    this.globs.set(service, made);
    return made;
  }
}

const longestPart = (pattern: string) =>
  pattern.split(/[*?]/).reduce((longest, part) => (part.length > longest.length ? part : longest), "");

const none: readonly PlacedGlob[] = [];

function placeAmong(globs: readonly PlacedGlob[], member: number, { name }: FoldedAction, work: Work): number {
  for (const one of globs) if (one.member === member && matchGlob(one.glob, name, work)) return one.place;
  return -1;
}

/** The name of one action, as most policies write most of theirs: one look is enough for it. */
const isPlain = (text: string) => /^[a-zA-Z0-9.-]+:[a-zA-Z0-9]+$/.test(text);

/** Of a pattern in lower case: can it match an action? Comma, space and more than one colon never do. */
const isAction = (folded: string) => /^(?:(?:[a-z0-9.-]+|\*):[^\s,:]+|\*+)$/.test(folded);

/** Can a pattern of Action or NotAction match an action at all? */
export const matchesActions = (written: string) => isPlain(written) || isAction(foldCase(written));
