/** Whatever comes: an answer in AWS's form, never a 500, never HTML, never a stack; and the port goes on. */
import { connect } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyLimit } from "./body-limits";
import { startTestPort, type TestPort } from "./port.fixture";
import { type Answered, form, type Sent, sendRaw, sendSigned, target } from "./signed-request.fixture";

let port: TestPort;
beforeAll(async () => {
  port = await startTestPort();
});
afterAll(() => port.close());

const send = (sent: Sent) => sendSigned(port.number, sent);
const iam = (parameters: string | Buffer) =>
  send(form("iam", Buffer.concat([Buffer.from("Version=2010-05-08&"), Buffer.from(parameters)])));
const codeOf = ({ text }: Answered) => /<Code>(.*?)<\/Code>/.exec(text)?.[1] ?? JSON.parse(text).__type;
const lookup = "CloudTrail_20131101.LookupEvents";

describe("a form", () => {
  it.each([
    ["a name that comes twice", "Action=ListUsers&Marker=a&Marker=b", "MalformedQueryString", 404],
    ["an action that comes twice", "Action=ListUsers&Action=CreateUser", "MalformedQueryString", 404],
    [
      "bytes that are no UTF-8",
      Buffer.from([..."Action=ListUsers&Marker="].map((c) => c.charCodeAt(0)).concat(0xff)),
      "MalformedQueryString",
      404,
    ],
    ["encoded bytes that are no UTF-8", "Action=ListUsers&Marker=%C3%28", "MalformedQueryString", 404],
    ["a broken triple", "Action=ListUsers&Marker=%z", "MalformedQueryString", 404],
    ["thirty thousand parameters", `Action=ListUsers${"&a=b".repeat(30_000)}`, "MalformedQueryString", 404],
    ["a text for a number", "Action=ListUsers&MaxItems=many", "MalformedInput", 400],
    ["a fraction for a number", "Action=ListUsers&MaxItems=1.5", "MalformedInput", 400],
    ["nothing for a number", "Action=ListUsers&MaxItems=", "MalformedInput", 400],
    ["a number beyond 32 bits", "Action=ListUsers&MaxItems=4294967296", "MalformedInput", 400],
    ["a number beyond all", `Action=ListUsers&MaxItems=${"9".repeat(400)}`, "MalformedInput", 400],
    ["a text for a truth", "Action=UpdateAccountPasswordPolicy&RequireSymbols=yes", "MalformedInput", 400],
    ["a list for a text", "Action=CreateUser&UserName.1=alice", "MalformedInput", 400],
    [
      "a list for a text, and the text",
      "Action=CreateUser&UserName=alice&UserName.member.1=bob",
      "MalformedInput",
      400,
    ],
    ["a text for a list", "Action=CreateUser&UserName=a&Tags=x", "MalformedInput", 400],
    ["a list without numbers", "Action=CreateUser&UserName=a&Tags.member.x.Key=k", "MalformedInput", 400],
    ["a list from zero", "Action=CreateUser&UserName=a&Tags.member.0.Key=k", "MalformedInput", 400],
    ["a list of another name", "Action=CreateUser&UserName=a&Tags.entry.1.Key=k", "MalformedInput", 400],
    ["a text for a structure", "Action=CreateUser&UserName=a&Tags.member.1=k", "MalformedInput", 400],
    ["depth", `Action=CreateUser&UserName=a&Tags${".member.1".repeat(2000)}=k`, "MalformedInput", 400],
    ["dots alone", `Action=CreateUser&${".".repeat(100_000)}=k`, "MalformedInput", 400],
    ["a zero", "Action=CreateUser&UserName=%00", "MalformedInput", 400],
    ["a missing member", "Action=CreateUser", "ValidationError", 400],
    ["nothing", "", "MissingAction", 400],
    ["JSON", '{"Action":"ListUsers"}', "MissingAction", 400],
    ["an action of ten thousand letters", `Action=${"x".repeat(10_000)}`, "InvalidAction", 400],
  ])("with %s is refused", async (_, parameters, code, status) => {
    const answer = await iam(parameters);
    expect([codeOf(answer), answer.status]).toEqual([code, status]);
  });

  it("keeps a list's order and closes its gaps", async () => {
    await iam(
      `Action=CreateUser&UserName=a&${[10, 2, 999999999, 1].map((n) => `Tags.member.${n}.Key=k${n}&Tags.member.${n}.Value=v`).join("&")}`,
    );
    expect(port.calls.at(-1)?.input).toMatchObject({
      Tags: ["k1", "k2", "k10", "k999999999"].map((Key) => ({ Key, Value: "v" })),
    });
  });

  it("passes names of JavaScript's own over", async () => {
    const answer = await iam("Action=ListUsers&__proto__.MaxItems=x&constructor.prototype=1&toString=1&__proto__=1");
    expect(answer.status).toBe(200);
    expect(port.calls.at(-1)?.input).toEqual({});
  });

  it("with characters that XML cannot carry is answered by a document that has none", async () => {
    const answer = await iam("Action=CreateUser&UserName=a%01%0B%EF%BF%BF%C2%85z%0A");
    expect(answer.status).toBe(200);
    expect(answer.text).toContain("<UserName>a\ufffd\ufffd\ufffd&#x85;z&#x0A;</UserName>");
  });
});

