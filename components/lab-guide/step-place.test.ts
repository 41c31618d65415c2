import { describe, expect, it } from "vitest";
import type { AttemptView, StepView, TaskView } from "@/lib/doors/control/attempts/view";
import { placeOf, stepsAhead, stepsNext, stepsToRedo } from "./step-place";
import { pageOfTarget, stepSentence } from "./step-sentence";

const step = (index: number, verb: StepView["do"], more: Partial<StepView> = {}): StepView => ({
  index,
  do: verb,
  done: false,
  seen: false,
  ...more,
  ...{ asks: { do: verb, ...more.asks, ...(more.target === undefined ? {} : { target: more.target }) } },
});
const task = (id: string, steps: StepView[]): Pick<TaskView, "id" | "steps"> => ({ id, steps });
const view = (tasks: Pick<TaskView, "id" | "steps">[], current: string) =>
  ({ tasks, current: { task: current } }) as unknown as AttemptView; // the parts that are read

describe("the steps ahead", () => {
  const tasks = [
    task("a", [step(0, "click", { done: true })]),
    task("b", [step(0, "fill"), step(1, "check"), step(2, "click", { seen: true }), step(3, "click")]),
    task("c", [step(0, "goto")]),
  ];
  it("begin with the task that one is at, and leave out what was done", () => {
    expect(stepsAhead(view(tasks, "b"), new Set()).map(placeOf)).toEqual(["b/0", "b/1", "b/2", "b/3", "c/0"]);
    expect(stepsAhead(view(tasks, "b"), new Set(["b/0"])).map(placeOf)).toEqual(["b/1", "b/2", "b/3", "c/0"]);
    expect(stepsAhead(view(tasks, "gone"), new Set())).toEqual([]);
  });
  it("may be passed over within a form, and not beyond a click", () => {
    const next = (acted: string[]) => stepsNext(stepsAhead(view(tasks, "b"), new Set(acted))).map(placeOf);
    expect(next([])).toEqual(["b/0", "b/1", "b/2"]);
    expect(next(["b/0", "b/1", "b/2"])).toEqual(["b/3"]);
    expect(next(["b/0", "b/1", "b/2", "b/3", "c/0"])).toEqual([]);
  });
});

describe("the way back", () => {
  const steps = [
    step(0, "click", { target: "a", seen: true }),
    step(1, "click", { target: "b" }),
    step(2, "fill", { target: "c" }),
    step(3, "click", { target: "d" }),
  ];
  const back = (...shown: string[]) =>
    stepsToRedo(view([task("t", steps)], "t"), { ...step(3, "click", { target: "d" }), task: "t" }, (target) =>
      shown.includes(target),
    ).map(placeOf);
  it("leads to the nearest step that the page shows, and not before what was achieved", () => {
    expect(back("b", "c")).toEqual(["t/2"]);
    expect(back("a", "b")).toEqual(["t/1", "t/2"]);
    expect(back("a")).toEqual([]);
  });
});

describe("a step's sentence", () => {
  it.each<[StepView, string | undefined, string]>([
    [step(0, "click", { target: "users.create" }), "Add user", "Choose Add user."],
    [step(0, "click", { target: "users.row[ben].link" }), undefined, "Choose ben."],
    [step(0, "click", { target: "users.create" }), undefined, "Choose the button that creates or adds."],
    [step(0, "signOut"), undefined, "Sign out."],
  ])("%o", (one, label, sentence) => expect(stepSentence(one, label)).toBe(sentence));

  it("says on which page a target stands, where that is one page", () => {
    expect(pageOfTarget("users.create")).toBe("/iam/users");
    expect(pageOfTarget("nav.search")).toBeUndefined();
    expect(pageOfTarget("user.edit")).toBeUndefined();
  });
});
