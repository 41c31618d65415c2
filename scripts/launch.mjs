/**
 * The launcher: from a fresh clone to a running console, and its end.
 * It owns the data folder, the embedded database and the console's server, all in one process; in development the
 * server is a child, because it is started again and again. Imports nothing from packages before they are installed.
 */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { dataFolder, installationSecret, needSpace, projectRoot, takeDataFolder } from "./data-folder.mjs";
import { ensureInstalled } from "./install.mjs";
import { localAddresses, needPort } from "./network.mjs";
import { step } from "./progress.mjs";
import { readSettings } from "./settings.mjs";
import { stopWithNpm } from "./stop-with-npm.mjs";

const megabytesOfData = 150;

/** Starts everything and returns when it runs. Throws a Sentence where it cannot; then nothing is left behind. */
export async function launch({ dev }) {
  const started = Date.now();
  const settings = readSettings();
  const folder = dataFolder();
  const owned = await takeDataFolder(folder);
  const undo = [() => owned.release()];
  const stop = stopOnce(undo, owned);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(0));
  stopWithNpm(() => stop(0));
  try {
    needSpace(folder, megabytesOfData, "the data folder");
    await needPort("PORT", settings.port, settings.host);
    await needPort("AWS_PORT", settings.awsPort, settings.host);
    await ensureInstalled();
    const { ensureGenerated } = await import("./generate.mjs");
    await ensureGenerated();
    const embedded = process.env.DATABASE_URL ? undefined : await openEmbedded(folder, undo);
    const databaseUrl = embedded?.url ?? process.env.DATABASE_URL;
    await migrateStep(databaseUrl);
    const places = placesOf(settings);
    const controlToken = randomBytes(32).toString("base64url");
    owned.tell({ databaseUrl, controlToken, controlUrl: `${places.consoleUrl}/api/lab` });
    const { ensureFirstAccount } = await import("./first-account.mjs");
    const account = await ensureFirstAccount({ folder, databaseUrl, ...places });
    if (!dev) await (await import("./build.mjs")).ensureBuilt(process.env.REHEARSAL_DIST_DIR);
    const env = serverEnv({ folder, settings, places, databaseUrl, controlToken });
    if (dev) await serveInDevelopment({ settings, undo, stop, env });
    else await serve({ settings, undo, env, connect: embedded?.connect });
    owned.tell({ ready: true, ...places });
    await (await import("./greeting.mjs")).greet({ account, settings, places, databaseUrl, started });
  } catch (error) {
    await stop(undefined);
    throw error;
  }
}

async function openEmbedded(folder, undo) {
  const { openEmbeddedDatabase } = await import("./embedded-database.mjs");
  const database = await step("Opening the embedded database", () => openEmbeddedDatabase(folder));
  undo.push(() => database.close());
  return database;
}

async function migrateStep(databaseUrl) {
  const { migrate } = await import("./migrate.mjs");
  const applied = await migrate(databaseUrl);
  if (applied.length) console.log(`Applied the migration${applied.length > 1 ? "s" : ""} ${applied.join(", ")}.`);
}

/** The addresses that are told to people and programs. */
function placesOf({ port, awsPort, host }) {
  const everywhere = host === "0.0.0.0" || host === "::";
  const name = everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  const [address] = everywhere ? localAddresses() : [];
  return {
    consoleUrl: `http://${name}:${port}`,
    awsUrl: `http://${name}:${awsPort}`,
    ...(address && { networkUrl: `http://${address}:${port}`, networkAwsUrl: `http://${address}:${awsPort}` }),
  };
}

function serverEnv({ folder, settings, places, databaseUrl, controlToken }) {
  const { port, awsPort, host, allowedHosts } = settings;
  const everywhere = host === "0.0.0.0" || host === "::";
  const names = ["localhost", "127.0.0.1", "[::1]", ...(everywhere ? localAddresses() : [host])];
  return {
    PORT: String(port),
    AWS_PORT: String(awsPort),
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || installationSecret(folder, "nextauth.secret"),
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || places.consoleUrl,
    REHEARSAL_HOST: host,
    REHEARSAL_DATA_DIR: folder,
    REHEARSAL_CONSOLE_URL: places.consoleUrl,
    REHEARSAL_AWS_URL: places.awsUrl,
    REHEARSAL_ALLOWED_HOSTS: [...new Set([...names.map((name) => `${name}:${port}`), ...allowedHosts])].join(","),
    REHEARSAL_CONTROL_TOKEN: controlToken,
    REHEARSAL_ROW_SECURITY: process.env.REHEARSAL_ROW_SECURITY ?? (process.env.DATABASE_URL ? "1" : "0"),
    REHEARSAL_SYNCHRONOUS_COMMIT: process.env.REHEARSAL_SYNCHRONOUS_COMMIT ?? (process.env.DATABASE_URL ? "off" : "on"),
    REHEARSAL_VERSION: JSON.parse(readFileSync(path.join(projectRoot, "package.json"), "utf8")).version,
  };
}

async function serve({ settings, undo, env, connect }) {
  const { startConsoleServer } = await import("./console-server.mjs");
  const server = await step("Starting the console", () => startConsoleServer({ ...settings, env, connect }));
  undo.push(() => server.stop());
}

/** Starts the server, and once more whenever lib/ changes, for it keeps state that Next's reload would mix. */
async function serveInDevelopment({ settings, undo, stop, env }) {
  const { startConsoleChild } = await import("./console-child.mjs");
  const onExit = (how) => {
    console.error(`The console's server ended unexpectedly (${how}).`);
    stop(1);
  };
  const start = () => startConsoleChild({ ...settings, env, onExit });
  let server = await start();
  undo.push(() => server?.stop());
  const { watchSources } = await import("./watch-sources.mjs");
  const restart = async (file) => {
    console.log(`${file} changed: starting the server again.`);
    const old = server;
    server = undefined;
    await old?.stop();
    server = await start().catch((error) => {
      console.error(`${error.message}\nWaiting for the next change.`);
      return undefined;
    });
  };
  undo.push(watchSources(path.join(projectRoot, "lib"), restart));
}

/** Out: `stop(code)`, which undoes everything in reverse order, once, and ends the process where a code is given. */
function stopOnce(undo, owned) {
  let stopped;
  return (code) => {
    stopped ??= (async () => {
      const steps = [...undo, () => owned.tell({ stopping: true })].reverse();
      for (const one of steps) {
        await Promise.resolve()
          .then(one)
          .catch((error) => console.error(error));
      }
    })();
    return stopped.then(() => {
      if (code !== undefined) process.exit(code);
    });
  };
}