describe("JSON", () => {
  it.each([
    ["cut off", '{"MaxResults":'],
    ["of bytes that are no UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ["two hundred thousand lists deep", "[".repeat(200_000)],
    ["null", "null"],
    ["a text", '"x"'],
    ["with a time beyond all times", '{"StartTime":1e300}'],
    ["with a zero in a text", '{"NextToken":"\\u0000"}'],
    ["with another type", '{"LookupAttributes":[[[]]]}'],
  ])("%s is refused", async (_, body) => {
    const answer = await send(target(lookup, body));
    expect([codeOf(answer), answer.status]).toEqual(["SerializationException", 400]);
  });

  it("passes names of JavaScript's own over", async () => {
    expect((await send(target(lookup, '{"__proto__":{"MaxResults":99},"constructor":1}'))).status).toBe(200);
    expect(port.calls.at(-1)?.input).toEqual({});
  });
});

describe("size", () => {
  const big = Buffer.alloc(2 * bodyLimit, "a");

  it("of exactly the limit is read whole", async () => {
    const head = "Version=2010-05-08&Action=ListUsers&Marker=";
    const marker = "a".repeat(bodyLimit - head.length);
    const answer = await send(form("iam", head + marker));
    expect(answer.status).toBe(200);
    expect(port.calls.at(-1)?.input).toEqual({ Marker: marker });
  });

  it.each([
    ["IAM", form("iam", big), "RequestEntityTooLarge", 413],
    ["CloudTrail", target(lookup, big), "RequestEntityTooLargeException", 413],
    [
      "S3",
      { service: "s3", method: "PUT", path: "/b", body: big, headers: { "x-amz-content-sha256": "UNSIGNED-PAYLOAD" } },
      "MaxMessageLengthExceeded",
      400,
    ],
    ["IAM by one byte", form("iam", Buffer.alloc(bodyLimit + 1, "a")), "RequestEntityTooLarge", 413],
  ])("beyond it is refused in the form of %s", async (_, sent, code, status) => {
    const before = port.calls.length;
    const answer = await send(sent);
    expect([codeOf(answer), answer.status, answer.headers.connection]).toEqual([code, status, "close"]);
    expect(port.calls.length).toBe(before);
  });

  it("beyond it is refused in chunks of unknown length too", async () => {
    const answer = await sendRaw(
      port.number,
      "POST",
      "/",
      { "x-amz-target": lookup, "transfer-encoding": "chunked" },
      big,
    );
    expect([codeOf(answer), answer.status]).toEqual(["RequestEntityTooLargeException", 413]);
  });
});

/** What comes back for these bytes; empty where the server just closes. */
const raw = (text: string, half = false) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(port.number, "127.0.0.1", () =>
      half ? socket.end(text, "latin1") : socket.write(text, "latin1"),
    );
    let answer = "";
    socket.setEncoding("utf8").on("data", (chunk) => {
      answer += chunk;
      if (!half) socket.end();
    });
    socket.on("close", () => resolve(answer)).on("error", reject);
  });

