/** `npm run screens`: takes the pictures of docs/screens/ from a product that it starts for that. */
import "./node-version.mjs";

const { endWith } = await import("./sentence.mjs");
const { inProduct } = await import("./test/in-product.mjs");
await inProduct("-c", "e2e/screens/playwright.config.ts").catch(endWith);
