/** What scripts/lab.mjs runs: `list`, or `check` with the ids of labs; all of them where none is named. */
import { flushEvents } from "@/lib/audit/store";
import { checkLab } from "./labs/check-lab";
import { labFiles, readLabFile } from "./labs/lab-files";

const [command, ...ids] = process.argv.slice(2);
const files = labFiles().filter(
  ({ id }) => ids.length === 0 || ids.some((wanted) => id.startsWith(wanted.toLowerCase())),
);
if (files.length === 0) {
  console.error(`There is no lab ${ids.join(", ")}.`);
  process.exit(1);
}

let wrong = 0;
for (const [index, file] of files.entries()) {
  const { lab, faults } = readLabFile(file.path);
  if (!lab) {
    for (const fault of faults) console.error(fault);
    wrong += 1;
  } else if (command === "list") {
    const eras = [lab.era].flat().join(", ");
    console.log(
      `${lab.id.padEnd(34)} ${lab.level.padEnd(9)} ${String(lab.minutes).padStart(3)} min  ${eras.padEnd(14)} ${lab.title}`,
    );
  } else {
    const started = Date.now();
    console.log(
      `[${index + 1}/${files.length}] ${lab.id}: ${lab.solutions.length} solutions, ${lab.mutants.length} mutants …`,
    );
    const problems = await checkLab(lab, ({ name, problem }) =>
      console.log(`  ${problem === undefined ? "ok    " : "WRONG "} ${name}`),
    );
    for (const problem of problems) console.error(`  ${file.path}: ${problem}`);
    wrong += problems.length > 0 ? 1 : 0;
    console.log(
      `  ${problems.length === 0 ? "holds" : `${problems.length} problems`}, in ${((Date.now() - started) / 1000).toFixed(1)} s`,
    );
  }
}
if (command === "check")
  console.log(wrong === 0 ? `All ${files.length} labs hold.` : `${wrong} of ${files.length} labs do not hold.`);
await flushEvents();
process.exit(wrong === 0 ? 0 : 1);
