/** Starts the AWS port of this process, wired to the real world. */
import type { Server } from "node:http";
import { motoCompatible } from "@/lib/doors/control/moto";
import { runtime } from "@/lib/runtime";
import { createAwsServer } from "./http-server";
import { longestUpload, removeLeftovers } from "./incoming";
import { wiredPort } from "./port";
import type { Port } from "./receive";

interface Address {
  port: number;
  host: string;
}

/** The bundler may load this file twice in one process; the port is there once. */
const held = Symbol.for("rehearsal.aws-server");
/** What scripts/console-server.mjs calls before the database is closed. */
const stopping = Symbol.for("rehearsal.stop");
/** Requests that are under way have so many milliseconds to end. */
const grace = 3_000;

/**
 * Listens on the AWS port; asked again in the same process, it answers with the server that already does.
 * `localhost` is both loopback addresses, because clients are told 127.0.0.1 and names may resolve to ::1.
 * Rejects where the port is taken.
 */
export function startAwsServer({ port, host }: Address): Promise<Server> {
  const running: Promise<Server> | undefined = Reflect.get(globalThis, held);
  if (running) return running;
  // Those that were under way just before this start are recognised a while after it.
  tidy();
  setTimeout(tidy, 2 * longestUpload).unref();
  const served = compatible();
  const listeners: Server[] = [];
  const starting =
    host === "localhost" ? onLoopback(served, port, listeners) : listening(served, port, host, listeners);
  Reflect.set(globalThis, held, starting);
  Reflect.set(globalThis, stopping, () => stop(listeners));
  // A port that was taken may be free when asked again.
  starting.catch(() => Reflect.deleteProperty(globalThis, held));
  return starting;
}

const tidy = () =>
  void removeLeftovers(Date.now()).catch((error: Error) =>
    console.error(`what uploads left was not removed: ${error.message}`),
  );

/** Takes no more requests, stores what waits to be stored, and gives the connections to the database back. */
async function stop(listeners: readonly Server[]) {
  await Promise.all(
    listeners.map(async (server) => {
      const timer = setTimeout(() => server.closeAllConnections(), grace);
      await new Promise((resolve) => server.close(resolve));
      clearTimeout(timer);
    }),
  );
  await runtime.close();
}

async function onLoopback(served: Port, port: number, listeners: Server[]) {
  const server = await listening(served, port, "127.0.0.1", listeners);
  const address = server.address();
  // A machine without IPv6 has no ::1, and its names do not resolve to it either.
  if (address && typeof address === "object") await listening(served, address.port, "::1", listeners).catch(() => {});
  return server;
}

/** The real world, with the compatibility that REHEARSAL_COMPAT names. */
function compatible(): Port {
  if (process.env.REHEARSAL_COMPAT !== "moto") return wiredPort;
  console.warn(
    "REHEARSAL_COMPAT=moto: for callers on this machine any key is root of account 123456789012, whose calls skip authorization.",
  );
  return motoCompatible(wiredPort, runtime.performUnjudged);
}

function listening(served: Port, port: number, host: string, listeners: Server[]): Promise<Server> {
  const server = createAwsServer(served);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      listeners.push(server);
      resolve(server);
    });
  });
}
