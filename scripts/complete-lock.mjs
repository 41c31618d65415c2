/**
 * `node scripts/complete-lock.mjs`, after every `npm install`: adds the optional packages of other platforms that the
 * registry at hand does not serve. npm leaves those out of package-lock.json without a word, and `npm ci` then refuses
 * the lock. They are named by their exact version in the packages that want them; where they belong, npm fetches them.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const systems = ["darwin", "linux", "win32", "android", "freebsd", "openharmony", "sunos", "aix", "netbsd", "openbsd"];
const processors = [
  "x64",
  "arm64",
  "arm",
  "ia32",
  "ppc64",
  "ppc64le",
  "s390x",
  "riscv64",
  "loong64",
  "mips64el",
  "wasm32",
];

const file = path.resolve(import.meta.dirname, "../package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
let added = 0;
for (const [where, { optionalDependencies = {}, dev }] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isLocked(where, name)) continue;
    if (!/^\d/.test(version)) {
      console.log(`left out, for no exact version is asked: ${name} ${version}`);
      continue;
    }
    lock.packages[`node_modules/${name}`] = { version, ...platformOf(name), ...(dev && { dev }), optional: true };
    added += 1;
  }
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages of other platforms added`);

/** Is the package in a node_modules that code at `where` looks into? */
function isLocked(where, name) {
  for (
    let base = where;
    ;
    base = base.includes("/node_modules/") ? base.slice(0, base.lastIndexOf("/node_modules/")) : ""
  ) {
    if (lock.packages[`${base ? `${base}/` : ""}node_modules/${name}`]) return true;
    if (!base) return false;
  }
}

/** The platform that a package's name tells, as npm writes it into the lock. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter(
    (processor) =>
      words.includes(processor) || (processor === "arm" && words.some((word) => /^arm(eabi|v\d|hf)?$/.test(word))),
  );
  const libc = words.includes("musl") ? ["musl"] : words.includes("gnu") && os[0] === "linux" ? ["glibc"] : [];
  return { ...(cpu.length && { cpu }), ...(libc.length && { libc }), ...(os.length && { os }) };
}
