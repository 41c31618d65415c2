/**
 * Loaded into the console's server before anything else. The launcher holds the other end of its input: when the
 * launcher ends, however it ends, the input closes, and the server goes too instead of keeping the ports.
 */
if (process.env.REHEARSAL_LAUNCHER === String(process.ppid)) {
  process.stdin.on("end", () => process.exit(1)).on("error", () => process.exit(1));
  process.stdin.resume();
  process.stdin.unref?.();
}
