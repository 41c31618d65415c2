/** The Next.js server as a child of the launcher: it serves the console, and the AWS protocols on their own port. */
import { spawn } from "node:child_process";
import { projectRoot } from "./data-folder.mjs";
import { isListening } from "./network.mjs";
import { Sentence } from "./sentence.mjs";

const patienceSeconds = 120;
const graceSeconds = 8;

/**
 * Starts the server and waits until both of its ports answer.
 * In: `dev` with reload or the built one; where to listen; the environment to hand to it; `onExit`, told when the
 * server ends without having been asked to. Out: `stop()`.
 */
export async function startConsoleServer({ dev, port, awsPort, host, env, onExit }) {
  const next = ["node_modules/next/dist/bin/next", dev ? "dev" : "start", "-p", String(port), "-H", host];
  const child = spawn(process.execPath, ["--import", "./scripts/end-with-launcher.mjs", ...next], {
    cwd: projectRoot,
    stdio: ["pipe", "pipe", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: dev ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
      REHEARSAL_LAUNCHER: String(process.pid),
      ...env,
    },
  });
  child.stdin.on("error", () => {});
  let stopping = false;
  let ready = false;
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    if (ready || dev) process.stdout.write(text);
    else said += text; // Next's banner: of interest only where the start fails
  });
  const exited = new Promise((resolve) => child.once("exit", (code, signal) => resolve(signal ?? code)));
  exited.then((how) => {
    if (ready && !stopping) onExit(how);
  });

  const stop = async () => {
    stopping = true;
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), graceSeconds * 1000);
    await exited;
    clearTimeout(timer);
  };

  const answering = bothAnswer(port, awsPort, host);
  const failed = exited.then((how) => {
    answering.giveUp();
    return `The console's server ended (${how}) before it answered.\n${said}`;
  });
  const failure = await Promise.race([answering.done, failed]);
  if (failure) {
    await stop();
    throw new Sentence(failure);
  }
  ready = true;
  return { stop };
}

/** Polls both ports. `done` gives undefined when both answer, a sentence when they do not in time. */
function bothAnswer(port, awsPort, host) {
  const address = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  const until = Date.now() + patienceSeconds * 1000;
  let given = false;
  const poll = async () => {
    let console = false;
    while (!given && Date.now() < until) {
      console ||= await isHealthy(`http://${address.includes(":") ? `[${address}]` : address}:${port}/api/health`);
      if (console && (await isListening(awsPort, address))) return undefined;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return `${console ? `The AWS port ${awsPort}` : `The console's port ${port}`} did not answer within ${patienceSeconds} seconds.`;
  };
  return {
    done: poll(),
    giveUp() {
      given = true;
    },
  };
}

async function isHealthy(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(patienceSeconds * 1000) })).ok;
  } catch {
    return false;
  }
}
