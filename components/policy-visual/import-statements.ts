import { plainJson } from "@/lib/authorization";
import { alike } from "../form/alike";

/**
 * The statements of another policy behind those that there are. A Sid that is taken gets a number. Pure.
 * In: two policies' texts. Out: the text, or undefined where one of them is no policy, or has
 * something twice.
 */
export function importStatements(document: string, imported: string): string | undefined {
  const [into, from] = [policyIn(document), policyIn(imported)];
  if (!into || !from) return undefined;
  const taken = new Set(into.Statement.map(sidOf));
  const added = from.Statement.map((statement) => {
    const sid = sidOf(statement);
    if (sid === undefined) return statement;
    let free = sid;
    for (let number = 2; taken.has(free); number++) free = `${sid}${number}`;
    taken.add(free);
    return { ...statement, Sid: free };
  });
  const present = into.Statement.filter((statement) => !isEmpty(statement));
  return JSON.stringify({ ...into, Statement: [...present, ...added] }, null, 4);
}

interface Policy {
  Statement: Record<string, unknown>[];
}

const sidOf = ({ Sid }: Record<string, unknown>) => (typeof Sid === "string" ? Sid : undefined);

/** What a new policy or statement begins with says nothing yet. */
const isEmpty = ({ Sid = "Statement1", ...rest }: Record<string, unknown>) =>
  /^Statement\d+$/.test(String(Sid)) && alike(rest, { Effect: "Allow", Action: [], Resource: [] });

function policyIn(text: string): Policy | undefined {
  const value = plainJson(text);
  return isObject(value) ? { ...value, Statement: [value.Statement].flat().filter(isObject) } : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
