/**
 * What the panel beside a trust policy's text changes in it: its statements, their actions, principals and conditions.
 * Pure: text in, text out. A text that is no policy stays as it is.
 */
import { z } from "zod";

const oneOrMany = z.union([z.string(), z.array(z.string())]);
const principals = z.union([z.literal("*"), z.record(z.string(), oneOrMany)]);
// The order of the members is the order in which they are written.
const statement = z.looseObject({
  Sid: z.string().optional(),
  Effect: z.string().optional(),
  Principal: principals.optional(),
  Action: oneOrMany.optional(),
  Condition: z.record(z.string(), z.record(z.string(), oneOrMany)).optional(),
});
const policy = z.looseObject({
  Version: z.string().optional(),
  Id: z.string().optional(),
  Statement: z.union([statement, z.array(statement)]).optional(),
});

type Policy = z.infer<typeof policy>;
export type TrustDraftStatement = z.infer<typeof statement>;

/** The statements of a text; undefined where it is no policy that one could change by buttons. */
export function draftStatements(text: string): TrustDraftStatement[] | undefined {
  const found = parsed(text);
  return found && listed(found.Statement);
}

/** The actions of a statement. */
export const actionsOf = ({ Action }: TrustDraftStatement): string[] => listed(Action);

/** Appends a statement that trusts nobody yet, with a Sid that no other has. */
export const addStatement = (text: string): string =>
  changed(text, (statements) => {
    const sids = new Set(statements.map(({ Sid }) => Sid));
    let place = statements.length + 1;
    while (sids.has(`Statement${place}`)) place++;
    return [...statements, { Sid: `Statement${place}`, Effect: "Allow", Principal: {}, Action: [] }];
  });

export const removeStatement = (text: string, index: number): string =>
  changed(text, (statements) => statements.filter((_, at) => at !== index));

/** Puts an action into a statement, or takes it out. */
export const setAction = (text: string, index: number, action: string, wanted: boolean): string =>
  changedAt(text, index, (found) => {
    const others = actionsOf(found).filter((one) => one !== action);
    return { ...found, Action: wanted ? [...others, action] : others };
  });

/** Adds a principal: `{ type: "Service", text: "ec2.amazonaws.com" }`; `*` of type AWS stands for everyone. */
export const addPrincipal = (text: string, index: number, principal: { type: string; text: string }): string =>
  changedAt(text, index, (found) => {
    if (found.Principal === "*") return found;
    const before = listed(found.Principal?.[principal.type]);
    const values = [...before.filter((value) => value !== principal.text), principal.text];
    return { ...found, Principal: { ...found.Principal, [principal.type]: single(values) } };
  });

export interface TrustCondition {
  operator: string;
  key: string;
  value: string;
}

/** Adds a condition; a further value of the same operator and key stands beside the others. */
export const addCondition = (text: string, index: number, { operator, key, value }: TrustCondition): string =>
  changedAt(text, index, (found) => {
    const block = found.Condition?.[operator];
    const values = [...listed(block?.[key]).filter((other) => other !== value), value];
    return { ...found, Condition: { ...found.Condition, [operator]: { ...block, [key]: single(values) } } };
  });

function parsed(text: string): Policy | undefined {
  try {
    return policy.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function changed(text: string, change: (statements: TrustDraftStatement[]) => TrustDraftStatement[]): string {
  const found = parsed(text);
  return found ? JSON.stringify({ ...found, Statement: change(listed(found.Statement)) }, null, 4) : text;
}

const changedAt = (text: string, index: number, change: (statement: TrustDraftStatement) => TrustDraftStatement) =>
  changed(text, (statements) => statements.map((found, at) => (at === index ? change(found) : found)));

const listed = <Item>(value: Item | Item[] | undefined): Item[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const single = (values: string[]): string | string[] => (values.length === 1 && values[0] ? values[0] : values);
