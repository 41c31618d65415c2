/** `npm start`, and with `--dev` `npm run dev`. The Node's version is checked before anything else is even read. */
import "./node-version.mjs";

const { launch } = await import("./launch.mjs");
const { endWith } = await import("./sentence.mjs");
await launch({ dev: process.argv.includes("--dev") }).catch(endWith);
