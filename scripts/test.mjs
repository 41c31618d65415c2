/** `npm test`; `npm test -- --only checks|unit|labs|api|e2e [files …]` runs a part of it, `--only` may stand more than once. */
import "./node-version.mjs";

const { endWith } = await import("./sentence.mjs");
const { runTests } = await import("./test/run.mjs");
process.exit((await runTests(process.argv.slice(2)).catch(endWith)) ? 0 : 1);
