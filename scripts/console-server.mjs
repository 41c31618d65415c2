/**
 * The built console, served by the launcher's own process: the console on one port, the AWS protocols on the other
 * (instrumentation.ts), and the embedded database a function call away.
 */
import { createServer } from "node:http";
import { bothAnswer } from "./both-answer.mjs";
import { projectRoot } from "./data-folder.mjs";
import { Sentence } from "./sentence.mjs";

const graceSeconds = 8;

/**
 * Starts the server and waits until both of its ports answer.
 * In: where to listen; the environment that the server reads; `connect` to the embedded database, where there is one.
 * Out: `stop()`, after which nothing uses the database any more. Throws a Sentence where a port does not answer.
 */
export async function startConsoleServer({ port, awsPort, host, env, connect }) {
  // Before anything of Next or React is read: they look at it once.
  Object.assign(process.env, {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    // As `next start` has it: what a server action leads to is read from here, and not from where a request says it went.
    __NEXT_PRIVATE_ORIGIN: `http://${ownName(host)}:${port}`,
    ...env,
  });
  if (connect) globalThis[Symbol.for("rehearsal.embedded-database")] = { connect };
  const { default: next } = await import("next");
  const app = next({ dev: false, dir: projectRoot, hostname: host, port });
  await withoutWords(() => app.prepare());
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  const stop = async () => {
    await ended(server);
    await globalThis[Symbol.for("rehearsal.stop")]?.();
    await app.close();
  };
  const failure = await bothAnswer(port, awsPort, host).done;
  if (failure) {
    await stop();
    throw new Sentence(failure);
  }
  return { stop };
}

/** The name under which this process reaches itself. */
function ownName(host) {
  if (host === "0.0.0.0") return "localhost";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}

/** How long Next took to read its configuration is not for who starts the program. */
async function withoutWords(work) {
  const { log } = console;
  console.log = (...words) => (words.join(" ").includes("next.config") ? undefined : log(...words));
  try {
    return await work();
  } finally {
    console.log = log;
  }
}

/** Finishes what is under way; what takes too long is cut off. */
async function ended(server) {
  const timer = setTimeout(() => server.closeAllConnections(), graceSeconds * 1000);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(timer);
}
