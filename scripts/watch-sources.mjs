import { watch } from "node:fs";

const settleMs = 200;

/**
 * Calls `changed(file)` when a source below a folder changed, once for changes that come together, and never again
 * before the last call has ended. Out: ends the watching.
 */
export function watchSources(folder, changed) {
  let timer;
  let running = Promise.resolve();
  const watcher = watch(folder, { recursive: true }, (_event, name) => {
    const file = String(name).replaceAll("\\", "/");
    if (!/\.(ts|tsx|json)$/.test(file) || /\.test\.tsx?$/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(() => changed(file));
    }, settleMs);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
