/**
 * Every lab is played in the console that it is for, by the steps that it shows to the learner: they lead to full points.
 * `npm run lab -- doc` and `video` play the same, watched by whoever makes the document or the video.
 */
import { erasOf } from "@/lib/labs/definition";
import { labFiles, readLabFile } from "../../scripts/labs/lab-files";
import { test } from "../fixtures/test";
import { outputOfRun } from "./output-of-run";
import { playLab } from "./play-lab";

const { onlookerFor, options, minutes, eras } = outputOfRun();

test.setTimeout(minutes * 60_000);
// A step whose target does not come says so at once, not at the end of the test.
test.use({ actionTimeout: 20_000, ...options });

for (const file of labFiles()) {
  const { lab, faults } = readLabFile(file.path);
  if (!lab) throw new Error(faults.join("\n"));
  for (const era of erasOf(lab).filter((one) => eras.includes(one)))
    test(`${lab.id} in the console of ${era}`, ({ page }) => {
      const onlooker = onlookerFor(lab.id, era);
      return playLab(page, { lab, era, repeatable: onlooker !== undefined }, onlooker);
    });
}
