/**
 * Who is at the other end of the line. Next believes `X-Forwarded-For` and `X-Forwarded-Proto` as they come, so a
 * browser could tell any address for `aws:SourceIp` and for the throttle. Before Next reads a request, both are set
 * from the connection. Behind a proxy of one's own (REHEARSAL_TRUST_PROXY=1) they stay as that proxy set them.
 */
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** In: the console's port; requests at other ports of the process stay as they are. Called as the server starts. */
export function stampClientAddress(port: number) {
  if (process.env.REHEARSAL_TRUST_PROXY === "1") return;
  subscribe("http.server.request.start", (message) => {
    if (isStart(message) && message.request.socket.localPort === port) stamp(message.request);
  });
}

function stamp({ headers, socket }: IncomingMessage) {
  headers["x-forwarded-for"] = socket.remoteAddress ?? "";
  headers["x-forwarded-proto"] = "encrypted" in socket && socket.encrypted === true ? "https" : "http";
}

const isStart = (message: unknown): message is { request: IncomingMessage } =>
  typeof message === "object" && message !== null && "request" in message;
