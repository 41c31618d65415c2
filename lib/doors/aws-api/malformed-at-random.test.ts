/**
 * Twenty thousand malformed requests by an administrator against the real operations: each is refused by a document in
 * its protocol's form, none is a bug, and nothing of the account changes.
 */
import { createHash } from "node:crypto";
import { Agent, request } from "node:http";
import { parseXML } from "@aws-sdk/xml-builder";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { flushEvents } from "@/lib/audit/store";
import { accountTables } from "@/lib/db/account-tables";
import { reader } from "@/lib/db/pool";
import { newKeys } from "@/lib/testing/access-keys";
import { type Place, typicalCalls, typicalPlace } from "@/lib/testing/typical-calls";
import {
  type Broken,
  type Form,
  type Good,
  malformed,
  malformedBody,
  type Signer,
  signed,
} from "./malformed-requests.fixture";
import type { AwsAnswer } from "./protocols/protocol";
import { realPort, startRealPort } from "./real-port.fixture";
import { receive } from "./receive";
import { services } from "./registry";
import type { AwsRequest } from "./request";

const runs = 20_000;
const seed = 4566;

const bugs: unknown[] = [];
const port = realPort(bugs, { noteKeyUse: () => undefined });
let place: Place;
let admin: Signer;

beforeAll(async () => {
  place = await typicalPlace();
  const { AccessKeyId: id, SecretAccessKey: secret } = await newKeys(place.here, "admin");
  admin = { id, secret };
});

describe("malformed requests", () => {
  it(`of every kind, ${runs} of them, are refused and change nothing`, { timeout: 180_000 }, async () => {
    const before = await contentOf(place.here.accountId);
    const seen = new Map<string, number>();
    const any = malformed(goodCalls(), `kept-${place.here.accountId}`);
    await fc.assert(
      fc.asyncProperty(any, async (broken) => {
        seen.set(broken.how, (seen.get(broken.how) ?? 0) + 1);
        const request = signed(broken, admin, new Date());
        expectRefusal(await receive(request, port), broken, request.method);
      }),
      { numRuns: runs, seed, endOnFailure: true },
    );
    expect([...seen.values()].reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(runs);
    expect([...seen].filter(([how, count]) => count < 50 && how !== "too many parameters")).toEqual([]);
    expect(await contentOf(place.here.accountId)).toBe(before);
  });

  it("are refused over the wire too, bodies of objects and big ones among them", { timeout: 120_000 }, async () => {
    const before = await contentOf(place.here.accountId);
    const real = await startRealPort({ noteKeyUse: () => undefined });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const bucket = `kept-${place.here.accountId}`;
    const any = fc.oneof(malformed(goodCalls(), bucket), malformedBody(bucket)).filter(isSendable);
    await fc.assert(
      fc.asyncProperty(any, async (broken) => {
        const request = signed(broken, admin, new Date());
        expectRefusal(await sent(request, real.number, agent), broken, request.method);
        expect(real.bugs).toEqual([]);
      }),
      { numRuns: 1_000, seed, endOnFailure: true },
    );
    agent.destroy();
    real.close();
    expect(await contentOf(place.here.accountId)).toBe(before);
  });

  it("are what good ones differ from: the same call unbroken is answered", async () => {
    const call = goodCalls().find(({ operation }) => operation.name === "ListUsers");
    const body = Buffer.from("Action=ListUsers&Version=2010-05-08");
    expect(call).toBeDefined();
    const good = { how: "", service: "iam", method: "POST", path: "/", query: "", body };
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    expect((await receive(signed({ ...good, headers }, admin, new Date()), port)).status).toBe(200);
  });
});

/** The typical calls of all that the port serves. */
function goodCalls(): Good[] {
  return services.flatMap(({ name, contract, operations }) =>
    [...operations.keys()].flatMap((operationName) => {
      const operation = contract?.operation(operationName);
      const input = typicalCalls[`${name}:${operationName}`]?.input(place);
      return operation && input && name !== "s3" ? [{ service: name, operation, input }] : [];
    }),
  );
}

/** Node's own client sends no header twice, and bytes that stand in no address it refuses by itself. */
const isSendable = ({ method, path, query, how }: Broken) =>
  /^[!-~]*$/.test(path + query) && method !== "TRACE" && !/unsigned|Authorization|time|limit|signature/.test(how);

/** Out: the answer as it came over the wire. */
function sent({ method, path, query, rawHeaders, body }: AwsRequest, port: number, agent: Agent): Promise<AwsAnswer> {
  return new Promise((resolve, reject) => {
    const headers: Record<string, string> = { "content-length": String(body.length) };
    for (let i = 0; i + 1 < rawHeaders.length; i += 2) headers[rawHeaders[i] ?? ""] = rawHeaders[i + 1] ?? "";
    const address = query === "" ? path : `${path}?${query}`;
    const out = request({ host: "127.0.0.1", port, method, path: address, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: { "Content-Type": response.headers["content-type"] ?? "" },
          body: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    });
    out.on("error", reject);
    out.end(body);
  });
}

function expectRefusal(answer: AwsAnswer, { how, form }: Broken, method: string) {
  const { status, headers } = answer;
  const text = typeof answer.body === "string" ? answer.body : "";
  const told = `${how}: ${status} ${text.slice(0, 400)}`;
  if (bugs.length > 0) throw bugs[0];
  if (status < 400 || status >= 500) throw new Error(`No refusal: ${told}`);
  if (/<html|node:|\.ts:\d|TypeError|\n\s+at /i.test(text)) throw new Error(`It tells of the program: ${told}`);
  const answered = formOf(headers["Content-Type"] ?? "", text, method);
  if (answered === undefined || (form && form !== answered)) throw new Error(`No document of its protocol: ${told}`);
}

/** In which protocol's form a refusal is; undefined for none. */
function formOf(type: string, text: string, method: string): Form | undefined {
  if (type === "application/x-amz-json-1.1") {
    const { __type: code } = JSON.parse(text);
    return typeof code === "string" && /^\w+$/.test(code) ? "json" : undefined;
  }
  if (type === "application/xml" && method === "HEAD") return text === "" ? "rest-xml" : undefined;
  const document = parseXML(text);
  if (type === "application/xml") return isError(document.Error) && document.Error.RequestId ? "rest-xml" : undefined;
  const { ErrorResponse: response } = document;
  return response?.RequestId && isError(response.Error) && response.Error.Type === "Sender" ? "query" : undefined;
}

const isError = (value: unknown) =>
  typeof value === "object" &&
  value !== null &&
  "Code" in value &&
  "Message" in value &&
  typeof value.Code === "string" &&
  /^[\w.]+$/.test(value.Code);

/** A fingerprint of everything that the account has, but for the events of the refusals. */
async function contentOf(accountId: string) {
  await flushEvents();
  const hash = createHash("sha256");
  for (const table of ["account", ...(await accountTables())].filter((name) => name !== "event")) {
    const rows = await reader.query<{ row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM "${table}" t WHERE ${table === "account" ? "id" : "account_id"} = $1 ORDER BY 1`,
      [accountId],
    );
    hash.update(`${table}\n${rows.map(({ row }) => row).join("\n")}`);
  }
  return hash.digest("hex");
}
