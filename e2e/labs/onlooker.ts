/** Who watches while a lab is played, and makes something of it: a document, a video. A test needs nobody. */
import type { Locator } from "@playwright/test";
import type { LabStep, LabTask } from "@/lib/labs/definition";
import type { Player } from "./player";

/** A step under way. */
export interface PlayedStep {
  /** With its variables in their places. */
  step: LabStep;
  /** From 1, through all tasks. */
  number: number;
}

export type PlayedTask = Pick<LabTask, "id" | "title" | "goal">;

export interface Onlooker {
  begins?: (player: Player) => Promise<void>;
  taskBegins?: (task: PlayedTask, player: Player) => Promise<void>;
  stepBegins?: (played: PlayedStep, player: Player) => Promise<void>;
  /** The verb is at its target: about to click it, or has just filled it. */
  looks?: (target: string, element: Locator, player: Player) => Promise<void>;
  /** Around what a person does at once: a click, a text, a page; until the page is at rest after it. */
  acts?: (work: () => Promise<void>) => Promise<void>;
  stepEnds?: (played: PlayedStep, player: Player) => Promise<void>;
  taskEnds?: (task: PlayedTask, player: Player) => Promise<void>;
  ends?: (player: Player) => Promise<void>;
}
