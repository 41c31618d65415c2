/**
 * The Next.js server of `npm run dev`, as a child of the launcher: it is started again whenever lib/ changes, and the
 * embedded database, which stays with the launcher, outlives it.
 */
import { spawn } from "node:child_process";
import { bothAnswer } from "./both-answer.mjs";
import { projectRoot } from "./data-folder.mjs";
import { Sentence } from "./sentence.mjs";

const graceSeconds = 8;

/**
 * Starts the server and waits until both of its ports answer.
 * In: where to listen; the environment to hand to it; `onExit`, told when the
 * server ends without having been asked to. Out: `stop()`.
 */
export async function startConsoleChild({ port, awsPort, host, env, onExit }) {
  const next = ["node_modules/next/dist/bin/next", "dev", "-p", String(port), "-H", host];
  const child = spawn(process.execPath, ["--import", "./scripts/end-with-launcher.mjs", ...next], {
    cwd: projectRoot,
    stdio: ["pipe", "inherit", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "development",
      NEXT_TELEMETRY_DISABLED: "1",
      REHEARSAL_LAUNCHER: String(process.pid),
      ...env,
    },
  });
  child.stdin.on("error", () => {});
  let stopping = false;
  let ready = false;
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
    return `The console's server ended (${how}) before it answered.`;
  });
  const failure = await Promise.race([answering.done, failed]);
  if (failure) {
    await stop();
    throw new Sentence(failure);
  }
  ready = true;
  return { stop };
}
