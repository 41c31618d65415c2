import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { eraStrings } from "../eras/strings";
import { messages } from "./messages";

const sourcesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|shell\/messages\.ts$/.test(path))
    .map((path) => readFileSync(`${folder}/${path}`, "utf8"));

it("has no message that is shown nowhere", () => {
  const shown = [...sourcesOf("app"), ...sourcesOf("components")].join("\n");
  expect(Object.keys(messages).filter((id) => !shown.includes(`"${id}"`))).toEqual([]);
});

it("tells AWS's code of a refusal, and of our own the sentence alone, with the way on", () => {
  const failed = { operation: "DeleteUser", message: "Nothing was done." };
  expect(messages["api.error"]({ ...failed, code: "NoSuchEntity" }).content).toBe("NoSuchEntity: Nothing was done.");
  const { content, reload } = messages["api.error"]({ ...failed, code: "AnotherActs", ours: true });
  expect([content, reload]).toEqual(["Nothing was done.", true]);
});

it("says groups as the era calls them", () => {
  const said = (["current", "2020"] as const).map(
    (era) => messages["groups.deleted"]({ count: 2 }, eraStrings(era)).header,
  );
  expect(said).toEqual(["2 user groups deleted", "2 groups deleted"]);
});
