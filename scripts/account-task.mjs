import { runNode } from "./run-process.mjs";
import { Sentence } from "./sentence.mjs";

/**
 * Runs a task of lib/accounts on a database, in a process of its own (the task is TypeScript).
 * In: `provision` with options, `reset` with {accountId}, or `teacher` with {name, password}. Out: what the task answers.
 * Throws a Sentence where it is refused.
 */
export async function accountTask(task, options, { databaseUrl }) {
  const { code, stdout, stderr } = await runNode(
    ["--conditions=react-server", "--import", "tsx", "scripts/account-task.ts", task],
    { env: { DATABASE_URL: databaseUrl }, input: JSON.stringify(options), quiet: true },
  );
  if (code === 2) throw new Sentence(stderr.trim());
  if (code !== 0) throw new Error(`The account task ${task} failed:\n${stderr}`);
  return JSON.parse(stdout);
}
