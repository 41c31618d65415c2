/** The labs there are, as the console lists them, and those that somebody has begun. */
import "server-only";
import { erasOf, type Lab } from "@/lib/labs/definition";
import { filled } from "@/lib/labs/variables";
import { allLabs, labOf } from "../lab/lab-definitions";
import { attemptsAlone } from "./alone";
import type { HelpLevel } from "./attempt-state";
import { progressIn } from "./progress";

export interface LabFacts {
  id: string;
  title: string;
  summary: string;
  level: Lab["level"];
  minutes: number;
  exams: readonly string[];
  /** The consoles that it is for, the first as it is meant. */
  eras: readonly ("2020" | "current")[];
}

const factsOf = (lab: Lab): LabFacts => {
  const { id, title, summary, level, minutes, exams } = lab;
  return { id, title, summary, level, minutes, exams, eras: erasOf(lab) };
};

export const labCatalogue = async (): Promise<LabFacts[]> => (await allLabs()).map(factsOf);

/** Undefined where there is no such lab. */
export async function labFacts(id: string): Promise<LabFacts | undefined> {
  const lab = await labOf(id);
  return lab && factsOf(lab);
}

/** A lab that was begun alone and is not finished. */
export interface OpenLab {
  attempt: string;
  title: string;
  help: HelpLevel;
  done: number;
  tasks: number;
}

/** In: the account of whoever is signed in. */
export async function openLabs(accountId: string): Promise<OpenLab[]> {
  const open = (await attemptsAlone(accountId)).filter(({ finishedAt }) => !finishedAt);
  const found = await Promise.all(
    open.map(async (kept): Promise<OpenLab[]> => {
      const lab = await labOf(kept.lab);
      if (!lab) return [];
      const { tasks } = progressIn(lab, kept);
      const done = tasks.filter(({ state }) => state === "done").length;
      const title = filled(lab.title, kept.content.values);
      return [{ attempt: kept.id, title, help: kept.help, done, tasks: tasks.length }];
    }),
  );
  return found.flat();
}
