/** Writes docs/api/lab.openapi.yaml from the routes: npx tsx --conditions=react-server scripts/generate-lab-openapi.ts */
import { mkdirSync, writeFileSync } from "node:fs";
import { openApiText } from "@/lib/doors/control/lab/openapi";

mkdirSync("docs/api", { recursive: true });
writeFileSync("docs/api/lab.openapi.yaml", openApiText());
