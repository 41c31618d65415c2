/** `npm run check`: types, lint, import rules, unused code. A part of `npm test`. */
import "./node-version.mjs";

const { endWith } = await import("./sentence.mjs");
const { runTests } = await import("./test/run.mjs");
process.exit((await runTests(["--only", "checks"]).catch(endWith)) ? 0 : 1);
