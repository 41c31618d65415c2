/** What the command line knows of each service: AWS's contracts beside what is served of them. */
import { z } from "zod";
import {
  cliNameOf,
  type Member,
  type OperationModel,
  type Paging,
  type ServiceModel,
  type Shape,
} from "@/lib/command-line/model";
import { type AnyOperation, changesNothing } from "@/lib/operation/define";
import type { ContractData, ShapeRef, ShapeTraits } from "../contract-data";
import { services } from "../registry";
import { clientContracts } from "./contracts";

/** Source: AWS CLI Command Reference, "Available services": S3's operations are those of `s3api`. */
const titles: Record<string, { command: string; title: string }> = {
  iam: { command: "iam", title: "AWS Identity and Access Management" },
  sts: { command: "sts", title: "AWS Security Token Service" },
  s3: { command: "s3api", title: "Amazon Simple Storage Service" },
  cloudtrail: { command: "cloudtrail", title: "AWS CloudTrail" },
};

let made: readonly ServiceModel[] | undefined;

/** Every service that the port speaks. */
export function serviceModels(): readonly ServiceModel[] {
  made ??= [...clientContracts].map(([signingName, { data }]) => serviceModel(signingName, data));
  return made;
}

function serviceModel(signingName: string, data: ContractData): ServiceModel {
  const served = services.find(({ name }) => name === signingName)?.operations ?? new Map<string, AnyOperation>();
  const operations = Object.keys(data.operations)
    .map((name) => [cliNameOf(name), name] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    command: titles[signingName]?.command ?? signingName,
    title: titles[signingName]?.title ?? signingName,
    signingName,
    operations: new Map(
      operations.map(([cliName, name]) => [cliName, operationModel(data, name, cliName, served.get(name))]),
    ),
  };
}

function operationModel(
  data: ContractData,
  name: string,
  cliName: string,
  operation: AnyOperation | undefined,
): OperationModel {
  const { input, output } = data.operations[name] ?? { input: "unit", output: "unit" };
  const unit = { type: "structure", name: "Unit", members: [] } as const;
  const structure = (ref: ShapeRef, constraints: () => Constraints | undefined) => {
    const shape = ref === "unit" ? unit : shapeOf(data, ref, undefined, constraints);
    return shape.type === "structure" ? shape : unit;
  };
  const answer = structure(output, () => undefined);
  const paging = pagingOf(data, name, answer);
  return {
    name,
    cliName,
    input: structure(input, () => operation && constraintsOf(operation)),
    output: answer,
    ...(paging && { paging }),
    served: operation !== undefined,
    reads: operation === undefined || changesNothing(operation),
    summary: operation?.summary ?? "",
  };
}

/** The part of JSON Schema that tells the shortest text and the smallest number. */
interface Constraints {
  minLength?: number;
  minimum?: number;
  properties?: Record<string, Constraints>;
  items?: Constraints;
}

/** Read out of what the operation itself asks of its input, when somebody first needs it. */
function constraintsOf({ input }: AnyOperation): Constraints {
  const schema: unknown = z.toJSONSchema(input, { unrepresentable: "any", io: "input" });
  return constraints.parse(schema);
}

const constraints: z.ZodType<Constraints> = z.lazy(() =>
  z.object({
    minLength: z.number().optional(),
    minimum: z.number().optional(),
    properties: z.record(z.string(), constraints).optional(),
    items: constraints.optional(),
  }),
);

/** Simple shapes by their number. Source: `@smithy/types`, static schemas. */
const simple: Record<number, Shape> = {
  0: { type: "string" },
  1: { type: "integer" },
  2: { type: "boolean" },
  4: { type: "timestamp" },
  5: { type: "timestamp" },
  6: { type: "timestamp" },
  7: { type: "timestamp" },
  15: { type: "string" },
  17: { type: "integer" },
  19: { type: "integer" },
  21: { type: "blob" },
  42: { type: "blob", streaming: true },
};
const listOf = 64;
const mapOf = 128;

