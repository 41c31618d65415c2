/** Signed requests, sent over kept-alive connections: signing is done before the clock starts. */
import { createHash, createHmac } from "node:crypto";
import { connect, type Socket } from "node:net";
import { SignatureV4 } from "@smithy/signature-v4";
import type { Keys } from "./product";

export interface Endpoint {
  url: string;
  keys: Keys;
}

export interface Request {
  service: "iam" | "sts";
  form: Record<string, string>;
}

export interface Result {
  perSecond: number;
  /** Milliseconds. */
  median: number;
  p95: number;
}

/** A request as it goes over the wire, so that sending costs the measured time as little as can be. */
interface Signed {
  bytes: Buffer;
}

class Sha256 {
  readonly #parts: Uint8Array[] = [];
  constructor(private readonly secret?: string | ArrayBuffer | ArrayBufferView) {}
  update(data: Uint8Array) {
    this.#parts.push(data);
  }
  async digest() {
    const bytes = Buffer.concat(this.#parts);
    if (this.secret === undefined) return new Uint8Array(createHash("sha256").update(bytes).digest());
    const key =
      typeof this.secret === "string"
        ? this.secret
        : ArrayBuffer.isView(this.secret)
          ? Buffer.from(this.secret.buffer, this.secret.byteOffset, this.secret.byteLength)
          : Buffer.from(this.secret);
    return new Uint8Array(createHmac("sha256", key).update(bytes).digest());
  }
  reset() {
    this.#parts.length = 0;
  }
}

const versions = { iam: "2010-05-08", sts: "2011-06-15" };

/** Sends every request once over `connections` connections. Throws at the first answer that is not 200. */
export async function run(endpoint: Endpoint, requests: Request[], connections: number): Promise<Result> {
  const signed = await Promise.all(requests.map((request) => sign(endpoint, request)));
  const times: number[] = [];
  let next = 0;
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const connection = new Connection(endpoint.url);
      for (let at = next++; at < signed.length; at = next++) {
        const request = signed[at];
        if (!request) break;
        const from = performance.now();
        await connection.send(request);
        times.push(performance.now() - from);
      }
      connection.close();
    }),
  );
  const seconds = (performance.now() - begin) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: signed.length / seconds, median: at(0.5), p95: at(0.95) };
}

/** One request, with its answer's text. */
export async function call(endpoint: Endpoint, request: Request) {
  const connection = new Connection(endpoint.url);
  try {
    return await connection.send(await sign(endpoint, request));
  } finally {
    connection.close();
  }
}

async function sign({ url, keys }: Endpoint, { service, form }: Request): Promise<Signed> {
  const body = new URLSearchParams({ ...form, Version: versions[service] }).toString();
  const { host, hostname, port } = new URL(url);
  const signer = new SignatureV4({ service, region: "us-east-1", credentials: keys, sha256: Sha256 });
  const { headers } = await signer.sign({
    method: "POST",
    protocol: "http:",
    hostname,
    port: Number(port),
    path: "/",
    query: {},
    headers: { host, "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
    body,
  });
  const head = Object.entries({ ...headers, "content-length": String(Buffer.byteLength(body)) });
  const lines = ["POST / HTTP/1.1", ...head.map(([name, value]) => `${name}: ${value}`), "", body];
  return { bytes: Buffer.from(lines.join("\r\n")) };
}

/** One connection, opened again whenever the server closes it. */
class Connection {
  #socket: Socket | undefined;
  readonly #url: URL;

  constructor(url: string) {
    this.#url = new URL(url);
  }

  /** Sends one request and waits for its answer. Out: the body. Rejects for any status but 200. */
  send(request: Signed): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = this.#socket ?? connect(Number(this.#url.port), this.#url.hostname).setNoDelay();
      this.#socket = socket;
      const chunks: Buffer[] = [];
      const finish = (error: Error | undefined, answer?: Answer) => {
        socket.removeAllListeners();
        if (error || answer?.closes) this.close();
        if (error || !answer) reject(error ?? new Error("The connection ended before the answer."));
        else if (answer.status !== 200) reject(new Error(`${answer.status}: ${answer.body.slice(0, 500)}`));
        else resolve(answer.body);
      };
      socket.on("data", (chunk) => {
        chunks.push(chunk);
        const answer = wholeAnswer(chunks.length === 1 ? chunk : Buffer.concat(chunks), false);
        if (answer) finish(undefined, answer);
      });
      socket.on("error", finish);
      socket.on("close", () => finish(undefined, wholeAnswer(Buffer.concat(chunks), true)));
      socket.write(request.bytes);
    });
  }

  close() {
    this.#socket?.destroy();
    this.#socket = undefined;
  }
}

interface Answer {
  status: number;
  body: string;
  closes: boolean;
}

/** The answer, or undefined where more of it is to come. One without a length ends with its connection. */
function wholeAnswer(bytes: Buffer, ended: boolean): Answer | undefined {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const head = bytes.toString("latin1", 0, end);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  const size = length === undefined ? undefined : end + 4 + Number(length);
  if (size === undefined ? !ended : bytes.length < size) return undefined;
  const closes = ended || head.startsWith("HTTP/1.0") || /\r\nconnection: *close/i.test(head);
  return { status: Number(head.slice(9, 12)), body: bytes.toString("utf8", end + 4, size), closes };
}
