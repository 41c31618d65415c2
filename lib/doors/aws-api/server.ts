/** Starts the AWS port of this process, wired to the real world. */
import type { Server } from "node:http";
import { findStranger } from "@/lib/identity/anonymous";
import { findCredential } from "@/lib/identity/credentials";
import { runtime } from "@/lib/runtime";
import { createAwsServer } from "./http-server";
import { logBug } from "./log-bug";
import { services } from "./registry";

interface Address {
  port: number;
  host: string;
}

/** The bundler may load this file twice in one process; the port is there once. */
const held = Symbol.for("rehearsal.aws-server");

/**
 * Listens on the AWS port; asked again in the same process, it answers with the server that already does.
 * `localhost` is both loopback addresses, because clients are told 127.0.0.1 and names may resolve to ::1.
 * Rejects where the port is taken.
 */
export function startAwsServer({ port, host }: Address): Promise<Server> {
  const running: Promise<Server> | undefined = Reflect.get(globalThis, held);
  if (running) return running;
  const starting = host === "localhost" ? onLoopback(port) : listening(port, host);
  Reflect.set(globalThis, held, starting);
  // A port that was taken may be free when asked again.
  starting.catch(() => Reflect.deleteProperty(globalThis, held));
  return starting;
}

async function onLoopback(port: number) {
  const server = await listening(port, "127.0.0.1");
  const address = server.address();
  // A machine without IPv6 has no ::1, and its names do not resolve to it either.
  if (address && typeof address === "object") await listening(address.port, "::1").catch(() => {});
  return server;
}

function listening(port: number, host: string): Promise<Server> {
  const server = createAwsServer({
    services,
    findCredential,
    findStranger,
    perform: runtime.perform,
    noteKeyUse: runtime.noteKeyUse,
    logBug,
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve(server);
    });
  });
}
