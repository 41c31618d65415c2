/**
 * Reads a lab from YAML 1.2. An author is told every fault at once, each with line and column: what does not parse, what
 * the schema refuses, and what names a thing that there is not.
 */
import { isMap, LineCounter, type Node, parseDocument } from "yaml";
import { placeOf, sentenceOf } from "./assertions";
import { type Lab, labSchema, stepsIn } from "./definition";
import { accountFacts, type ScenarioName, scenarios } from "./scenarios";
import { referencesIn } from "./variables";

export interface LabFault {
  file: string;
  line: number;
  column: number;
  reason: string;
}

export interface ReadOptions {
  /** How the file is called in faults. */
  file: string;
  /** The target ids that there are, as the registry writes them: `users.row[]`. */
  targets: ReadonlySet<string>;
}

export type ReadLab = { lab: Lab; faults?: never } | { faults: LabFault[]; lab?: never };

type Path = readonly PropertyKey[];
type Tell = (path: Path, reason: string) => void;

/** Out: the lab, or everything that is wrong with the file. Never throws. */
export function readLab(yaml: string, { file, targets }: ReadOptions): ReadLab {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { version: "1.2", lineCounter: lines, prettyErrors: false });
  const faults: LabFault[] = [];
  const tellAt = (offset: number, reason: string) => {
    const { line, col } = lines.linePos(offset);
    faults.push({ file, line, column: col, reason });
  };
  for (const error of document.errors) tellAt(error.pos[0], `This is not YAML: ${error.message}`);
  if (faults.length > 0) return { faults };
  const tell: Tell = (path, reason) => tellAt(offsetOf(document.contents, path), reason);
  const written: unknown = document.toJS();
  const parsed = labSchema.safeParse(written);
  if (!parsed.success) {
    for (const issue of leavesOf(parsed.error.issues, [])) tell(placeOf(issue), sentenceOf(issue));
    return { faults: inOrder(faults) };
  }
  const lab = parsed.data;
  checkTargets(lab, targets, tell);
  checkGrade(lab, tell);
  checkNames(lab, tell);
  checkVariables(lab, written, tell);
  return faults.length > 0 ? { faults: inOrder(faults) } : { lab };
}

const inOrder = (faults: LabFault[]) => faults.toSorted((a, b) => a.line - b.line || a.column - b.column);

/** `labs/l04.yaml:12:9: There is no verb "clik".` */
export const faultLine = ({ file, line, column, reason }: LabFault) => `${file}:${line}:${column}: ${reason}`;

type Issue = Parameters<typeof sentenceOf>[0];

/** Of a union the way on which the author came furthest is told, not that none fits. */
function leavesOf(issues: readonly Issue[], above: Path): Issue[] {
  return issues.flatMap((issue): Issue[] => {
    const path = [...above, ...issue.path];
    if (issue.code !== "invalid_union") return [{ ...issue, path }];
    const ways = issue.errors.filter((way) => way.length > 0);
    const deepest = ways.toSorted((a, b) => depth(b) - depth(a))[0];
    return deepest && depth(deepest) > 0 ? leavesOf(deepest, path) : [{ ...issue, path }];
  });
}

const depth = (issues: readonly Issue[]) => Math.max(...issues.map(({ path }) => path.length));

/** Where the key or the item of that path begins; the nearest thing around it where it is missing. */
function offsetOf(root: Node | null, path: Path): number {
  let node: Node | null = root;
  let offset = root?.range?.[0] ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(key) === String(part));
      if (!pair) return offset;
      offset = (pair.key as Node | null)?.range?.[0] ?? offset; // keys of a parsed document are nodes
      node = pair.value as Node | null; // and so are values
    } else if (node && "items" in node && typeof part === "number") {
      const item = (node.items as Node[])[part]; // a sequence: maps are above
      if (!item) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}

function checkTargets(lab: Lab, targets: ReadonlySet<string>, tell: Tell) {
  for (const [index, task] of lab.tasks.entries())
    for (const [path, steps] of writtenSteps(task.steps))
      for (const [at, { target }] of steps.entries()) {
        if (target === undefined || targets.has(target.replaceAll(/\[[^\]]*\]/g, "[]")) || targets.has(target))
          continue;
        tell(["tasks", index, "steps", ...path, at, "target"], `There is no target "${target}" in the registry.`);
      }
}

