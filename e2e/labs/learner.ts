/** A learner at a browser who follows the lab's panel, in an attempt that is under way. */
import type { Page } from "@playwright/test";
import { type Lab, type LabStep, type LabTask, stepsIn } from "@/lib/labs/definition";
import { filled, referencesIn } from "@/lib/labs/variables";
import { expect, settled, test } from "../fixtures/test";
import type { LabAttempt } from "./attempt";
import { Player } from "./player";
import { check, choose, confirm, fill, select, uncheck } from "./verbs/filling";
import { signIn, signOut } from "./verbs/identity";
import { click, goto } from "./verbs/moving";
import type { PlayVerb } from "./verbs/verb";

/** The labs that learners play in tests have no others. */
const verbs: Partial<Record<LabStep["do"], PlayVerb>> = {
  ...{ click, goto, fill: fillAndLeave, check, uncheck, choose, select, confirm },
  ...{ signIn, signOut },
};

export interface Learning {
  lab: Lab;
  era: "2020" | "current";
  /** The account of the attempt. */
  account: string;
  /** What the learner types of the lab's variables, but for what the panel tells. */
  values: Readonly<Record<string, string>>;
  /** Around each thing that the learner does at once, until the page is at rest after it. */
  around?: (work: () => Promise<void>) => Promise<void>;
  stepEnds?: (step: LabStep) => Promise<void>;
}

/** Does all steps of all tasks; the panel ticks each. Throws at the first that it does not tick. */
export async function learn(page: Page, learning: Learning): Promise<void> {
  const { lab, era, account, around = (work) => work(), stepEnds } = learning;
  const signInPath = `/signin/${account}/console`;
  const places = { signInPath, "main.signInPath": signInPath, accountId: account };
  const values: Record<string, string> = { ...learning.values, ...places };
  let several = false;
  const acts = (work: () => Promise<void>) => (several ? around(work) : work());
  const player = new Player(page, { lab, era }, attemptOf(account, values), { acts });
  for (const task of lab.tasks)
    await test.step(task.title, async () => {
      for (const [index, written] of stepsIn(task, era).entries()) {
        if (written.do === "shot") continue;
        await tellPassword(page, written, index, values);
        // Where to go the panel knows: `Go there`.
        const step = filled({ ...written, url: undefined, say: undefined, expect: undefined }, values);
        // To sign in is to do several things, one after the other.
        several = step.do === "signIn" || step.do === "signOut";
        if (several) await take(step, player);
        else await around(() => (written.url === undefined ? take(step, player) : goThere(page, index)));
        if (step.do !== "ask")
          await expect(page.getByTestId(`lab.step-of[${task.id} ${index}]`)).toHaveAttribute("data-done", "true");
        await stepEnds?.(step);
      }
      await expectDone(page, task);
    });
}

async function take(step: LabStep, player: Player) {
  const verb = verbs[step.do];
  if (verb) await verb(step, player);
  else if (step.do === "ask") await answer(step.question ?? "", player);
  else await player.page.getByTestId("lab.next").click();
  await settled(player.page);
}

/** While one writes, the field of a code editor may hold more than was written: when one leaves it the panel knows. */
async function fillAndLeave(step: LabStep, player: Player) {
  await fill(step, player);
  await player.at(step.target).blur();
}

async function goThere(page: Page, index: number) {
  await page.locator(`[data-testid="lab.step"][data-step="${index}"]`).getByTestId("lab.go-there").click();
  await settled(page);
}

const expectDone = (page: Page, { id }: LabTask) =>
  expect(page.getByTestId(`lab.task[${id}]`)).toHaveAttribute("data-state", "done");

/** What is asked about the work is the console's to answer here. */
function attemptOf(account: string, values: Record<string, string>): LabAttempt {
  const nothing = async () => undefined;
  return {
    accounts: { main: account },
    main: "main",
    values,
    devices: {},
    told: { answers: {}, visited: [], downloads: [] },
    stepBegins: nothing,
    expectStep: nothing,
    expectPassed: nothing,
    end: nothing,
  };
}

/** Passwords are told by the panel alone: the one to type at its step, the one of the lab's users at its accounts. */
async function tellPassword(page: Page, step: LabStep, index: number, values: Record<string, string>) {
  if (referencesIn(step.with).includes("password")) {
    const shown = page.locator(`[data-testid="lab.step"][data-step="${index}"]`).locator("[data-copy-value]");
    values.password ??= (await shown.getAttribute("data-copy-value")) ?? "";
  }
  if (step.do !== "signIn" || values["main.userPassword"] !== undefined) return;
  await page.getByRole("button", { name: "Accounts and passwords" }).click();
  await page.getByTestId("lab.user-password[main].show").click();
  values["main.userPassword"] = (await page.getByTestId("lab.user-password[main]").textContent()) ?? "";
}

/** Answers in the panel what the lab asks of each of several things, rightly. */
async function answer(question: string, { lab, page }: Player) {
  const asked = lab.grade.checks.find(({ id }) => id === question);
  if (asked?.assertion.kind !== "answer") throw new Error(`The check ${question} asks nothing.`);
  const { match = {}, choices = {} } = asked.assertion.is;
  for (const [part, choice] of Object.entries(match)) {
    await page.getByTestId(`lab.answer-part[${question} ${part}]`).getByRole("button").click();
    await page.getByRole("option", { name: choices[choice] ?? choice, exact: true }).click();
  }
  await page.getByTestId(`lab.answer[${question}]`).click();
}
