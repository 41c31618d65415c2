import { readFileSync } from "node:fs";

const everyMs = 100;

/**
 * Calls `stop` when the npm that runs this process is gone, even where it was killed and could pass no signal on.
 * npm starts a shell and that starts us, so both the shell and the shell's parent are watched (the latter on Linux).
 */
export function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const ancestors = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const atFirst = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === atFirst) return;
    clearInterval(timer);
    stop();
  }, everyMs);
  timer.unref();
}

/** The parent's process id; empty where the system does not tell it by a file. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]; // behind the name in brackets: state, parent
  } catch {
    return "";
  }
}