const writtenSteps = (steps: Lab["tasks"][number]["steps"]) =>
  Array.isArray(steps)
    ? [[[], steps] as const]
    : (["2020", "current"] as const).flatMap((of) => (steps[of] ? [[[of], steps[of]] as const] : []));

function checkGrade({ grade }: Lab, tell: Tell) {
  const sum = grade.checks.reduce((points, check) => points + check.points, 0);
  if (sum !== grade.pass)
    tell(["grade", "pass"], `The points of the checks add up to ${sum}, not to the ${grade.pass} that pass.`);
}

/** Names that point at other parts of the file. */
function checkNames(lab: Lab, tell: Tell) {
  const checks = new Set(lab.grade.checks.map(({ id }) => id));
  for (const [index, { id }] of lab.grade.checks.entries())
    if (lab.grade.checks.findIndex((other) => other.id === id) < index)
      tell(["grade", "checks", index, "id"], `There are two checks called "${id}".`);
  for (const [index, task] of lab.tasks.entries()) {
    for (const [at, id] of (task.done ?? []).entries())
      if (!checks.has(id)) tell(["tasks", index, "done", at], `There is no check "${id}".`);
    for (const [path, steps] of writtenSteps(task.steps))
      for (const [at, { question }] of steps.entries())
        if (question !== undefined && !checks.has(question))
          tell(["tasks", index, "steps", ...path, at, "question"], `There is no check "${question}".`);
    const eras =
      typeof lab.era === "string" ? (lab.era === "any" ? (["2020", "current"] as const) : [lab.era]) : lab.era;
    for (const era of eras)
      if (stepsIn(task, era).length === 0)
        tell(
          ["tasks", index, "steps"],
          `The task has no steps for the console of ${era === "2020" ? "2020" : "today"}.`,
        );
  }
  const tasks = new Set(lab.tasks.map(({ id }) => id));
  for (const id of Object.keys(lab.hints))
    if (!tasks.has(id)) tell(["hints", id], `There is no task "${id}" for these hints.`);
  const solutions = new Set(lab.solutions.map(({ name }) => name));
  for (const [index, mutant] of lab.mutants.entries()) {
    if (mutant.on !== undefined && !solutions.has(mutant.on))
      tell(["mutants", index, "on"], `There is no solution "${mutant.on}".`);
    for (const [at, id] of mutant.fails.entries())
      if (!checks.has(id) && !id.startsWith("standing-"))
        tell(["mutants", index, "fails", at], `There is no check "${id}".`);
  }
  const accounts: readonly string[] = scenarios[lab.scenario as ScenarioName].accounts; // the schema has just said so
  for (const name of Object.keys(lab.accounts))
    if (!accounts.includes(name))
      tell(
        ["accounts", name],
        `The scenario ${lab.scenario} has no account "${name}". It has: ${accounts.join(", ")}.`,
      );
}

/** Every `${name}` must have a value: a variable of the lab, a fact of its scenario, or an answer that a step kept. */
function checkVariables(lab: Lab, written: unknown, tell: Tell) {
  const { accounts, facts } = scenarios[lab.scenario as ScenarioName]; // the schema has just said so
  const told = [
    ...Object.keys(lab.vars),
    ...accountFacts,
    ...accounts.flatMap((name) => accountFacts.map((fact) => `${name}.${fact}`)),
    ...facts,
    ...savedIn(lab.given),
  ];
  // What a solution keeps is not there for somebody who plays.
  const known = { play: new Set<string>(told), proof: new Set<string>([...told, ...savedIn(proofSteps(lab))]) };
  walk(written, [], (value, path) => {
    const there = known[path[0] === "solutions" || path[0] === "mutants" ? "proof" : "play"];
    for (const name of referencesIn(value)) if (!there.has(name)) tell(path, `The variable "${name}" is not defined.`);
  });
}

const proofSteps = ({ solutions, mutants }: Lab) => [
  ...solutions.flatMap(({ steps }) => steps),
  ...mutants.flatMap(({ apply, steps }) => [...(apply ?? []), ...(steps ?? [])]),
];

const savedIn = (steps: Lab["given"]) => steps.flatMap((step) => ("save" in step ? Object.keys(step.save ?? {}) : []));

/** Every text of a tree, and every key. */
function walk(value: unknown, path: Path, look: (text: string, path: Path) => void) {
  if (typeof value === "string") look(value, path);
  else if (Array.isArray(value)) for (const [index, inner] of value.entries()) walk(inner, [...path, index], look);
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      look(key, [...path, key]);
      walk(inner, [...path, key], look);
    }
}
