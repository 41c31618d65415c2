/** The AWS CLI that is installed on this machine, as a person's shell would run it. */
import { execFile, execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
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

/** Does this CLI read AWS_ENDPOINT_URL? 1.29 and 2.13 were the first that do. */
function readsEndpointUrl(version: string) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 2 || (major === 2 ? minor >= 13 : minor >= 29);
}

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
  /** The answer, where it is JSON. */
  json: Record<string, unknown>;
}

export type Aws = (...args: string[]) => Promise<Ran>;

/** A shell with keys in its environment. In: the keys; a folder that becomes its home, so that it reads no other files. */
export function shellWith(keys: Keys, home: string): Aws {
  mkdirSync(home, { recursive: true });
  const env = {
    NODE_ENV: process.env.NODE_ENV,
    PATH: process.env.PATH,
    HOME: home,
    USERPROFILE: home,
    ...(process.env.PYENV_VERSION && { PYENV_VERSION: process.env.PYENV_VERSION }),
    AWS_CONFIG_FILE: path.join(home, "config"),
    AWS_SHARED_CREDENTIALS_FILE: path.join(home, "credentials"),
    AWS_ACCESS_KEY_ID: keys.accessKeyId,
    AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
    ...(keys.sessionToken && { AWS_SESSION_TOKEN: keys.sessionToken }),
    AWS_DEFAULT_REGION: "us-east-1",
    AWS_ENDPOINT_URL: server.awsUrl,
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_MAX_ATTEMPTS: "1",
    AWS_PAGER: "",
  };
  const pointed = readsEndpointUrl(cliVersion ?? "0") ? [] : ["--endpoint-url", server.awsUrl];
  return (...args) =>
    new Promise((resolve) => {
      const options = { env, cwd: home, timeout: 60_000 };
      execFile("aws", [...args, ...pointed, "--output", "json"], options, (error, stdout, stderr) =>
        resolve({
          code: error ? (typeof error.code === "number" ? error.code : 1) : 0,
          stdout,
          stderr,
          json: stdout.trim().startsWith("{") ? JSON.parse(stdout) : {},
        }),
      );
    });
}
