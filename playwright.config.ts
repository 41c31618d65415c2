import { defineConfig } from "@playwright/test";

/**
 * scripts/test.mjs starts the product and finds the browser: CHROMIUM_PATH, and CHROMIUM_LIBRARIES where the browser
 * was unpacked with libraries of its own.
 */
const libraries = process.env.CHROMIUM_LIBRARIES;

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 3,
  forbidOnly: !!process.env.CI,
  timeout: 90_000,
  globalTimeout: 40 * 60_000,
  expect: { timeout: 10_000 },
  use: {
    screenshot: "only-on-failure",
    // Recording costs every test a fifth of its time: `--trace on` records when one wants to see what a test did.
    trace: "off",
    video: "off",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      ...(libraries && { env: { ...strings(process.env), LD_LIBRARY_PATH: libraries } }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});

/** The environment without what is not set. */
function strings(env: NodeJS.ProcessEnv) {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
