/** Requests for tests, signed by the SDK's own signer and sent exactly as written. */
import { request as send } from "node:http";
import { Sha256 } from "@smithy/core/checksum";
import { SignatureV4 } from "@smithy/signature-v4";
import { longTerm, secret } from "./port.fixture";

export interface Sent {
  service: string;
  method?: string;
  path?: string;
  query?: Record<string, string | string[]>;
  headers?: Record<string, string>;
  body?: string | Buffer;
  presign?: boolean;
  /** Leaves the signature out. */
  unsigned?: boolean;
}

export interface Answered {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** Signs and sends; out: the answer as it came. */
export async function sendSigned(port: number, sent: Sent): Promise<Answered> {
  const signer = new SignatureV4({
    service: sent.service,
    region: "us-east-1",
    sha256: Sha256,
    uriEscapePath: sent.service !== "s3",
    credentials: { accessKeyId: longTerm, secretAccessKey: secret },
  });
  const plain = {
    method: sent.method ?? "POST",
    protocol: "http:",
    hostname: "127.0.0.1",
    port,
    path: sent.path ?? "/",
    query: sent.query ?? {},
    headers: { host: `127.0.0.1:${port}`, ...sent.headers },
    body: sent.body,
  };
  const made = sent.unsigned ? plain : await (sent.presign ? signer.presign(plain) : signer.sign(plain));
  const query = Object.entries(made.query ?? {})
    .flatMap(([name, value]) => [value ?? []].flat().map((each) => `${encode(name)}=${encode(each)}`))
    .join("&");
  return sendRaw(port, plain.method, query ? `${made.path}?${query}` : made.path, made.headers, sent.body);
}

export function sendRaw(
  port: number,
  method: string,
  path: string,
  headers: Record<string, string>,
  body: string | Buffer = "",
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const out = send({ host: "127.0.0.1", port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    });
    out.on("error", reject);
    out.end(body);
  });
}

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);

export const form = (service: string, body: string | Buffer, more: Partial<Sent> = {}): Sent => ({
  service,
  body,
  headers: { "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
  ...more,
});

export const target = (operation: string, body: string | Buffer): Sent => ({
  service: "cloudtrail",
  body,
  headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": operation },
});
