/** The AWS port: a plain node:http server, because AWS's requests must reach us raw. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { AwsAnswer } from "./protocols/protocol";
import { readBody } from "./read-body";
import { type Port, receive } from "./receive";
import { type AwsRequest, splitTarget } from "./request";

/** In: the world behind the port. Out: a server, not yet listening. */
export function createAwsServer(port: Port): Server {
  const server = createServer((message, response) => {
    serve(message, response, port).catch(() => response.destroy());
  });
  // Longer than the clients' own, which otherwise write into a connection that just closes.
  server.keepAliveTimeout = 75_000;
  server.headersTimeout = 20_000;
  server.requestTimeout = 60_000;
  server.on("clientError", refuseNonsense);
  return server;
}

async function serve(message: IncomingMessage, response: ServerResponse, port: Port) {
  const at = new Date();
  const { body, tooLarge } = await readBody(message);
  send(response, message.method, await receive(requestOf(message, body, tooLarge, at), port), tooLarge);
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

function send(response: ServerResponse, method: string | undefined, answer: AwsAnswer, close: boolean) {
  const body = typeof answer.body === "string" ? Buffer.from(answer.body, "utf8") : answer.body;
  response.writeHead(answer.status, {
    ...answer.headers,
    "X-Content-Type-Options": "nosniff",
    ...(answer.status === 204 ? {} : { "Content-Length": body.byteLength }),
    ...(close ? { Connection: "close" } : {}),
  });
  response.end(method === "HEAD" || answer.status === 204 ? undefined : body);
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
