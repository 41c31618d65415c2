import { execFileSync } from "node:child_process";
import * as cloudtrail from "@aws-sdk/client-cloudtrail";
import * as iam from "@aws-sdk/client-iam";
import * as s3 from "@aws-sdk/client-s3";
import * as sts from "@aws-sdk/client-sts";
import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { AnyOperation } from "@/lib/operation/define";
import { keyOf, operationsOfServices } from "@/lib/testing/all-operations";
import { type Place, typicalCalls, typicalPlace } from "@/lib/testing/typical-calls";

const clients: Record<string, Record<string, unknown>> = { cloudtrail, iam, s3, sts };

/** The console's own operations, and services without a client in this project, have no contract of AWS. */
const operations = (await operationsOfServices()).filter(
  ({ service, consoleOnly }) => !consoleOnly && clients[service.name] !== undefined,
);

describe("inputs have AWS's members", () => {
  for (const operation of operations)
    it(keyOf(operation), () => {
      const { names, required } = membersOf(operation);
      const ours = Object.entries(shapeOf(operation));
      expect(ours.map(([name]) => name).toSorted()).toEqual(names.toSorted());
      const needed = ours.filter(([, member]) => !member.safeParse(undefined).success).map(([name]) => name);
      expect(needed.toSorted()).toEqual(required.toSorted());
    });
});

/** The model of AWS's own Python client, where it is installed, has the constraints that the shapes above lack. */
const model = installedModel(["cloudtrail", "iam", "s3", "sts"]);

/** Members of which we take more or less than AWS's model says, and why. */
const inTheHandler = "what is not offered is refused by the handler, with S3's own codes";
const departures: Record<string, string> = {
  "iam:UpdateAccessKey.Status": "the model lists Expired, which nobody may set",
  "s3:CreateBucket.ACL": inTheHandler,
  "s3:CreateBucket.CreateBucketConfiguration": inTheHandler,
  "s3:CreateBucket.ObjectOwnership": inTheHandler,
  "s3:CreateBucket.BucketNamespace": inTheHandler,
  "s3:DeleteBucket.Bucket": "it is a part of the address, and never empty",
  "s3:GetBucketLocation.Bucket": "it is a part of the address, and never empty",
};

describe.skipIf(model === undefined)("inputs have AWS's constraints (skipped where python3 has no botocore)", () => {
  let place: Place;
  beforeAll(async () => {
    place = await typicalPlace();
  });

  for (const operation of operations)
    it(keyOf(operation), () => {
      const members = model?.[operation.service.name]?.[operation.name];
      const typical = typicalCalls[keyOf(operation)]?.input(place);
      expect(operation.input.safeParse(typical).success).toBe(true);
      const wrong: string[] = [];
      const compared = Object.entries(members ?? {}).filter(([name]) => !departures[`${keyOf(operation)}.${name}`]);
      for (const [name, shape] of compared)
        for (const { value, fits } of probesOf(shape)) {
          const result = operation.input.safeParse({ ...typical, [name]: value });
          // A member may be refused by a rule that no constraint of the model says, with a sentence of its own.
          const ruled = result.error?.issues.every((issue) => issue.code === "custom");
          if (result.success ? !fits : fits && !ruled)
            wrong.push(`${name} ${JSON.stringify(value).slice(0, 60)}: AWS ${fits ? "takes" : "refuses"} it`);
        }
      expect(wrong).toEqual([]);
    });
});

function shapeOf(operation: AnyOperation): Record<string, z.ZodType> {
  if (!("shape" in operation.input)) throw new Error(`The input of ${keyOf(operation)} is no object.`);
  return operation.input.shape as Record<string, z.ZodType>;
}

/** Shapes of the SDK are arrays: an operation has its input at 4; a structure its member names at 4, how many of them are required at 6. */
function membersOf({ service, name }: AnyOperation): { names: string[]; required: string[] } {
  const schema = clients[service.name]?.[`${name}$`];
  if (!Array.isArray(schema)) throw new Error(`The SDK has no operation ${name}.`);
  const input = typeof schema[4] === "function" ? schema[4]() : schema[4];
  if (!Array.isArray(input) || !Array.isArray(input[4])) return { names: [], required: [] };
  return { names: input[4].map(String), required: input[4].slice(0, Number(input[6] ?? 0)).map(String) };
}

