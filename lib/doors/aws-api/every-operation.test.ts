/**
 * AWS's own client for JavaScript calls every operation that the port serves: the input arrives whole, what `perform`
 * gave comes back whole, and who may not is told so in AWS's words.
 * The calls are those of lib/testing/typical-calls.ts in its order, so that what one makes another may use: a single
 * one of these tests cannot be run without those before it.
 */
import { readFileSync } from "node:fs";
import * as cloudtrail from "@aws-sdk/client-cloudtrail";
import * as iam from "@aws-sdk/client-iam";
import * as s3 from "@aws-sdk/client-s3";
import * as sts from "@aws-sdk/client-sts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAwsError } from "@/lib/aws/error";
import { strangerIn } from "@/lib/identity/anonymous";
import { findCredential } from "@/lib/identity/credentials";
import { runtime } from "@/lib/runtime";
import { newKeys } from "@/lib/testing/access-keys";
import { type Place, typicalCalls, typicalPlace } from "@/lib/testing/typical-calls";
import { worldTime } from "@/lib/testing/world";
import type { FileBody } from "./protocols/protocol";
import { clientOptions, type Keys, type RealPort, startRealPort } from "./real-port.fixture";
import { services } from "./registry";

/** AWS's packages, by the service's name for signatures. */
const packages: Record<string, object> = { cloudtrail, iam, s3, sts };

/** AWS asks no permission of these, or one for each object by itself. */
const free = ["sts:GetCallerIdentity", "sts:GetSessionToken", "s3:DeleteObjects"];

/** What AWS takes from anybody: what they bring tells who they are (federated-calls.test.ts). */
const unsigned = services.flatMap(({ name, operations }) =>
  [...operations].flatMap(([operation, { unsigned }]) => (unsigned ? `${name}:${operation}` : [])),
);

/** What the SDK calls an error otherwise than its code on the wire. */
const renamed: Record<string, string> = { ReportInProgress: "CredentialReportNotReadyException" };

const order = Object.keys(typicalCalls);
const served = services
  .flatMap(({ name, operations }) => [...operations.keys()].map((operation) => `${name}:${operation}`))
  .toSorted((one, other) => order.indexOf(one) - order.indexOf(other));

/** What the last call came to below the door: the input that arrived, what `perform` gave or threw. */
let last: { input?: unknown; output?: unknown; error?: unknown } = {};
const ran = new Set<string>();
let port: RealPort;
let place: Place;
let keys: { admin: Keys; root: Keys; nobody: Keys };

beforeAll(async () => {
  place = await typicalPlace();
  const { here } = place;
  keys = { admin: await newKeys(here, "admin"), root: await newKeys(here), nobody: await newKeys(here, "nobody") };
  port = await startRealPort({
    // The codes of the telephones are those of the world's time.
    findCredential: async (id, token, now) => {
      const known = await findCredential(id, token, now);
      return known && { ...known, clockOffsetMs: worldTime.getTime() - now.getTime() };
    },
    strangerIn: async (accountId) => {
      const known = await strangerIn(accountId);
      return known && { ...known, clockOffsetMs: worldTime.getTime() - Date.now() };
    },
    perform: async (operation, input, call) => {
      last = { input };
      try {
        last.output = await runtime.perform(operation, input, call);
        return last.output;
      } catch (error) {
        last.error = error;
        throw error;
      }
    },
  });
});
afterAll(() => {
  port.close();
  expect(port.bugs).toEqual([]);
});

describe("the SDK's client", () => {
  it("has a package for every service, a command and a typical call for every operation", () => {
    expect(Object.keys(packages).sort()).toEqual(services.map(({ name }) => name).sort());
    expect(served.filter((key) => !isConstructor(memberOf(key, "Command")))).toEqual([]);
    expect(served.filter((key) => !typicalCalls[key])).toEqual([]);
  });

  for (const key of served)
    it(key, async () => {
      ran.add(key);
      const typical = typicalCalls[key];
      if (!typical) throw new Error(`${key} has no row in lib/testing/typical-calls.ts.`);
      const input = asSent(typical.input(place));

      if (!unsigned.includes(key)) {
        const refused = await send(key, keys.nobody, input);
        if (free.includes(key)) expect(refused.error).toBeUndefined();
        else expectDenied(key, refused.error);
      }

      const { output, error } = await send(key, keys[typical.by], input);
      expect(last.input).toMatchObject(withoutBody(input));
      if (typical.refused !== undefined) {
        if (!isAwsError(last.error)) throw new Error(`${key} was not refused.`);
        const { code, message, status } = last.error;
        expect(code).toBe(typical.refused);
        expect(error).toMatchObject({ message, $metadata: { httpStatusCode: status } });
        expect([code, `${code}Exception`, renamed[code]]).toContain(error?.name);
        return;
      }
      expect(error).toBeUndefined();
      const { $metadata, ...told } = output ?? { $metadata: {} };
      expect(Object.keys($metadata)).toContain("httpStatusCode");
      expect(await whole(told)).toEqual(onTheWire(key, last.output));
    });

  it("was used for every operation of the registry", () => {
    expect([...ran].sort()).toEqual(served.toSorted());
  });
});

