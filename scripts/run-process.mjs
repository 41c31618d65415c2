import { spawn } from "node:child_process";
import { projectRoot } from "./data-folder.mjs";

/**
 * Runs Node with arguments until it ends, in the project's folder unless told another.
 * In: what it reads on its input; whether its output is kept instead of shown. Out: exit code and the kept output.
 */
export function runNode(args, { env = {}, input = "", quiet = false, cwd = projectRoot } = {}) {
  const out = quiet ? "pipe" : "inherit";
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["pipe", out, out],
  });
  endTogether(child);
  child.stdin.on("error", () => {}); // it may end without reading
  child.stdin.end(input);
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text) => {
    stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}

/** A child must not outlive this process where that ends first. */
export function endTogether(child) {
  const end = () => child.kill();
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
}
