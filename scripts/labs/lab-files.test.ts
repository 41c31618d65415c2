/** The labs that are shipped: each is whole, for every level of help, and hard to pass by accident. */
import { describe, expect, test } from "vitest";
import { erasOf, stepsIn } from "@/lib/labs/definition";
import { labFiles, readLabFile } from "./lab-files";

/** What IAM itself keeps from happening: a sixth version. */
const neverFailing = new Set(["l11-versions-and-roll-back five"]);

test("there are L01 to L13", () => {
  expect(labFiles().map(({ id }) => id.slice(0, 3))).toEqual(
    Array.from({ length: 13 }, (_, index) => `l${String(index + 1).padStart(2, "0")}`),
  );
});

describe.each(labFiles())("$id", ({ path }) => {
  const { lab, faults } = readLabFile(path);

  test("has no fault", () => {
    expect(faults).toEqual([]);
  });

  test("has three ways that are right and five that are wrong, none of them twice", () => {
    const { solutions = [], mutants = [] } = lab ?? {};
    expect(solutions.length).toBeGreaterThanOrEqual(3);
    expect(mutants.length).toBeGreaterThanOrEqual(5);
    expect(new Set(solutions.map(({ steps }) => JSON.stringify(steps))).size).toBe(solutions.length);
    expect(new Set(mutants.map(({ apply, steps }) => JSON.stringify([apply, steps]))).size).toBe(mutants.length);
  });

  test("speaks at every level of help: steps with reasons, goals, a brief, hints for each task", () => {
    if (!lab) throw new Error("It is read above.");
    expect(lab.brief.length).toBeGreaterThan(80);
    for (const task of lab.tasks) {
      for (const era of erasOf(lab))
        expect(
          stepsIn(task, era).some(({ say, do: verb }) => say !== undefined || verb === "ask"),
          task.id,
        ).toBe(true);
      expect(lab.hints[task.id]?.length, task.id).toBeGreaterThan(0);
    }
  });

  test("every check can fail: some mutant names it", () => {
    if (!lab) throw new Error("It is read above.");
    const failed = new Set(lab.mutants.flatMap(({ fails }) => fails));
    const never = lab.grade.checks
      .map(({ id }) => id)
      .filter((id) => !failed.has(id) && !neverFailing.has(`${lab.id} ${id}`));
    expect(never).toEqual([]);
  });
});
