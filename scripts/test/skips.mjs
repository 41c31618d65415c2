import { readFileSync } from "node:fs";
import path from "node:path";

const file = path.join(import.meta.dirname, "allowed-skips.json");

/**
 * A skipped test proves nothing, so it counts as failed unless it stands in allowed-skips.json with a reason.
 * In: the skipped tests, by name and reason. Out: how many count as passed over, and a sentence for each that does not.
 */
export function judgeSkips(skipped, allowed = JSON.parse(readFileSync(file, "utf8"))) {
  const problems = [];
  for (const { name, reason } of skipped) {
    const known = allowed.find(({ test }) => test === name);
    console.log(`skipped: ${name} (${known?.reason ?? reason ?? "no reason given"})`);
    if (!known) problems.push(`${name} was skipped: ${reason ?? "no reason given"}`);
  }
  return problems;
}
