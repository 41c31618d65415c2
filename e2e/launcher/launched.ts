/** A product that a test starts, kills and starts again by itself, on a data folder of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";

const root = path.resolve(import.meta.dirname, "../..");

export interface Place {
  data: string;
  port: number;
  awsPort: number;
}

/** What a command of the project says, and how it ends. */
export async function run(script: string, place: Place, args: string[] = []) {
  const child = spawn(process.execPath, [`scripts/${script}.mjs`, ...args], { cwd: root, env: environment(place) });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [code, out, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, out, errors };
}

/** Starts the product, by another Node where one is named, and waits until it says that it is ready. */
export async function launch(place: Place, node = process.execPath) {
  const child = spawn(node, ["scripts/start.mjs"], {
    cwd: root,
    env: environment(place),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said = await untilReady(child);
  const end = async (signal: NodeJS.Signals) => {
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    child.kill(signal);
    return ended;
  };
  return { said, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}

export const readFacts = (place: Place, file: "owner.json" | "first-account.json") =>
  JSON.parse(readFileSync(path.join(place.data, file), "utf8"));

/** Calls a control endpoint of the product at this place. */
export async function control(place: Place, where: string, body: object) {
  const { controlUrl, controlToken } = readFacts(place, "owner.json");
  const response = await fetch(controlUrl + where, {
    method: "POST",
    headers: { authorization: `Bearer ${controlToken}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${where}: ${response.status} ${await response.text()}`);
  return response.json();
}

function environment({ data, port, awsPort }: Place) {
  const { DATABASE_URL: _server, ...env } = process.env;
  return { ...env, REHEARSAL_DATA_DIR: data, PORT: String(port), AWS_PORT: String(awsPort) };
}

function untilReady(child: ChildProcess) {
  return new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk;
      if (said.includes("Ctrl+C")) resolve(said);
    });
    child.once("exit", (code) => reject(new Error(`The launcher ended with ${code}:\n${said}`)));
  });
}
