/** Condition keys of a simulated request, from ContextEntries. Source: IAM API Reference, ContextEntry. */
import { isIP } from "node:net";
import type { ContextEntry, ContextKeyTypeEnum } from "@aws-sdk/client-iam";
import type { RequestContext } from "@/lib/authorization";
import { invalidInput } from "@/lib/aws/error";

type Single = "string" | "numeric" | "boolean" | "ip" | "binary" | "date";

const isA: Record<Single, (value: string) => boolean> = {
  string: () => true,
  numeric: (value) => /^-?\d+(\.\d+)?$/.test(value),
  boolean: (value) => /^(true|false)$/i.test(value),
  ip: (value) => {
    const [address = "", bits, ...more] = value.split("/");
    return isIP(address) > 0 && more.length === 0 && (bits === undefined || /^\d{1,3}$/.test(bits));
  },
  binary: (value) => /^[A-Za-z0-9+/]*={0,2}$/.test(value),
  date: (value) => /^\d+$/.test(value) || !Number.isNaN(Date.parse(value)),
};

/**
 * In: keys that follow from the caller, and the entries of the request, which stand over them whatever their case.
 * Throws InvalidInput for an entry without a name or of another type than its values.
 */
export function simulatedContext(own: RequestContext, entries: readonly ContextEntry[]): RequestContext {
  const given = new Map<string, string | string[]>();
  for (const { ContextKeyName: name, ContextKeyValues: values = [], ContextKeyType: type = "string" } of entries) {
    if (name === undefined || !name.includes(":")) throw invalidInput(`Invalid Context Key: ${name ?? ""}`);
    given.set(name, contextValue(name, values, type));
  }
  const named = new Set([...given.keys()].map((name) => name.toLowerCase()));
  const left = Object.entries(own).filter(([name]) => !named.has(name.toLowerCase()));
  return { ...Object.fromEntries(left), ...Object.fromEntries(given) };
}

function contextValue(name: string, values: string[], type: ContextKeyTypeEnum): string | string[] {
  const single = singleOf(type);
  const wrong = values.find((value) => !isA[single](value));
  if (wrong !== undefined) throw invalidInput(`The value ${wrong} of the context key ${name} is not of type ${type}.`);
  if (type !== single) return values;
  const [value, ...more] = values;
  if (value === undefined || more.length > 0)
    throw invalidInput(`The context key ${name} of type ${type} takes exactly one value.`);
  return value;
}

function singleOf(type: ContextKeyTypeEnum): Single {
  const found = (Object.keys(isA) as Single[]).find((kind) => type === kind || type === `${kind}List`); // isA has all kinds
  if (!found) throw invalidInput(`Invalid Context Key Type: ${type}`);
  return found;
}