interface Constraint {
  type: string;
  min?: number;
  max?: number;
  pattern?: string;
  enum?: string[];
  member?: Constraint;
  members?: Record<string, Constraint>;
}

/** Service → operation → member → constraint, as botocore's model has them; undefined where there is no botocore. */
function installedModel(services: string[]): Record<string, Record<string, Record<string, Constraint>>> | undefined {
  const program = `
import json, sys, botocore.loaders
def constraint(shapes, name, depth=0):
    shape = shapes[name]
    told = {key: shape[key] for key in ("type", "min", "max", "pattern", "enum") if key in shape}
    if shape["type"] == "list" and depth < 4: told["member"] = constraint(shapes, shape["member"]["shape"], depth + 1)
    if shape["type"] == "structure" and depth < 4:
        told["members"] = {key: constraint(shapes, value["shape"], depth + 1) for key, value in shape["members"].items()}
    return told
def service(name):
    model = botocore.loaders.Loader().load_service_model(name, "service-2")
    return {key: constraint(model["shapes"], value["input"]["shape"])["members"] if "input" in value else {}
            for key, value in model["operations"].items()}
json.dump({name: service(name) for name in sys.argv[1:]}, sys.stdout)`;
  try {
    const told = execFileSync("python3", ["-c", program, ...services], {
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "ignore"],
    });
    return JSON.parse(told.toString());
  } catch {
    return undefined;
  }
}

/** Texts of which each kind of member takes some and refuses others. */
const texts = [
  "",
  "a",
  "a b",
  "a/b",
  "/",
  "/a",
  "/a/",
  "/a b/",
  "/a$/",
  "a_b+c=d,e.f@g-h",
  "é",
  "a\tb",
  "a\u0000b",
  "☃",
  "v1",
  "v0",
];
const moreTexts = [
  "123456",
  "12345",
  "123456a",
  "True",
  "arn:aws:iam::123456789012:policy/a",
  "AKIAIOSFODNN7EXAMPLE",
  "a-b",
  "-a",
  "a--b",
];

function probesOf(shape: Constraint): { value: unknown; fits: boolean }[] {
  if (shape.enum) return [...shape.enum.map((value) => ({ value, fits: true })), { value: "None such", fits: false }];
  if (shape.type === "string") {
    const ends = [shape.min, shape.max].flatMap((end) => (end === undefined ? [] : [end - 1, end, end + 1]));
    const lengths = ends.filter((length) => length >= 0 && length < 200_000);
    const sized = lengths.flatMap((length) => [
      "a".repeat(length),
      "1".repeat(length),
      `/${"a".repeat(Math.max(0, length - 2))}/`,
    ]);
    return [...texts, ...moreTexts, ...sized].map((value) => ({ value, fits: fitsText(shape, value) }));
  }
  if (shape.type === "integer" || shape.type === "long") {
    const ends = [shape.min, shape.max].flatMap((end) => (end === undefined ? [] : [end - 1, end, end + 1]));
    return ends.map((value) => ({ value, fits: value >= (shape.min ?? value) && value <= (shape.max ?? value) }));
  }
  if (shape.type === "boolean")
    return [
      { value: true, fits: true },
      { value: false, fits: true },
    ];
  if (shape.type === "list" && shape.member) {
    const inside = probesOf(shape.member);
    const good = inside.find(({ fits }) => fits);
    const long =
      shape.max === undefined || !good ? [] : [{ value: Array(shape.max + 1).fill(good.value), fits: false }];
    return [...long, ...inside.map(({ value, fits }) => ({ value: [value], fits }))];
  }
  if (shape.type === "structure" && shape.members) {
    const probes = Object.entries(shape.members).map(([name, member]) => ({ name, probes: probesOf(member) }));
    const good = Object.fromEntries(
      probes.map(({ name, probes }) => [name, probes.findLast(({ fits }) => fits)?.value]),
    );
    return probes.flatMap(({ name, probes }) =>
      probes.map(({ value, fits }) => ({ value: { ...good, [name]: value }, fits })),
    );
  }
  return [];
}

const fitsText = ({ min = 0, max = Number.POSITIVE_INFINITY, pattern }: Constraint, value: string) =>
  value.length >= min && value.length <= max && (!pattern || new RegExp(`^(?:${pattern})$`, "u").test(value));
