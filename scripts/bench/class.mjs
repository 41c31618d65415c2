/**
 * `npm run bench:class`: a class of thirty plays two labs at once on the embedded database, ten of it in browsers, with
 * nothing beside it. Tells how long each kind of step takes at the 95th percentile, and ends with 1 where one takes more
 * than two seconds.
 */
import "../node-version.mjs";

process.env.REHEARSAL_MOST_MS = "2000";
process.env.REHEARSAL_CLASS_PLAYERS = "10";
const { endWith } = await import("../sentence.mjs");
const { inProduct } = await import("../test/in-product.mjs");
await inProduct("e2e/classroom/class-of-thirty.spec.ts").catch(endWith);
