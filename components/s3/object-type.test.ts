import { expect, it } from "vitest";
import { objectType } from "./object-type";

it("takes the type of an object from the end of its name", () => {
  expect(["plan.txt", "a.b/plan", "a/", "archive.tar.gz", ".profile", "plan."].map(objectType)).toEqual([
    ...["txt", "-", "Folder", "gz", "-", "-"],
  ]);
});
