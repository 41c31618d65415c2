import { negationOf, parsedOperator } from "./operator";

/**
 * Milliseconds since 1970 of a W3C date (`2026`, `2026-07`, `2026-07-01`, `2026-07-01T10:00Z`, with seconds, fractions
 * and a zone) or of epoch seconds; undefined for anything else. A time without a zone is UTC; four digits are a year.
 */
export function parseDate(text: string): number | undefined {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/i.exec(
    text,
  );
  if (!parts) return /^\d{1,15}(?:\.\d+)?$/.test(text) ? Number(text) * 1000 : undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => (part === undefined ? undefined : Number(part)));
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || hour > 24 || minute > 59 || second > 60)
    return undefined;
  const fraction = parts[7] === undefined ? 0 : Number(`0.${parts[7]}`) * 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second) + fraction - zoneOffset(parts[8]);
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Milliseconds east of Greenwich. */
function zoneOffset(zone: string | undefined): number {
  const parts = /^([+-])(\d\d):?(\d\d)$/.exec(zone ?? "");
  if (!parts) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return (parts[1] === "-" ? -minutes : minutes) * 60_000;
}

const date = (name: string, holds: (request: number, policy: number) => boolean) =>
  parsedOperator(name, parseDate, holds);

export const dateEquals = date("DateEquals", (request, policy) => request === policy);
export const dateNotEquals = negationOf(dateEquals, "DateNotEquals");
export const dateLessThan = date("DateLessThan", (request, policy) => request < policy);
export const dateLessThanEquals = date("DateLessThanEquals", (request, policy) => request <= policy);
export const dateGreaterThan = date("DateGreaterThan", (request, policy) => request > policy);
export const dateGreaterThanEquals = date("DateGreaterThanEquals", (request, policy) => request >= policy);