describe("the connection", () => {
  it.each([
    ["no HTTP", "hello\r\n\r\n"],
    ["two lengths", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na"],
    [
      "a length and chunks",
      "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    ["no host", "GET / HTTP/1.1\r\n\r\n"],
    ["a header without name", "GET / HTTP/1.1\r\nHost: h\r\n: x\r\n\r\n"],
  ])("with %s gets 400", async (_, text) => {
    expect(await raw(text)).toMatch(/^HTTP\/1.1 400 Bad Request\r\n/);
  });

  it("with headers of 64 KB gets 431", async () => {
    expect(await raw(`GET / HTTP/1.1\r\nHost: h\r\nX: ${"x".repeat(65_536)}\r\n\r\n`)).toMatch(/^HTTP\/1.1 431 /);
  });

  it("that ends within the body reaches nobody", async () => {
    const before = port.calls.length;
    const answer = await raw("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\nAction=ListUsers", true);
    expect(answer).not.toMatch(/ 200 | 500 /);
    expect(port.calls.length).toBe(before);
  });

  it.each([
    "*",
    "//",
    "/..",
    "/%00",
    "/%",
    "/?%",
    "/?&&&",
    "http://x",
    "/?X-Amz-Algorithm",
    "/a?Action=%FF",
    "/\u00ff\u00fe",
  ])("with the target %s is answered", async (path) => {
    for (const method of ["GET", "POST", "OPTIONS", "TRACE"]) {
      const answer = await raw(`${method} ${path} HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1.1 4\d\d /);
      expect(answer).not.toMatch(/<html|node:|\.ts/i);
    }
  });
});

describe("at random", () => {
  const clean = ({ status, text }: Answered) => {
    expect(status).not.toBe(500);
    expect(text).not.toMatch(/<html|node:|\.ts:|TypeError/i);
    expect(port.bugs.filter(({ error }) => !String(error).includes("a bug that knows"))).toEqual([]);
  };
  const name = fc.oneof(
    fc.constantFrom(
      "UserName",
      "Tags.member.1.Key",
      "Tags.member.1",
      "Tags",
      "MaxItems",
      "Path",
      "a.b.c",
      "Action",
      "Version",
      "",
    ),
    fc.string({ maxLength: 12 }),
  );

  it("forms never make a bug", async () => {
    const letter = fc.constantFrom(
      ..."aZ0 .&=%+<'\"\\",
      "\u0000",
      "\u001f",
      "\u0085",
      "\ud800",
      "\uffff",
      "ü",
      "€",
      "😀",
    );
    const pairs = fc.array(fc.tuple(name, fc.string({ unit: letter, maxLength: 20 })), { maxLength: 8 });
    const action = fc.constantFrom("CreateUser", "ListUsers", "UpdateAccountPasswordPolicy", "GetPolicyVersion");
    await fc.assert(
      fc.asyncProperty(action, pairs, async (chosen, given) => {
        const body = new URLSearchParams(given.map(([key, value]) => [key, value])).toString();
        clean(await iam(`Action=${chosen}&${body}`));
      }),
      { numRuns: 150 },
    );
  });

  it("bytes never make a bug, in any protocol", async () => {
    const bytes = fc.uint8Array({ maxLength: 60 }).map((array) => Buffer.from(array));
    await fc.assert(
      fc.asyncProperty(bytes, async (body) => {
        clean(await iam(body));
        clean(await send(target(lookup, body)));
        const headers = { "x-amz-content-sha256": "UNSIGNED-PAYLOAD" };
        clean(await send({ service: "s3", method: "PUT", path: "/b", body, headers }));
      }),
      { numRuns: 60 },
    );
  });

  it("JSON never makes a bug", async () => {
    const member = fc.constantFrom("LookupAttributes", "StartTime", "MaxResults", "NextToken", "AttributeKey");
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.array(fc.dictionary(member, fc.jsonValue({ maxDepth: 1 }))),
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(member, value), async (body) => {
        clean(await send(target(lookup, JSON.stringify(body))));
      }),
      { numRuns: 100 },
    );
  });

  it("Authorization headers and addresses never make a bug", async () => {
    const printable = fc.string({
      unit: fc.constantFrom(..."AWS4-HMAC256 Credential=/,;Signdhetur%&?+.{}\"'"),
      maxLength: 80,
    });
    await fc.assert(
      fc.asyncProperty(printable, printable, async (authorization, query) => {
        const path = `/?${encodeURI(query)}`;
        clean(
          await sendRaw(port.number, "GET", path, { host: "h", authorization: `AWS4-HMAC-SHA256 ${authorization}` }),
        );
        clean(
          await sendRaw(port.number, "GET", `${path}&X-Amz-Credential=${encodeURIComponent(authorization)}`, {
            host: "h",
          }),
        );
      }),
      { numRuns: 100 },
    );
  });
});
