/** What differs between two canonical states. Pure. */
export interface StateChange {
  /** `/users/Ben/attached`: a member of a list is called by its name, ARN, key, id or number. */
  path: string;
  /** Missing where there was nothing. */
  before?: unknown;
  /** Missing where there is nothing. */
  after?: unknown;
}

/** In the order of the states, each as deep as it can be told. Of the same state twice: none. */
export function stateDifference(before: unknown, after: unknown, path = ""): StateChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [one, other] = [membersOf(before), membersOf(after)];
  if (!one || !other) return [{ path, before, after }];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((name): StateChange[] => {
    const [was, is] = [one.get(name), other.get(name)];
    const where = `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (was === undefined) return is === undefined ? [] : [{ path: where, after: is }];
    return is === undefined ? [{ path: where, before: was }] : stateDifference(was, is, where);
  });
}

/** The members of an object, and those of a list that are called something; undefined where there is no telling. */
function membersOf(value: unknown): Map<string, unknown> | undefined {
  if (!Array.isArray(value))
    return typeof value === "object" && value !== null ? new Map<string, unknown>(Object.entries(value)) : undefined;
  const named = value.map((member) => [nameOf(member), member] as const);
  const members = new Map(named.flatMap(([name, member]) => (name === undefined ? [] : [[name, member] as const])));
  return members.size === value.length ? members : undefined;
}

function nameOf(member: unknown): string | undefined {
  if (typeof member !== "object" || member === null || Array.isArray(member)) return undefined;
  const called = ["name", "arn", "Key", "id", "version"].map((key) => Reflect.get(member, key)).find(Boolean);
  return typeof called === "string" || typeof called === "number" ? String(called) : undefined;
}
