import { describe, expect, it } from "vitest";
import { descriptionProblem } from "./role-description";

describe("the description of a role", () => {
  it.each(["", "Reads reports\tand\nwrites them", "Größe", "a".repeat(1000)])("may be %j", (description) =>
    expect(descriptionProblem(description)).toBeUndefined(),
  );

  it.each([
    ["a".repeat(1001), /at most 1000 characters: this one has 1001/],
    ["role \u{1f600}", /only the characters of Latin-1/],
    ["\u007f", /only the characters of Latin-1/],
  ])("may not be %j", (description, problem) => expect(descriptionProblem(description)).toMatch(problem));
});
