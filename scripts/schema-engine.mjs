#!/usr/bin/env node
/**
 * Stands in for Prisma's native schema engine where that cannot be downloaded: the same JSON-RPC over stdio, answered
 * by Prisma's own WebAssembly build of the engine over the `pg` driver. Only scripts/prisma.mjs starts it.
 * The shadow database is a PGlite in memory, so no second database and no right to create one is needed.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { parseIntoClientConfig } from "pg-connection-string";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datamodels: { type: "string", multiple: true, short: "d" },
    datasource: { type: "string" },
    version: { type: "boolean" },
    "enabled-preview-features": { type: "string" },
    "extension-types": { type: "string" },
  },
});
const databaseUrl = options.datasource ? JSON.parse(options.datasource).url : process.env.DATABASE_URL;

function log(level, fields) {
  const line = { timestamp: new Date().toISOString(), level, fields, target: "schema_engine::logger" };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** Prisma's engine in WebAssembly. It writes its panics to a registry that must exist before it starts. */
async function loadEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => log("ERROR", { message, is_panic: true }),
  };
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const file = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue;
}

/**
 * The catalog's type "char" (oid 18) is unknown to Prisma's driver: it is read as text (oid 25), and columns that hold
 * single letters are then labelled Character, which the engine insists on (Postgres 18 lists NOT NULL constraints so).
 */
const OID_CHAR = 18;
const OID_TEXT = 25;
const charColumns = new Set();
function readCharsAsText(fields) {
  for (const field of fields) {
    if (field.dataTypeID !== OID_CHAR) continue;
    field.dataTypeID = OID_TEXT;
    charColumns.add(field.name);
  }
}
function labelChars(adapter) {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    result.columnNames.forEach((name, index) => {
      if (charColumns.has(name) && result.rows.every((row) => row[index]?.length === 1))
        result.columnTypes[index] = ColumnTypeEnum.Character;
    });
    return result;
  };
  return adapter;
}
const { addFields } = pg.Result.prototype;
pg.Result.prototype.addFields = function (fields) {
  readCharsAsText(fields);
  return addFields.call(this, fields);
};

class MigrationDriver extends PrismaPg {
  async connect() {
    return labelChars(await super.connect());
  }

  async connectToShadowDb() {
    const { PGlite } = await import("@electric-sql/pglite");
    const { PrismaPGlite } = await import("pglite-prisma-adapter");
    const shadow = await PGlite.create();
    const query = shadow.query.bind(shadow);
    shadow.query = async (...args) => {
      const result = await query(...args);
      readCharsAsText(result.fields);
      return result;
    };
    const adapter = labelChars(await new PrismaPGlite(shadow).connect());
    adapter.dispose = () => shadow.close();
    return adapter;
  }
}

/** Runs `work` on a connection to `url`, or to the server's own database where `admin` is asked for. */
async function connected(url, { admin = false } = {}, work = async () => {}) {
  const target = new URL(url);
  const name = decodeURIComponent(target.pathname.slice(1)) || "postgres";
  if (admin) {
    target.pathname = "/postgres";
    target.searchParams.delete("schema");
  }
  const client = new pg.Client({ connectionString: target.toString() });
  await client.connect();
  try {
    await work(client, name);
  } finally {
    await client.end();
  }
  return { databaseName: name };
}
const createDatabase = (url) =>
  connected(url, { admin: true }, async (client, name) => {
    try {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    } catch (error) {
      if (error.code !== "42P04") throw error; // exists already
    }
  });
const dropDatabase = (url) =>
  connected(url, { admin: true }, (client, name) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)}`),
  );

/** `schema-engine cli <command>`: ends the process. */
async function runCliCommand(command) {
  const commands = {
    "can-connect-to-database": () => connected(databaseUrl),
    "create-database": () => createDatabase(databaseUrl),
    "drop-database": () => dropDatabase(databaseUrl),
  };
  try {
    await commands[command]?.();
    process.exit(0);
  } catch (error) {
    process.stderr.write("\n");
    log("ERROR", { message: error.message, error_code: error.code === "3D000" ? "P1003" : "P1001", is_panic: false });
    process.exit(1);
  }
}

/** Answers the CLI's requests, one line each, until it closes the pipe. */
async function serve(glue) {
  let starting;
  const engine = () => {
    starting ??= (async () => {
      const datamodels = options.datamodels?.map((file) => [file, readFileSync(file, "utf8")]);
      // Parsed, not a connectionString: the driver would prefer that to the database it is told to open.
      const driver = bindMigrationAwareSqlAdapterFactory(new MigrationDriver(parseIntoClientConfig(databaseUrl)));
      const report = (message) => process.env.DEBUG && log("INFO", { message: String(message) });
      return glue.SchemaEngine.new({ datamodels }, report, driver);
    })();
    return starting;
  };
  const answers = {
    createDatabase: (params) => createDatabase(params.datasource?.url ?? databaseUrl),
    ensureConnectionValidity: async () => {
      await connected(databaseUrl);
      return {};
    },
    getDatabaseVersion: async (params) => (await engine()).version(params),
  };
  const answer = async (method, params) => {
    if (answers[method]) return answers[method](params);
    const running = await engine();
    if (typeof running[method] !== "function") throw new Error(`Unsupported schema engine method ${method}`);
    return (await running[method](params)) ?? {};
  };
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const { id, method, params } = line.trim() ? JSON.parse(line) : {};
    if (!method) continue; // a blank line, or the CLI's answer to our `print`
    try {
      const result = await answer(method, params);
      if (method === "diff" && result.stdout)
        send({ id: "print", method: "print", params: { content: result.stdout.replace(/\n$/, "") } });
      send({ id, result });
    } catch (error) {
      const data = { is_panic: false, message: error.message ?? String(error), meta: null, error_code: error.code };
      send({ id, error: { code: 4466, message: "An error happened.", data } });
    }
  }
}

if (positionals[0] === "cli") await runCliCommand(positionals[1]);
const glue = await loadEngine();
if (options.version) console.log(`schema-engine-wasm ${glue.version()}`);
else await serve(glue);
process.exit(0);
