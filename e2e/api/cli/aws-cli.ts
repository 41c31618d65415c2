/** The AWS CLI that is installed on this machine, as a person's shell would run it. */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { dataPathCommands } from "@/lib/aws/data-path-folder";
import type { Keys } from "../../fixtures/account";
import { server } from "../../fixtures/server";

/** `2.9.19`; undefined where there is no CLI on PATH. */
export const cliVersion = (() => {
  try {
    const said = execFileSync("aws", ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    return /aws-cli\/([\d.]+)/.exec(said)?.[1];
  } catch {
    return undefined;
  }
})();

export const withoutCli = "There is no AWS CLI on PATH: `pip install awscli` or AWS's installer brings it.";

/** Does this CLI read AWS_ENDPOINT_URL? 1.29 and 2.13 were the first that do. */
export const readsEndpointUrl = (() => {
  const [major = 0, minor = 0] = (cliVersion ?? "0").split(".").map(Number);
  return major > 2 || (major === 2 ? minor >= 13 : minor >= 29);
})();

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
  /** The answer, where it is JSON. */
  json: Record<string, unknown>;
}

export type Aws = (...args: string[]) => Promise<Ran>;

/** The environment of a shell that knows the port and reads no files but its own, and holds no credentials yet. */
export const bareEnvironment = (home: string) => ({
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  HOME: home,
  USERPROFILE: home,
  ...(process.env.PYENV_VERSION && { PYENV_VERSION: process.env.PYENV_VERSION }),
  AWS_CONFIG_FILE: path.join(home, "config"),
  AWS_SHARED_CREDENTIALS_FILE: path.join(home, "credentials"),
  AWS_DEFAULT_REGION: "us-east-1",
  AWS_REGION: "us-east-1",
  AWS_ENDPOINT_URL: server.awsUrl,
  AWS_EC2_METADATA_DISABLED: "true",
  // With one attempt CLI 2 says of every error that it "reached max retries".
  AWS_MAX_ATTEMPTS: "2",
  AWS_PAGER: "",
});

/** Makes the folder by which a CLI finds the port that does not know AWS_ENDPOINT_URL. Out: what AWS_DATA_PATH becomes. */
export function dataPathIn(home: string): string {
  const commands = `${dataPathCommands(server.awsUrl)}\necho "$AWS_DATA_PATH"`;
  return execFileSync("sh", ["-c", commands], { env: { ...process.env, HOME: home }, encoding: "utf8" }).trim();
}

/** Keys as the environment holds them. */
export const keysInEnvironment = (keys: Keys) => ({
  AWS_ACCESS_KEY_ID: keys.accessKeyId,
  AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
  ...(keys.sessionToken && { AWS_SESSION_TOKEN: keys.sessionToken }),
});

/** A shell with keys in its environment. In: the keys; a folder that becomes its home, so that it reads no other files. */
export const shellWith = (keys: Keys, home: string): Aws => shell(home, keysInEnvironment(keys));

/** A shell of one's own making. In: its home; its environment beside `bareEnvironment`; what is typed when it asks. */
export function shell(home: string, environment: Record<string, string> = {}, typed = ""): Aws {
  mkdirSync(home, { recursive: true });
  const env = { ...bareEnvironment(home), ...environment };
  const pointed = readsEndpointUrl ? [] : ["--endpoint-url", server.awsUrl];
  return async (...args) => {
    const written = args.includes("--output") ? [] : ["--output", "json"];
    // A session of its own has no terminal, so that what asks for a code reads what is typed here.
    const child = spawn("aws", [...args, ...pointed, ...written], { env, cwd: home, timeout: 60_000, detached: true });
    const ran = { code: 1, stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text) => {
      ran.stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      ran.stderr += text;
    });
    child.stdin.on("error", () => {}).end(typed); // who asks for nothing may be gone before it is written
    ran.code = await new Promise<number>((resolve, reject) =>
      child.once("error", reject).once("close", (code) => resolve(code ?? 1)),
    );
    return { ...ran, json: ran.stdout.trim().startsWith("{") ? JSON.parse(ran.stdout) : {} };
  };
}

/** Keys that STS gave, out of the answer of the command that asked for them. */
export function keysOf(answer: Ran): Keys {
  const { Credentials } = answer.json as { Credentials?: Record<string, string> };
  const { AccessKeyId, SecretAccessKey, SessionToken } = Credentials ?? {};
  if (!AccessKeyId || !SecretAccessKey || !SessionToken) throw new Error(`There are no credentials: ${answer.stderr}`);
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
}