function shapeOf(
  data: ContractData,
  ref: ShapeRef,
  words: readonly string[] | undefined,
  constraints: () => Constraints | undefined,
): Shape {
  if (Array.isArray(ref)) return shapeOf(data, ref[0], words, constraints);
  if (ref === "unit") return { type: "structure", name: "Unit", members: [] };
  const items = () => constraints()?.items;
  if (typeof ref === "number") {
    if (ref >= mapOf) return { type: "map", value: shapeOf(data, ref - mapOf, words, () => undefined) };
    if (ref >= listOf) return { type: "list", member: shapeOf(data, ref - listOf, words, items) };
    return scalar(simple[ref] ?? { type: "string" }, words, constraints);
  }
  const shape = data.shapes[ref.shape];
  if (!shape) throw new Error(`The contract of ${data.namespace} lacks ${ref.shape}.`);
  if (shape[0] === 0) return shapeOf(data, withStreaming(shape[2], shape[1]), words, constraints);
  // Shapes may hold each other: what a list or structure holds is looked up when it is asked for.
  if (shape[0] === 1)
    return {
      type: "list",
      get member() {
        return shapeOf(data, shape[2], words, items);
      },
    };
  if (shape[0] === 2)
    return {
      type: "map",
      get value() {
        return shapeOf(data, shape[3], undefined, () => undefined);
      },
    };
  return structureOf(data, ref.shape, shape, constraints);
}

/** A blob that is streamed says so among its traits. */
const withStreaming = (ref: ShapeRef, traits: ShapeTraits): ShapeRef =>
  ref === 21 && typeof traits === "object" && "streaming" in traits ? 42 : ref;

function scalar(shape: Shape, words: readonly string[] | undefined, constraints: () => Constraints | undefined): Shape {
  if (shape.type === "integer")
    return {
      type: "integer",
      get least() {
        return constraints()?.minimum;
      },
    };
  if (shape.type !== "string") return shape;
  return {
    type: "string",
    ...(words && { words }),
    get least() {
      return constraints()?.minLength;
    },
  };
}

function structureOf(
  data: ContractData,
  name: string,
  [, , names, refs, required]: Extract<ContractData["shapes"][string], [unknown, unknown, string[], unknown, unknown]>,
  constraints: () => Constraints | undefined,
): Shape {
  let members: readonly Member[] | undefined;
  const read = () =>
    (data.memberOrder[name] ?? names).flatMap((member): Member[] => {
      const at = names.indexOf(member);
      const ref = refs[at];
      const words = data.memberValues[name]?.[member];
      return ref === undefined
        ? []
        : [
            {
              name: member,
              required: at < required,
              shape: shapeOf(data, ref, words, () => constraints()?.properties?.[member]),
            },
          ];
    });
  return {
    type: "structure",
    name,
    get members() {
      members ??= read();
      return members;
    },
  };
}

/**
 * What is told beside the lists of a first page.
 * Source: botocore's paginators (`non_aggregate_keys`), by which the CLI puts pages together.
 */
const toldOnce: Record<string, readonly string[]> = {
  GetGroup: ["Group"],
  ListBuckets: ["Owner", "Prefix"],
  ListObjects: ["RequestCharged", "Prefix"],
  ListObjectsV2: ["RequestCharged", "Prefix"],
  ListObjectVersions: ["RequestCharged", "Prefix"],
  ListMultipartUploads: ["RequestCharged", "Prefix"],
  ListParts: ["ChecksumAlgorithm", "Initiator", "Owner", "StorageClass", "ChecksumType"],
};

/**
 * Have pages though S3 says so in another way: by more than one member, or by the last key.
 * Source: botocore's paginators.
 */
const otherPages: Record<string, Pick<Paging, "tokens" | "pageSize">> = {
  ListObjects: { tokens: [{ input: "Marker", output: "NextMarker || Contents[-1].Key" }], pageSize: "MaxKeys" },
  ListObjectVersions: {
    tokens: [
      { input: "KeyMarker", output: "NextKeyMarker" },
      { input: "VersionIdMarker", output: "NextVersionIdMarker" },
    ],
    pageSize: "MaxKeys",
  },
  ListMultipartUploads: {
    tokens: [
      { input: "KeyMarker", output: "NextKeyMarker" },
      { input: "UploadIdMarker", output: "NextUploadIdMarker" },
    ],
    pageSize: "MaxUploads",
  },
};

function pagingOf(data: ContractData, name: string, output: Extract<Shape, { type: "structure" }>): Paging | undefined {
  const told = data.paginated[name];
  const members =
    otherPages[name] ??
    (told && {
      tokens: [{ input: told.inputToken, output: told.outputToken }],
      ...(told.pageSize && { pageSize: told.pageSize }),
    });
  return (
    members && {
      ...members,
      results: output.members.filter(({ shape }) => shape.type === "list").map((member) => member.name),
      others: toldOnce[name] ?? [],
    }
  );
}
