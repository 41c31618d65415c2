import { expect, test } from "vitest";
import { training } from "@/lib/doors/control/classroom-training";
import { allLabs } from "@/lib/doors/control/lab/lab-definitions";
import { forEverybody, referencesIn } from "./variables";

test("a text for everybody has what is the same for each student, and the name of what differs", () => {
  const vars = { user: "Administrator", count: 3, file: { oneOf: ["march.csv", "april.csv"] } };
  expect(forEverybody(`\${user} reads \${file} \${count} times, as \${aws:username}.`, vars)).toBe(
    `Administrator reads file 3 times, as \${aws:username}.`,
  );
  expect(forEverybody(`\${bucket} stays.`, vars)).toBe("bucket stays.");
});

test("a teacher reads no reference in the texts of any lab", async () => {
  expect((await allLabs()).some((lab) => referencesIn(lab.grade.checks.map(({ title }) => title)).length > 0)).toBe(
    true,
  );
  expect(referencesIn(await training.labs())).toEqual([]);
});
