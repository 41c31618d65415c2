import type { z } from "zod";
import { AwsError } from "@/lib/aws/error";

/**
 * The checked input of an operation.
 * Throws `ValidationError` 400, which names every violated constraint in one message, members by their wire path in
 * lower camel case. Source: messages recorded from AWS, such as
 * `2 validation errors detected: Value at 'path' failed to satisfy constraint: …; Value at 'userName' failed …`.
 */
export function checked<In>(schema: z.ZodType<In>, raw: unknown, quotesValues = false): In {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  // A schema may refuse the whole input with a sentence of its own (`whole: true` in the issue's params); the
  // constraints of single members are told before.
  const isWhole = (issue: z.core.$ZodIssue) => issue.code === "custom" && issue.params?.whole === true;
  const violated = result.error.issues.filter((issue) => !isWhole(issue));
  const whole = result.error.issues.find(isWhole);
  if (violated.length === 0 && whole?.code === "custom")
    throw new AwsError(String(whole.params?.code), whole.message, Number(whole.params?.status ?? 400));
  const sentences = violated.map((issue) => sentence(issue, raw, quotesValues));
  const count = `${sentences.length} validation error${sentences.length === 1 ? "" : "s"} detected`;
  throw new AwsError("ValidationError", `${count}: ${sentences.join("; ")}`, 400);
}

function sentence(issue: z.core.$ZodIssue, raw: unknown, quotesValues: boolean) {
  if (issue.code === "unrecognized_keys") return `Unknown parameter: ${issue.keys.join(", ")}`;
  const value = issue.path.reduce<unknown>(
    (at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step as never],
    raw,
  );
  const quoted = quotesValues && isQuotable(value) ? ` '${quotable(value)}'` : "";
  const shown = value === undefined || value === null ? " null" : quoted;
  const missing = value === undefined || value === null;
  return `Value${shown} at '${wirePath(issue.path)}' failed to satisfy constraint: ${missing ? "Member must not be null" : issue.message}`;
}

/** A text, a number, or a list of texts; of structures nothing is recorded. */
const isQuotable = (value: unknown) =>
  Array.isArray(value) ? value.every((one) => typeof one === "string") : typeof value !== "object";
const quotable = (value: unknown) => (Array.isArray(value) ? `[${value.join(", ")}]` : String(value));

/** ["Tags", 0, "Key"] → tags.1.member.key */
const wirePath = (path: PropertyKey[]) =>
  path.map((step) => (typeof step === "number" ? `${step + 1}.member` : lowerCamel(String(step)))).join(".");

const lowerCamel = (name: string) =>
  /^[A-Z]{2,}/.test(name)
    ? name.replace(/^[A-Z]+(?=[A-Z][a-z]|$)/, (run) => run.toLowerCase())
    : name.charAt(0).toLowerCase() + name.slice(1);
