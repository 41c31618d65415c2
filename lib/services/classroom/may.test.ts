import { expect, test } from "vitest";
import type { PlatformIdentity } from "./identity";
import { mayReach, type Need } from "./may";

const reach = { classId: "c", teacherId: "t", assistantIds: ["a"] };
const people: Record<string, PlatformIdentity | undefined> = {
  nobody: undefined,
  "the teacher": { kind: "teacher", id: "t", name: "t" },
  "another teacher": { kind: "teacher", id: "t2", name: "t2" },
  "a teacher who assists": { kind: "teacher", id: "a", name: "a" },
  "an assistant": { kind: "assistant", id: "a", name: "a" },
  "another's assistant": { kind: "assistant", id: "a2", name: "a2" },
  "a student": { kind: "student", id: "s", name: "s", classId: "c" },
  "a guest": { kind: "guest", id: "s", name: "s", classId: "c" },
  "another class's student": { kind: "student", id: "s", name: "s", classId: "c2" },
  // An id is an id of one table: a student whose id is a teacher's is still a student.
  "a student of the teacher's id": { kind: "student", id: "t", name: "s", classId: "c" },
};

const answers: Record<Need, Record<string, string>> = {
  anyone: {},
  staff: { "a student": "no", "a guest": "no", "another class's student": "no", "a student of the teacher's id": "no" },
  teacher: {
    "an assistant": "no",
    "another's assistant": "no",
    "a student": "no",
    "a guest": "no",
    "another class's student": "no",
    "a student of the teacher's id": "no",
  },
  teach: {
    "another teacher": "hidden",
    "a teacher who assists": "no",
    "an assistant": "no",
    "another's assistant": "no",
    "a student": "no",
    "a guest": "no",
    "another class's student": "no",
    "a student of the teacher's id": "no",
  },
  assist: {
    "another teacher": "hidden",
    "another's assistant": "hidden",
    "a student": "no",
    "a guest": "no",
    "another class's student": "no",
    "a student of the teacher's id": "no",
  },
  learn: {
    "the teacher": "no",
    "another teacher": "no",
    "a teacher who assists": "no",
    "an assistant": "no",
    "another's assistant": "no",
    "another class's student": "hidden",
  },
};

for (const [need, exceptions] of Object.entries(answers) as [Need, Record<string, string>][]) {
  test(`who may what ${need} asks`, () => {
    const expected = Object.keys(people).map((name) => [
      name,
      exceptions[name] ?? (name === "nobody" && need !== "anyone" ? "signed-out" : "yes"),
    ]);
    expect(Object.entries(people).map(([name, who]) => [name, mayReach(who, need, reach)])).toEqual(expected);
  });
}

test("a class that there is not is hidden from everybody alike", () => {
  expect(mayReach(people["the teacher"], "teach", undefined)).toBe("hidden");
  expect(mayReach(people["the teacher"], "assist", undefined)).toBe("hidden");
});
