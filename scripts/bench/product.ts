/** The product, started for a benchmark on a data folder of its own, and stopped afterwards. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

export interface Product {
  url: string;
  awsUrl: string;
  control: <Answer>(method: string, where: string, body?: unknown) => Promise<Answer>;
  databaseUrl: string;
  /** The first account, with keys of its root user. */
  account: { id: string; keys: Keys };
  stop: () => Promise<void>;
}

export interface Keys {
  accessKeyId: string;
  secretAccessKey: string;
}

/** In: settings beside those that a benchmark needs. */
export async function startProduct(settings: Record<string, string> = {}): Promise<Product> {
  const data = mkdtempSync(path.join(tmpdir(), "rehearsal-bench-"));
  const [port, awsPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: path.resolve(import.meta.dirname, "../.."),
    env: { ...process.env, PORT: String(port), AWS_PORT: String(awsPort), REHEARSAL_DATA_DIR: data, ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await ready(child);
  const url = `http://localhost:${port}`;
  const owner = JSON.parse(readFileSync(path.join(data, "owner.json"), "utf8"));
  const first = JSON.parse(readFileSync(path.join(data, "first-account.json"), "utf8"));
  const control: Product["control"] = async (method, where, body) => {
    const response = await fetch(`${url}/api/lab${where}`, {
      method,
      headers: { authorization: `Bearer ${owner.controlToken}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${where}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  return {
    url,
    awsUrl: `http://localhost:${awsPort}`,
    control,
    databaseUrl: owner.databaseUrl,
    account: {
      id: first.accountId,
      keys: await control("POST", `/accounts/${first.accountId}/keys`, { principal: "root" }),
    },
    async stop() {
      child.kill("SIGTERM");
      await new Promise((resolve) => child.once("exit", resolve));
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Ready when it prints the line that sets AWS_ENDPOINT_URL. */
function ready(child: ChildProcess) {
  return new Promise<void>((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (chunk) => {
      said += chunk;
      if (said.includes("AWS_ENDPOINT_URL=")) resolve();
    });
    child.once("exit", (code) => reject(new Error(`The product ended with ${code}:\n${said}`)));
  });
}

function freePort() {
  return new Promise<number>((resolve, reject) => {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const server = createServer()
      .once("error", (error: NodeJS.ErrnoException) =>
        error.code === "EADDRINUSE" ? freePort().then(resolve, reject) : reject(error),
      )
      .listen(port, "127.0.0.1", () => server.close(() => resolve(port)));
  });
}