/** How AWS tells who may not. The answer to HEAD has no body, so that its status tells all. */
function expectDenied(key: string, error: Refusal | undefined) {
  const { accountId } = place.here;
  if (key.startsWith("s3:Head")) {
    expect(error?.$metadata.httpStatusCode).toBe(403);
    return;
  }
  const json = key.startsWith("cloudtrail:");
  expect(error).toMatchObject({
    name: json ? "AccessDeniedException" : "AccessDenied",
    message: expect.stringMatching(
      new RegExp(
        `^User: arn:aws:iam::${accountId}:user/nobody is not authorized to perform: \\w+:\\w+ on resource: \\S.* because no identity-based policy allows the \\w+:\\w+ action$`,
      ),
    ),
    $metadata: { httpStatusCode: json ? 400 : 403 },
  });
}

interface Refusal {
  name: string;
  message: string;
  $metadata: { httpStatusCode?: number };
}

interface Sent {
  output?: { $metadata: object };
  error?: Refusal;
}

type Constructor<Made> = new (given: object) => Made;

/** The one client of AWS, seen as what all of them can do. */
async function send(key: string, by: Keys, input: object): Promise<Sent> {
  const Client = memberOf(key.replace(/:.*/, ":"), "Client");
  const Command = memberOf(key, "Command");
  if (!isConstructor(Client) || !isConstructor(Command)) throw new Error(`AWS's SDK has no command for ${key}.`);
  const client = new Client({ ...clientOptions(port.endpoint, by), forcePathStyle: true });
  if (!canSend(client)) throw new Error(`AWS's SDK has no client for ${key}.`);
  last = {};
  try {
    return { output: await client.send(new Command(input)) };
  } catch (error) {
    if (error instanceof Error && "$metadata" in error) return { error: error as Error & Refusal }; // the SDK's own
    throw error;
  } finally {
    client.destroy();
  }
}

/** In: `iam:CreateUser` and `Command`; `iam:` and `Client`. Out: the class of that name, where there is one. */
function memberOf(key: string, kind: "Command" | "Client"): unknown {
  const [service = "", operation = ""] = key.split(":");
  const found = Object.entries(packages[service] ?? {});
  return kind === "Command"
    ? found.find(([name]) => name === `${operation}Command`)?.[1]
    : found.find(([name]) => name.toLowerCase() === `${service.replaceAll("-", "")}client`)?.[1];
}

const isConstructor = (value: unknown): value is Constructor<object> => typeof value === "function";

interface Client {
  send: (command: object) => Promise<{ $metadata: object }>;
  destroy: () => void;
}
const canSend = (made: object): made is Client => "send" in made && typeof made.send === "function";

/** A file that waits to be kept is a body of bytes on this side of the wire. */
const asSent = (input: object) =>
  Object.fromEntries(Object.entries(input).map(([name, value]) => [name, hasFile(value) ? bytesOf(value) : value]));

const withoutBody = (input: object) => Object.fromEntries(Object.entries(input).filter(([name]) => name !== "Body"));

interface WithFile extends Partial<FileBody> {
  file: string;
}
const hasFile = (value: unknown): value is WithFile =>
  typeof value === "object" && value !== null && "file" in value && typeof value.file === "string";
const bytesOf = ({ file, start = 0, end }: WithFile) =>
  new Uint8Array(readFileSync(file).subarray(start, end === undefined ? undefined : end + 1));

/** What the client was told, its stream read. */
async function whole(told: object) {
  const entries = Object.entries(told).map(async ([name, value]) => [
    name,
    canRead(value) ? await value.transformToByteArray() : value,
  ]);
  return Object.fromEntries(await Promise.all(entries));
}
const canRead = (value: unknown): value is { transformToByteArray: () => Promise<Uint8Array> } =>
  typeof value === "object" && value !== null && "transformToByteArray" in value;

/** Members of IAM's answers that are policy documents: they come encoded, as AWS sends them. */
const documents = ["Document", "PolicyDocument", "AssumeRolePolicyDocument"];

/** What of an output can come back: no members that are not there, times in whole seconds, policy documents encoded. */
function onTheWire(key: string, value: unknown, name = ""): unknown {
  if (value instanceof Date) return new Date(Math.floor(value.getTime() / 1000) * 1000);
  if (Array.isArray(value)) return value.map((each) => onTheWire(key, each));
  if (hasFile(value)) return bytesOf(value);
  if (value instanceof Uint8Array) return new Uint8Array(value);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        // An empty list that stands flat in its document is not there at all.
        .filter(
          ([, each]) => each !== undefined && !(key.startsWith("s3:") && Array.isArray(each) && each.length === 0),
        )
        .map(([member, each]) => [member, onTheWire(key, each, member)]),
    );
  if (typeof value === "string" && key.startsWith("iam:") && documents.includes(name))
    return encodeURIComponent(value).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  return value ?? {};
}
