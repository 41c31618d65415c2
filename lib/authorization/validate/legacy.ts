/**
 * What IAM calls "The policy failed legacy parsing": an Effect in the wrong case, dates that are none, and ARNs with
 * too few parts.
 */
import type { StatementDocument, TextAt } from "../parse/document";
import { type Fault, firstFault } from "./fault";
import { resourceFormatFault, resourcesOf } from "./resources";

const legacy = (node: { start: number }): Fault => ({ message: "The policy failed legacy parsing", at: node.start });

export function checkLegacyParsing(statements: readonly StatementDocument[]): Fault | undefined {
  return firstFault(statements, (statement) => effectFault(statement) ?? dateFault(statement)) ?? arnFault(statements);
}

function effectFault({ node }: StatementDocument): Fault | undefined {
  const effect = node.kind === "object" ? node.members.findLast(({ key }) => key.value === "Effect")?.value : undefined;
  return effect?.kind === "string" && effect.value !== "Allow" && effect.value !== "Deny" ? legacy(effect) : undefined;
}

const dateFault = ({ condition }: StatementDocument): Fault | undefined =>
  firstFault(condition, ({ operator, values }) =>
    /^(?:for(?:any|all)values?:)?date/i.test(operator)
      ? firstFault(values, (value) => (isDate(value.text) ? undefined : legacy(value)))
      : undefined,
  );

/** Looser than what a comparison accepts: a year of any length, parts left out, any zone from +00 to +23. */
function isDate(text: string): boolean {
  if (!/[t-]/i.test(text)) return /^\d{1,19}$/.test(text) && BigInt(text) <= 9_223_372_036_854_775_807n;
  const parts =
    /^(-?\d{1,9})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:t(?:(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:\.\d{1,9})?(?:z|\+(\d\d)(?::(\d\d))?)?)?)?)?)?$/i.exec(
      text,
    );
  if (!parts) return false;
  const [year, month, day, hour, minute, second, zoneHour, zoneMinute] = parts
    .slice(1)
    .map((part) => part && Number(part));
  const within = (value: number | string | undefined, low: number, high: number) =>
    typeof value !== "number" || (value >= low && value <= high);
  return (
    within(year, -292_275_054, 292_278_993) &&
    within(month, 1, 12) &&
    within(day, 1, 31) &&
    within(hour, 0, 23) &&
    within(minute, 0, 59) &&
    within(second, 0, 59) &&
    within(zoneHour, 0, 23) &&
    within(zoneMinute, 0, 59)
  );
}

/** Resources in order, up to the first that a later check refuses by a sentence of its own. */
function arnFault(statements: readonly StatementDocument[]): Fault | undefined {
  for (const resource of statements.flatMap(resourcesOf)) {
    if (resourceFormatFault(resource)) return undefined;
    if (isShort(resource)) return legacy(resource);
  }
  return undefined;
}

function isShort({ text }: TextAt): boolean {
  const parts = text.split(":");
  return text !== "*" && ((parts.length < 6 && text.includes("::")) || parts[2] === "");
}
