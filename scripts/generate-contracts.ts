/**
 * Writes AWS's shapes out of the pinned SDK clients into lib/doors/aws-api/contracts, so that the server need not load
 * the clients. Run: `tsx scripts/generate-contracts.ts`; with `--check` it writes nothing and fails where a file differs.
 * Only this file knows the form in which the SDK keeps its schemas.
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type {
  ContractData,
  OperationData,
  PagingMembers,
  ShapeData,
  ShapeRef,
  ShapeTraits,
} from "../lib/doors/aws-api/contract-data";

/** Which client package, and the class to ask for its protocol's settings. */
const clients = {
  iam: { load: () => import("@aws-sdk/client-iam"), client: "IAMClient" },
  sts: { load: () => import("@aws-sdk/client-sts"), client: "STSClient" },
  s3: { load: () => import("@aws-sdk/client-s3"), client: "S3Client" },
  cloudtrail: { load: () => import("@aws-sdk/client-cloudtrail"), client: "CloudTrailClient" },
} as const;

type ContractName = keyof typeof clients;

const folder = path.resolve(import.meta.dirname, "../lib/doors/aws-api/contracts");
const fileOf = (name: string) => path.join(folder, `${name}.generated.ts`);

/** The text of each contract file, by service. Same packages, same text. */
export async function contractFiles(): Promise<Record<ContractName, string>> {
  const files: Record<string, string> = {};
  for (const [name, { load, client }] of Object.entries(clients)) {
    const exported: Record<string, unknown> = await load();
    const contract = contractOf(exported, protocolSettings(exported[client]));
    files[name] = source({ ...contract, ...(await declared(name, exported, contract)) });
  }
  return files;
}

/** Namespace, version and wire names as the client itself is configured with them. */
function protocolSettings(Client: unknown) {
  if (typeof Client !== "function") throw new Error("The package exports no such client.");
  const instance: { config: { protocolSettings: Record<string, unknown> } } = Reflect.construct(Client, [
    { region: "us-east-1", credentials: { accessKeyId: "unused", secretAccessKey: "unused" } },
  ]);
  const text = (key: string) => {
    const value = instance.config.protocolSettings[key];
    if (typeof value !== "string") throw new Error(`The client's protocol settings lack ${key}.`);
    return value;
  };
  return {
    namespace: text("defaultNamespace"),
    apiVersion: text("version"),
    xmlNamespace: text("xmlNamespace"),
    target: text("serviceTarget"),
  };
}

/** What the schemas say. */
type Shapes = Omit<ContractData, "memberOrder" | "memberValues" | "paginated">;

/**
 * What the schemas leave out, from the client's declarations: the order of members (schemas have the required ones
 * first), which words a member knows, and which operations have pages.
 */
