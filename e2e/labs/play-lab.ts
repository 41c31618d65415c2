/** Plays a lab from its start state to its grade, by the steps that its tasks list for the learner. */
import type { Page } from "@playwright/test";
import { stepsIn } from "@/lib/labs/definition";
import { plainText, textOfStep } from "@/lib/labs/play/sentences";
import { filled } from "@/lib/labs/variables";
import type { Verb } from "@/lib/labs/verbs";
import { test } from "../fixtures/test";
import { beginAttempt, type PlayedLab } from "./attempt";
import type { Onlooker } from "./onlooker";
import { Player } from "./player";
import { cli } from "./verbs/command";
import { check, choose, confirm, fill, select, type, uncheck, upload } from "./verbs/filling";
import { mfa, signIn, signOut, switchBack, switchRole } from "./verbs/identity";
import { click, goto, say, shot, wait } from "./verbs/moving";
import { ask } from "./verbs/telling";
import type { PlayVerb } from "./verbs/verb";

const verbs: Readonly<Record<Verb, PlayVerb>> = {
  ...{ goto, open: click, click, wait, shot, say },
  ...{ fill, type, check, uncheck, choose, select, upload, confirm },
  ...{ signIn, signOut, switchRole, switchBack, mfa },
  ...{ cli, ask },
};

/**
 * In: a browser's page, the lab, and who watches. Throws at the first step that cannot be done or does not lead where it
 * says, and where points are missing at the end.
 */
export async function playLab(page: Page, played: PlayedLab, onlooker: Onlooker = {}): Promise<void> {
  const { lab, era } = played;
  const attempt = await test.step("begin", () => beginAttempt(played));
  const player = new Player(page, played, attempt, onlooker);
  await player.begin();
  await onlooker.begins?.(player);
  let number = 0;
  for (const written of lab.tasks) {
    const task = filled({ id: written.id, title: written.title, goal: written.goal }, attempt.values);
    await test.step(task.title, async () => {
      await onlooker.taskBegins?.(task, player);
      let codesTyped = false;
      for (const [index, unfilled] of stepsIn(written, era).entries()) {
        const step = filled(unfilled, attempt.values);
        number += 1;
        const under = { step, number };
        await test.step(`${number} ${plainText(textOfStep(step).sentence)}`, async () => {
          // A code that was typed must still hold when it is sent.
          if (!codesTyped) await attempt.stepBegins(under.number);
          codesTyped ||= step.do === "mfa";
          await onlooker.stepBegins?.(under, player);
          await verbs[step.do](step, player);
          await onlooker.stepEnds?.(under, player);
          if (step.expect === undefined && step.event === undefined) return;
          await player.keptAll();
          await attempt.expectStep({ task: task.id, step: index });
        });
      }
      await onlooker.taskEnds?.(task, player);
    });
  }
  await test.step("grade", async () => {
    await player.keptAll();
    await attempt.expectPassed();
  });
  await onlooker.ends?.(player);
  await attempt.end();
}
