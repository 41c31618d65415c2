/** Values between the command line, which knows texts, and AWS's shapes. */

import { instantOf } from "@/lib/command-line/check-parameters";
import { base64 } from "@/lib/command-line/files";
import type { OperationModel, Shape } from "@/lib/command-line/model";
import { isRecord } from "@/lib/command-line/shorthand";

/** An input as the SDK's codecs take it: times are dates, blobs bytes. */
export function sentValue(shape: Shape, value: unknown): unknown {
  if (shape.type === "timestamp" && (typeof value === "string" || typeof value === "number")) return instantOf(value);
  if (shape.type === "blob" && typeof value === "string") return Buffer.from(value, "base64");
  if (shape.type === "list" && Array.isArray(value)) return value.map((one) => sentValue(shape.member, one));
  if (!isRecord(value)) return value;
  if (shape.type === "map") return mapped(value, (inner) => sentValue(shape.value, inner));
  if (shape.type !== "structure") return value;
  const members = new Map(shape.members.map((member) => [member.name, member.shape]));
  return mapped(value, (inner, name) => {
    const member = members.get(name);
    return member ? sentValue(member, inner) : inner;
  });
}

const mapped = (record: Record<string, unknown>, of: (inner: unknown, name: string) => unknown) =>
  Object.fromEntries(Object.entries(record).map(([name, inner]) => [name, of(inner, name)]));

/** Policies come URL-encoded in IAM's answers, and the CLI shows what they hold. Source: IAM API Reference, GetPolicyVersion. */
const documents: ReadonlySet<string> = new Set(["PolicyDocument", "AssumeRolePolicyDocument", "Document"]);

/** An answer as the CLI shows it: members in AWS's order and only those that are there, times in ISO 8601. */
export function shownAnswer(
  operation: OperationModel,
  output: Record<string, unknown>,
  iam: boolean,
): Record<string, unknown> {
  // Source: S3 API Reference, GetBucketLocation: buckets of us-east-1 have none, and the CLI says so.
  if (operation.name === "GetBucketLocation") return { LocationConstraint: output.LocationConstraint || null };
  const shown = shownValue(operation.output, output, iam);
  return isRecord(shown) ? shown : {};
}

function shownValue(shape: Shape, value: unknown, iam: boolean): unknown {
  if (value instanceof Date) return isoTime(value);
  if (value instanceof Uint8Array) return base64(value);
  if (shape.type === "list" && Array.isArray(value)) return value.map((one) => shownValue(shape.member, one, iam));
  if (!isRecord(value)) return value;
  if (shape.type === "map") return mapped(value, (inner) => shownValue(shape.value, inner, iam));
  if (shape.type !== "structure") return value;
  const shown: Record<string, unknown> = {};
  for (const { name, shape: inner } of shape.members) {
    const one = value[name];
    if (one === undefined || one === null || (inner.type === "blob" && inner.streaming)) continue;
    shown[name] = iam && documents.has(name) && typeof one === "string" ? documentOf(one) : shownValue(inner, one, iam);
  }
  return shown;
}

function documentOf(encoded: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(encoded));
  } catch {
    return encoded; // no JSON: shown as AWS sent it
  }
}

/** As Python writes a time: `2026-03-14T15:09:26+00:00`, with six digits behind the second where it has a fraction. */
function isoTime(time: Date): string {
  const [seconds = "", fraction = "000Z"] = time.toISOString().split(".");
  return `${seconds}${fraction === "000Z" ? "" : `.${fraction.slice(0, 3)}000`}+00:00`;
}
