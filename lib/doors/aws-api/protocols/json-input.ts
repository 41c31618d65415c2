/**
 * The input of an AWS JSON request by its shape. Source: Smithy, "AWS JSON 1.1 protocol"; what a value of another type
 * is told was recorded from AWS's JSON services (`SerializationException`).
 */
import type { NormalizedSchema } from "@smithy/core/schema";
import { AwsError } from "@/lib/aws/error";

const unreadable = (sentence: string) => new AwsError("SerializationException", sentence, 400);

/** In: the input's structure, the body. No body is no members. Members that the shape does not know are passed over. */
export function jsonInput(schema: NormalizedSchema, body: Buffer): Record<string, unknown> {
  const value = body.length === 0 ? {} : parse(body);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw unreadable("Unexpected field type");
  return schema.isStructSchema() ? structure(schema, value) : {};
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    throw unreadable("Unable to parse the request body as JSON");
  }
}

function structure(schema: NormalizedSchema, value: object): Record<string, unknown> {
  const given = new Map<string, unknown>(Object.entries(value));
  const input: Record<string, unknown> = {};
  for (const [name, member] of schema.structIterator()) {
    const each = given.get(name);
    if (each !== undefined && each !== null) input[name] = read(member, each);
  }
  return input;
}

function read(schema: NormalizedSchema, value: unknown): unknown {
  if (schema.isDocumentSchema()) return value;
  if (schema.isListSchema()) return list(schema, value);
  if (schema.isStructSchema() || schema.isMapSchema()) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw unreadable("Unexpected field type");
    return schema.isStructSchema() ? structure(schema, value) : map(schema, value);
  }
  if (Array.isArray(value)) throw unreadable(`Unrecognized collection type class java.lang.${typeName(schema)}`);
  if (typeof value === "object" && value !== null)
    throw unreadable("Start of structure or map found where not expected.");
  return scalar(schema, value);
}

function list(schema: NormalizedSchema, value: unknown) {
  if (!Array.isArray(value)) throw unreadable("Unexpected field type");
  const item = schema.getValueSchema();
  return value.map((each) => read(item, each));
}

function map(schema: NormalizedSchema, value: object) {
  const item = schema.getValueSchema();
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, read(item, each)]));
}

function scalar(schema: NormalizedSchema, value: unknown): unknown {
  if (schema.isBooleanSchema()) {
    if (typeof value === "boolean") return value;
  } else if (schema.isNumericSchema()) {
    if (typeof value === "number") return value;
  } else if (schema.isTimestampSchema()) {
    // Epoch seconds; the fraction holds milliseconds.
    if (typeof value === "number" && Math.abs(value) < 8.64e12) return new Date(Math.round(value * 1000));
  } else if (schema.isBlobSchema()) {
    if (typeof value === "string" && /^[A-Za-z0-9+/]*={0,2}$/.test(value))
      return new Uint8Array(Buffer.from(value, "base64"));
  } else if (typeof value === "string") {
    // Nothing that AWS stores may hold it, nor can a database.
    if (!value.includes("\u0000")) return value;
  }
  throw unreadable(`${tokenName(value)} can not be converted to ${article(typeName(schema))}`);
}

function typeName(schema: NormalizedSchema) {
  if (schema.isBooleanSchema()) return "Boolean";
  if (schema.isNumericSchema()) return "Integer";
  if (schema.isTimestampSchema()) return "Date";
  return schema.isBlobSchema() ? "Blob" : "String";
}

const article = (name: string) => `${/^[AEIOU]/.test(name) ? "an" : "a"} ${name}`;

function tokenName(value: unknown) {
  if (typeof value === "boolean") return value ? "TRUE_VALUE" : "FALSE_VALUE";
  if (typeof value === "number") return Number.isInteger(value) ? "NUMBER_VALUE" : "DECIMAL_VALUE";
  return value === null ? "NULL_VALUE" : "STRING_VALUE";
}
