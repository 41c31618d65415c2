/**
 * What the CLI checks before it sends anything: members that are missing or unknown, types, texts that are too short.
 * Everything else AWS itself refuses. Source: botocore's parameter validation, by which the CLI checks.
 */
import { CommandError, exitCodes } from "./command-error";
import type { Shape, StructureShape } from "./model";
import { pythonName } from "./option-values";
import { pythonText } from "./python-text";
import { isRecord } from "./shorthand";

/** Throws with one line for each fault. */
export function checkParameters(shape: StructureShape, parameters: Record<string, unknown>) {
  const faults: string[] = [];
  check(shape, parameters, "", faults);
  if (faults.length > 0)
    throw new CommandError(`\nParameter validation failed:\n${faults.join("\n")}\n`, exitCodes.usage);
}

const valid: Record<Exclude<Shape["type"], "boolean">, { names: string; is: (value: unknown) => boolean }> = {
  string: { names: "<class 'str'>", is: (value) => typeof value === "string" },
  integer: { names: "<class 'int'>", is: Number.isInteger },
  timestamp: {
    names: "<class 'datetime.datetime'>, timestamp-string",
    is: (value) => typeof value === "number" || (typeof value === "string" && instantOf(value) !== undefined),
  },
  blob: {
    names: "<class 'bytes'>, <class 'bytearray'>, file-like object",
    is: (value) => value instanceof Uint8Array || typeof value === "string",
  },
  list: { names: "<class 'list'>, <class 'tuple'>", is: Array.isArray },
  map: { names: "<class 'dict'>", is: isRecord },
  structure: { names: "<class 'dict'>", is: isRecord },
};

function check(shape: Shape, value: unknown, path: string, faults: string[]) {
  const name = path.replace(/^\./, "") || "input";
  const rule = shape.type === "boolean" ? { names: "<class 'bool'>", is: isBoolean } : valid[shape.type];
  if (!rule.is(value)) {
    const shown = pythonText(value);
    faults.push(
      `Invalid type for parameter ${name}, value: ${shown}, type: ${pythonName(value)}, valid types: ${rule.names}`,
    );
    return;
  }
  if (shape.type === "structure" && isRecord(value)) checkMembers(shape, value, path, name, faults);
  else if (shape.type === "list" && Array.isArray(value))
    for (const [index, inner] of value.entries()) check(shape.member, inner, `${path}[${index}]`, faults);
  else if (shape.type === "map" && isRecord(value))
    for (const [key, inner] of Object.entries(value)) check(shape.value, inner, `${path}.${key}`, faults);
  else if (
    shape.type === "string" &&
    typeof value === "string" &&
    shape.least !== undefined &&
    value.length < shape.least
  )
    faults.push(`Invalid length for parameter ${name}, value: ${value.length}, valid min length: ${shape.least}`);
  else if (shape.type === "integer" && typeof value === "number" && shape.least !== undefined && value < shape.least)
    faults.push(`Invalid range for parameter ${name}, value: ${value}, valid min value: ${shape.least}`);
}

/** A time as somebody types it: ISO 8601, or seconds since 1970. Without a zone it is UTC. */
export function instantOf(value: string | number): Date | undefined {
  const seconds = typeof value === "number" || /^\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
  const text = String(value).trim();
  const zoned = /T.*([+-]\d\d:?\d\d|Z)$/i.test(text) || !/\d:\d/.test(text) ? text : `${text.replace(" ", "T")}Z`;
  const instant = new Date(seconds === undefined ? zoned : seconds * 1000);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

const isBoolean = (value: unknown) => typeof value === "boolean";

function checkMembers(
  shape: StructureShape,
  value: Record<string, unknown>,
  path: string,
  name: string,
  faults: string[],
) {
  for (const member of shape.members)
    if (member.required && value[member.name] === undefined)
      faults.push(`Missing required parameter in ${name}: "${member.name}"`);
  const members = new Map(shape.members.map((member) => [member.name, member]));
  for (const given of Object.keys(value))
    if (!members.has(given))
      faults.push(`Unknown parameter in ${name}: "${given}", must be one of: ${[...members.keys()].join(", ")}`);
  for (const [given, inner] of Object.entries(value)) {
    const member = members.get(given);
    if (member) check(member.shape, inner, `${path}.${given}`, faults);
  }
}
