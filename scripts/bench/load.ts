/** Signed requests, sent over kept-alive connections: signing is done before the clock starts. */
import { createHash, createHmac } from "node:crypto";
import http from "node:http";
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

interface Signed {
  headers: Record<string, string>;
  body: string;
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
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let next = 0;
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let at = next++; at < signed.length; at = next++) {
        const request = signed[at];
        if (!request) break;
        const from = performance.now();
        await send(endpoint.url, request, agent);
        times.push(performance.now() - from);
      }
    }),
  );
  const seconds = (performance.now() - begin) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: signed.length / seconds, median: at(0.5), p95: at(0.95) };
}

/** One request, with its answer's text. */
export async function call(endpoint: Endpoint, request: Request) {
  const agent = new http.Agent();
  return send(endpoint.url, await sign(endpoint, request), agent);
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
  return { headers, body };
}

function send(url: string, { headers, body }: Signed, agent: http.Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: "POST", headers, agent }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () =>
        response.statusCode === 200
          ? resolve(text)
          : reject(new Error(`${response.statusCode}: ${text.slice(0, 500)}`)),
      );
    });
    request.on("error", reject);
    request.end(body);
  });
}