async function declared(name: string, exported: Record<string, unknown>, { shapes }: Shapes) {
  const root = path.resolve(import.meta.dirname, `../node_modules/@aws-sdk/client-${name}`);
  const memberOrder: Record<string, string[]> = {};
  const memberValues: Record<string, Record<string, string[]>> = {};
  for (const file of await textsIn(path.join(root, "dist-types/models"), /^models_\d+\.d\.ts$/)) {
    const text = file.replace(/\/\*\*.*?\*\//gs, "");
    for (const [, shapeName = "", body = ""] of text.matchAll(/^export interface (\w+)[^{]*\{\n(.*?)^\}/gms)) {
      const members = [...body.matchAll(/^ {4}(\w+)\??: ([^;]+);/gm)];
      const order = members.map(([, member = ""]) => member);
      const shape = shapes[shapeName];
      if (shape?.length === 5 && shape[2].join() !== order.join()) memberOrder[shapeName] = order;
      const values = members.flatMap(([, member = "", type = ""]) => {
        const words = exported[type.replace(/ \| undefined|\[\]/g, "")];
        const isEnum = typeof words === "object" && words !== null && !Array.isArray(words);
        return isEnum ? [[member, Object.values(words).map(String)] as const] : [];
      });
      if (values.length > 0) memberValues[shapeName] = Object.fromEntries(values);
    }
  }
  const paginated: Record<string, PagingMembers> = {};
  for (const text of await textsIn(path.join(root, "dist-es/pagination"), /Paginator\.js$/)) {
    const found = /paginate(\w+) = createPaginator\(\w+, \w+, "(\w+)", "(\w+)"(?:, "(\w+)")?\)/.exec(text);
    const [, operation = "", inputToken = "", outputToken = "", pageSize] = found ?? [];
    if (operation) paginated[operation] = { inputToken, outputToken, ...(pageSize && { pageSize }) };
  }
  return {
    memberOrder: byName(Object.entries(memberOrder)),
    memberValues: byName(Object.entries(memberValues)),
    paginated: byName(Object.entries(paginated)),
  };
}

/** The texts of a folder's files with such names; none where there is no such folder. */
async function textsIn(folder: string, names: RegExp) {
  const all = await readdir(folder).catch(() => []);
  return Promise.all(all.filter((one) => names.test(one)).map((one) => readFile(path.join(folder, one), "utf8")));
}

function contractOf(
  exported: Record<string, unknown>,
  settings: Pick<ContractData, "namespace" | "apiVersion" | "xmlNamespace" | "target">,
): Shapes {
  const operations: Record<string, OperationData> = {};
  const shapes = new Map<string, { schema: unknown[]; data: ShapeData }>();
  const errors: string[] = [];

  const refOf = (schema: unknown): ShapeRef => {
    const found = typeof schema === "function" ? schema() : schema;
    if (typeof found === "number" || found === "unit") return found;
    if (!Array.isArray(found)) throw new Error(`Unknown schema: ${String(found)}`);
    if (found.length === 2) return [refOf(found[0]), traitsOf(found[1])];
    const name = String(found[2]);
    const known = shapes.get(name);
    if (known && known.schema !== found) throw new Error(`Two shapes are called ${name}.`);
    if (!known) {
      const entry: { schema: unknown[]; data: ShapeData } = { schema: found, data: [0, 0, 0] };
      shapes.set(name, entry);
      entry.data = dataOf(found);
    }
    return { shape: name };
  };

  const dataOf = (schema: unknown[]): ShapeData => {
    const [kind, , name, traits, first, second, required] = schema;
    if (kind === 0 || kind === 1) return [kind, traitsOf(traits), refOf(first)];
    if (kind === 2) return [kind, traitsOf(traits), refOf(first), refOf(second)];
    if (kind === 3 || kind === 4 || kind === -3) {
      if (!Array.isArray(first) || !Array.isArray(second)) throw new Error(`${name} has no members.`);
      return [
        kind,
        traitsOf(traits),
        first.map(String),
        second.map(refOf),
        typeof required === "number" ? required : 0,
      ];
    }
    throw new Error(`${name} is of the unknown kind ${kind}.`);
  };

  for (const schema of Object.values(exported)) {
    if (!Array.isArray(schema)) continue;
    const [kind, namespace, name, traits, input, output] = schema;
    // The SDK's own base error stands in a namespace of its own and is none of AWS's.
    if (namespace !== settings.namespace) continue;
    if (kind === 9) operations[String(name)] = { traits: traitsOf(traits), input: refOf(input), output: refOf(output) };
    if (kind === -3) {
      refOf(schema);
      errors.push(String(name));
    }
  }
  return {
    ...settings,
    operations: byName(Object.entries(operations)),
    shapes: byName([...shapes].map(([name, { data }]) => [name, data] as const)),
    errors: errors.sort(),
  };
}

const byName = <T>(entries: (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));

function traitsOf(traits: unknown): ShapeTraits {
  if (traits === undefined) return 0;
  if (typeof traits === "number") return traits;
  if (typeof traits === "object" && traits !== null) return Object.fromEntries(Object.entries(traits));
  throw new Error(`Unknown traits: ${String(traits)}`);
}

/** One line for each operation and shape, so that a change of the pinned version can be read. */
function source({ operations, shapes, ...rest }: ContractData) {
  const lines = (record: Record<string, unknown>) =>
    Object.entries(record).map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)},`);
  return [
    "// Written by scripts/generate-contracts.ts from the AWS SDK's schemas (Apache-2.0). Do not edit.",
    'import type { ContractData } from "../contract-data";',
    "",
    "export const contract: ContractData = {",
    ...Object.entries(rest).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`),
    "  operations: {",
    ...lines(operations),
    "  },",
    "  shapes: {",
    ...lines(shapes),
    "  },",
    "};",
    "",
  ].join("\n");
}

async function main(check: boolean) {
  const files = Object.entries(await contractFiles());
  if (check) {
    const now = await Promise.all(files.map(([name]) => readFile(fileOf(name), "utf8").catch(() => undefined)));
    const stale = files.filter(([, text], index) => now[index] !== text).map(([name]) => name);
    if (stale.length === 0) return;
    console.error(`Out of date: ${stale.join(", ")}. Run \`npm run generate\`.`);
    process.exitCode = 1;
    return;
  }
  await mkdir(folder, { recursive: true });
  for (const [name, text] of files) await writeFile(fileOf(name), text);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await main(process.argv.includes("--check"));
