/** What is to be made of the plays of this run: nothing in a test; a document or a video, where scripts/lab.mjs says so. */
import path from "node:path";
import type { PlaywrightTestOptions } from "@playwright/test";
import { DocumentMaker } from "./document-maker";
import { Narrator } from "./narrator";
import type { Onlooker } from "./onlooker";

type Era = "2020" | "current";

export interface OutputOfRun {
  onlookerFor: (lab: string, era: Era) => Onlooker | undefined;
  options: Partial<PlaywrightTestOptions> & { trace?: "off" };
  /** How long a play may take. */
  minutes: number;
  eras: readonly Era[];
}

/** Pictures are taken at twice the pixels, so that they are sharp where they are shown larger. */
export const pictureOptions = {
  viewport: { width: 1280, height: 900 },
  deviceScaleFactor: 2,
  colorScheme: "light",
  locale: "en-US",
  timezoneId: "UTC",
  trace: "off",
} as const;

const videoSize = { width: 1280, height: 800 };

/** In: REHEARSAL_LAB_OUTPUT (`doc`, `video`), REHEARSAL_LAB_OUT, REHEARSAL_LAB_ERA. */
export function outputOfRun(env: NodeJS.ProcessEnv = process.env): OutputOfRun {
  const era = env.REHEARSAL_LAB_ERA;
  const eras: Era[] = era === "2020" || era === "current" ? [era] : ["2020", "current"];
  const folder = (lab: string, of: Era) => path.join(env.REHEARSAL_LAB_OUT ?? "lab-output", lab, of);
  const tell = (lab: string, of: Era) => (line: string) => console.log(`  ${lab} (${of}) ${line}`);
  if (env.REHEARSAL_LAB_OUTPUT === "doc")
    return {
      eras,
      minutes: 5,
      options: pictureOptions,
      onlookerFor: (lab, of) => new DocumentMaker({ folder: folder(lab, of), era: of, tell: tell(lab, of) }),
    };
  if (env.REHEARSAL_LAB_OUTPUT === "video")
    return {
      eras,
      minutes: 30,
      options: { ...pictureOptions, viewport: videoSize, deviceScaleFactor: 1 },
      onlookerFor: (lab, of) => new Narrator({ folder: folder(lab, of), size: videoSize, tell: tell(lab, of) }),
    };
  return { eras, minutes: 2, options: {}, onlookerFor: () => undefined };
}
