/**
 * Imported first by every command, and without anything that an old Node lacks: ends with a sentence where this Node
 * is not one that the program is tested on.
 */
const supported = { 20: 11, 22: 0, 24: 0 };
const parts = process.versions.node.split(".").map(Number);
if (supported[parts[0]] === undefined || parts[1] < supported[parts[0]]) {
  console.error(`Rehearsal runs on Node 20 (from 20.11), 22 and 24; this is Node ${process.versions.node}.`);
  process.exit(1);
}
