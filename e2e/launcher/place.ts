/** A data folder and two ports that nobody else uses, for a product that the test starts itself. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base } from "@playwright/test";
import { freePort } from "../../scripts/network.mjs";
import type { Place } from "./launched";

export const test = base.extend<{ place: Place }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for an object pattern as the first parameter.
  place: async ({}, use) => {
    const scratch = mkdtempSync(path.join(tmpdir(), "rehearsal-newcomer-"));
    await use({ data: path.join(scratch, "data"), port: await freePort(), awsPort: await freePort() });
    rmSync(scratch, { recursive: true, force: true });
  },
});
