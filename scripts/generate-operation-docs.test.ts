import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { iam } from "@/lib/services/iam/service";
import { operationDocs, operationDocsFolder, requiredActions } from "./generate-operation-docs";

describe("docs/operations", () => {
  it("is up to date: npx tsx --conditions=react-server scripts/generate-operation-docs.ts", async () => {
    const files = operationDocs();
    expect((await readdir(operationDocsFolder)).toSorted()).toEqual(Object.keys(files).toSorted());
    for (const [name, text] of Object.entries(files))
      expect(await readFile(path.join(operationDocsFolder, name), "utf8"), name).toBe(text);
  });

  it("tells every action that an operation may need", () => {
    const named = (name: string) => iam.operations.filter((operation) => operation.name === name);
    expect(named("AttachGroupPolicy").flatMap(requiredActions)).toEqual(["iam:AttachGroupPolicy"]);
    expect(named("AddRoleToInstanceProfile").flatMap(requiredActions)).toContain("iam:PassRole");
  });
});
