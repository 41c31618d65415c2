/** The AWS port: a plain node:http server, because AWS's requests must reach us raw. */
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { pipeline } from "node:stream/promises";
import { type LargeBodyPlaces, largeBodyPlaces } from "./body-limits";
import { longestUpload } from "./incoming";
import { isObjectUpload } from "./object-upload";
import type { AwsAnswer } from "./protocols/protocol";
import { readBody } from "./read-body";
import { type Port, receive } from "./receive";
import { type AwsRequest, header, splitTarget } from "./request";
import { spoolBody } from "./spool-body";

/** In: the world behind the port. Out: a server, not yet listening. */
export function createAwsServer(port: Port): Server {
  const places = largeBodyPlaces();
  const server = createServer((message, response) => {
    serve(message, response, port, places).catch(() => response.destroy());
  });
  // Longer than the clients' own, which otherwise write into a connection that just closes.
  server.keepAliveTimeout = 75_000;
  server.headersTimeout = 20_000;
  server.requestTimeout = longestUpload;
  server.on("clientError", refuseNonsense);
  return server;
}

async function serve(message: IncomingMessage, response: ServerResponse, port: Port, places: LargeBodyPlaces) {
  const at = new Date();
  const head = requestOf(message, Buffer.alloc(0), false, at);
  if (isObjectUpload(head, port)) return serveUpload(message, response, head, port);
  const { body, tooLarge, release } = await readBody(message, places);
  try {
    await send(response, message.method, await receive(requestOf(message, body, tooLarge, at), port), tooLarge);
  } finally {
    release();
  }
}

/** The body becomes a file; what the operation did not keep of it is gone afterwards. */
async function serveUpload(message: IncomingMessage, response: ServerResponse, head: AwsRequest, port: Port) {
  const pieces: AsyncIterable<Uint8Array> = message.iterator({ destroyOnReturn: false });
  const spooled = await spoolBody(pieces, (name) => header(head, name));
  try {
    await send(response, message.method, await receive({ ...head, spooled }, port), !message.complete);
  } finally {
    await rm(spooled.file, { force: true });
  }
}

function requestOf(message: IncomingMessage, body: Buffer, bodyTooLarge: boolean, at: Date): AwsRequest {
  return {
    method: message.method ?? "",
    ...splitTarget(message.url ?? "/"),
    rawHeaders: message.rawHeaders,
    body,
    bodyTooLarge,
    sourceIp: (message.socket.remoteAddress ?? "").replace(/^::ffff:/, ""),
    secure: "encrypted" in message.socket,
    at,
  };
}

async function send(response: ServerResponse, method: string | undefined, answer: AwsAnswer, close: boolean) {
  const { body, status } = answer;
  const bytes = typeof body === "string" ? Buffer.from(body, "utf8") : body;
  const length = "file" in bytes ? bytes.end - bytes.start + 1 : bytes.byteLength;
  // What HEAD tells of the length is that of GET's body.
  const told = method === "HEAD" && answer.headers["Content-Length"] !== undefined;
  response.writeHead(status, {
    ...answer.headers,
    "X-Content-Type-Options": "nosniff",
    ...(status === 204 || status === 304 || told ? {} : { "Content-Length": length }),
    ...(close ? { Connection: "close" } : {}),
  });
  if (method === "HEAD" || status === 204 || status === 304) response.end();
  else if (!("file" in bytes)) response.end(bytes);
  else if (length <= 0) response.end();
  else await pipeline(createReadStream(bytes.file, { start: bytes.start, end: bytes.end }), response);
}

/** What is no HTTP at all gets a document all the same; which service it was for cannot be known. */
function refuseNonsense(error: Error & { code?: string }, socket: Socket) {
  if (error.code === "ECONNRESET" || !socket.writable) return;
  const [status, code] =
    error.code === "HPE_HEADER_OVERFLOW"
      ? ["431 Request Header Fields Too Large", "RequestHeaderSectionTooLarge"]
      : error.code === "ERR_HTTP_REQUEST_TIMEOUT"
        ? ["408 Request Timeout", "RequestTimeout"]
        : ["400 Bad Request", "BadRequest"];
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>The request is no valid HTTP request.</Message></Error>`;
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/xml\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  );
}
