import { expect, test } from "vitest";
import { type CellFacts, cellOf } from "./cell";

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 2, 9, minutes));
const task = {
  id: "one",
  title: "One",
  state: "working" as const,
  begunAt: at(0).toISOString(),
  lastPassedAt: null,
  failures: 0,
  hints: 0,
  canRewind: true,
};
const facts: CellFacts = {
  begunAt: at(0),
  progress: { paused: false, lastPassedAt: null, finishedAt: null },
  task,
  stuckMinutes: 5,
  now: at(5),
};

test("who has not begun is at no task, though the accounts are there", () => {
  expect(cellOf({ ...facts, begunAt: null })).toBe("not-started");
  expect(cellOf({ ...facts, progress: undefined })).toBe("not-started");
});

test("stuck is who came no further for more than so many minutes", () => {
  expect(cellOf(facts)).toBe("working");
  expect(cellOf({ ...facts, now: at(6) })).toBe("stuck");
  const moved = { paused: false, lastPassedAt: at(3).toISOString(), finishedAt: null };
  expect(cellOf({ ...facts, progress: moved, now: at(8) })).toBe("working");
  expect(cellOf({ ...facts, progress: moved, now: at(9) })).toBe("stuck");
});

test("stuck is who was wrong three times", () => {
  expect(cellOf({ ...facts, task: { ...task, failures: 2 } })).toBe("working");
  expect(cellOf({ ...facts, task: { ...task, failures: 3 } })).toBe("stuck");
});

test("nobody who is paused is stuck, and what is done is done", () => {
  const paused = { paused: true, lastPassedAt: null, finishedAt: null };
  expect(cellOf({ ...facts, progress: paused, now: at(60) })).toBe("working");
  expect(cellOf({ ...facts, task: { ...task, state: "done", failures: 9 }, now: at(60) })).toBe("done");
});
