/** The walk through all pages that takes their pictures: `npm run screens`. */
import { defineConfig } from "@playwright/test";
import everyday from "../../playwright.config";

export default defineConfig({ ...everyday, testDir: ".", testMatch: "walk*.ts", timeout: 20 * 60_000 });
