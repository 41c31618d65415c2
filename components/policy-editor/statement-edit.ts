/**
 * What the panel beside a policy's text changes in it: its statements, their actions, resources, principals and
 * conditions. Pure: text in, text out. A text that is no policy stays as it is.
 */
import { z } from "zod";
import { plainJson, statementSpans } from "@/lib/authorization";
import { type BlockCondition, withCondition } from "../policy-visual/blocks";

const oneOrMany = z.union([z.string(), z.array(z.string())]);
const principals = z.union([z.literal("*"), z.record(z.string(), oneOrMany)]);
// The order of the members is the order in which they are written.
const statement = z.looseObject({
  Sid: z.string().optional(),
  Effect: z.string().optional(),
  Principal: principals.optional(),
  Action: oneOrMany.optional(),
  Resource: oneOrMany.optional(),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});
const policy = z.looseObject({
  Version: z.string().optional(),
  Id: z.string().optional(),
  Statement: z.union([statement, z.array(statement)]).optional(),
});

type Policy = z.infer<typeof policy>;
export type DraftStatement = z.infer<typeof statement>;

/** What a new statement begins with: of a trust policy, a bucket's policy, an identity's policy. */
const begun = {
  trust: { Effect: "Allow", Principal: {}, Action: [] },
  bucket: { Effect: "Allow", Principal: {}, Action: [], Resource: [] },
  identity: { Effect: "Allow", Action: [], Resource: [] },
} satisfies Record<string, DraftStatement>;

/** The statements of a text; undefined where it is no policy that one could change by buttons. */
export function draftStatements(text: string): DraftStatement[] | undefined {
  const found = parsed(text);
  return found && listed(found.Statement);
}

/** How a statement is called where one of several is chosen. */
export const statementName = ({ Sid }: DraftStatement, index: number): string => Sid || `Statement ${index + 1}`;

/** The actions of a statement. */
export const actionsOf = ({ Action }: DraftStatement): string[] => listed(Action);

/** The principals of one type that a statement names; of everyone (`*`) there are none. */
export const principalsOf = ({ Principal }: DraftStatement, type: "AWS" | "Service" | "Federated"): string[] =>
  typeof Principal === "object" ? listed(Principal[type]) : [];

/** The names of a statement's actions of one service, without its prefix. */
export const actionsOfService = (found: DraftStatement, service: string): string[] =>
  actionsOf(found).flatMap((action) =>
    isOf(service)(action) ? [action.slice(action.indexOf(":") + 1).replace(/^$/, "*")] : [],
  );

/** The prefixes of the services that a statement names, in its order. */
export const servicesOf = (found: DraftStatement): string[] => [
  ...new Set(actionsOf(found).flatMap((action) => (action.includes(":") ? [prefixOf(action)] : []))),
];

/** Appends a statement that says nothing yet, with a Sid that no other has. */
export const addStatement = (text: string, kind: keyof typeof begun): string =>
  changed(text, (statements) => {
    const sids = new Set(statements.map(({ Sid }) => Sid));
    let place = statements.length + 1;
    while (sids.has(`Statement${place}`)) place++;
    return [...statements, { Sid: `Statement${place}`, ...begun[kind] }];
  });

export const removeStatement = (text: string, index: number): string =>
  changed(text, (statements) => statements.filter((_, at) => at !== index));

/** Puts an action into a statement, or takes it out; case does not count. */
export const setAction = (text: string, index: number, action: string, wanted: boolean): string =>
  changedAt(text, index, (found) => {
    const others = actionsOf(found).filter((one) => one.toLowerCase() !== action.toLowerCase());
    return { ...found, Action: wanted ? [...others, action] : others };
  });

/** Puts other actions of one service into a statement, at the place where the service's stood. In: names without prefix. */
export const setServiceActions = (text: string, index: number, service: string, names: readonly string[]): string =>
  changedAt(text, index, (found) => {
    const before = actionsOf(found);
    const own = isOf(service);
    const first = before.findIndex(own);
    const place = first < 0 ? before.length : before.slice(0, first).filter((action) => !own(action)).length;
    const others = before.filter((action) => !own(action));
    return { ...found, Action: others.toSpliced(place, 0, ...names.map((name) => `${service}:${name}`)) };
  });

/** Adds a resource; `*` makes all others needless, and takes their place. */
export const addResource = (text: string, index: number, resource: string): string =>
  changedAt(text, index, (found) => {
    const before = listed(found.Resource).filter((other) => other !== resource && other !== "*");
    return { ...found, Resource: resource === "*" ? "*" : single([...before, resource]) };
  });

/** Adds a principal: `{ type: "Service", text: "ec2.amazonaws.com" }`; `*` of type AWS stands for everyone. */
export const addPrincipal = (text: string, index: number, principal: { type: string; text: string }): string =>
  changedAt(text, index, (found) => {
    if (found.Principal === "*") return found;
    const before = listed(found.Principal?.[principal.type]);
    const values = [...before.filter((value) => value !== principal.text), principal.text];
    return { ...found, Principal: { ...found.Principal, [principal.type]: single(values) } };
  });

/** Adds a condition; further values of the same operator and key stand beside the others. */
export const addCondition = (text: string, index: number, condition: BlockCondition): string =>
  changedAt(text, index, (found) => ({ ...found, Condition: withCondition(found.Condition ?? {}, condition) }));

/** Which statement stands at a place of the text (line and column from 1); undefined between and around them. */
export function statementAt(text: string, { line, column }: { line: number; column: number }): number | undefined {
  const index = statementSpans(text).findIndex(
    ({ start, end }) =>
      (line > start.line || (line === start.line && column > start.column)) &&
      (line < end.line || (line === end.line && column <= end.column)),
  );
  return index < 0 ? undefined : index;
}

const prefixOf = (action: string) => action.slice(0, action.indexOf(":")).toLowerCase();
const isOf = (service: string) => (action: string) =>
  action.includes(":") && prefixOf(action) === service.toLowerCase();

const parsed = (text: string): Policy | undefined => policy.safeParse(plainJson(text)).data;

function changed(text: string, change: (statements: DraftStatement[]) => DraftStatement[]): string {
  const found = parsed(text);
  return found ? JSON.stringify({ ...found, Statement: change(listed(found.Statement)) }, null, 4) : text;
}

const changedAt = (text: string, index: number, change: (statement: DraftStatement) => DraftStatement) =>
  changed(text, (statements) => statements.map((found, at) => (at === index ? change(found) : found)));

const listed = <Item>(value: Item | Item[] | undefined): Item[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const single = <Item>(values: Item[]): Item | Item[] => {
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : values;
};
