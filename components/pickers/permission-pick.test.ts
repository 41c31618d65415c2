import { describe, expect, it } from "vitest";
import { emptyPick, type PermissionPick, permissionsLines } from "./permission-pick";

const readOnly = { arn: "arn:aws:iam::aws:policy/ReadOnlyAccess", name: "ReadOnlyAccess", type: "AWS managed" };
const all: PermissionPick = { way: "groups", groups: ["Devs"], copyFrom: "ana", policies: [readOnly] };

describe("the summary of chosen permissions", () => {
  it("lists what the chosen way gives, and nothing of the others", () => {
    expect(permissionsLines(all, undefined)).toEqual([{ name: "Devs", type: "Group", usedAs: "Permissions group" }]);
    expect(permissionsLines({ ...all, way: "attach" }, undefined)).toEqual([
      { name: "ReadOnlyAccess", type: "AWS managed", usedAs: "Permissions policy" },
    ]);
    expect(permissionsLines({ ...all, way: "copy" }, undefined)).toEqual([
      { name: "ana", type: "User", usedAs: "Copied permissions" },
    ]);
  });

  it("ends with the boundary, and is empty where nothing was chosen", () => {
    expect(permissionsLines(emptyPick, readOnly)).toEqual([
      { name: "ReadOnlyAccess", type: "AWS managed", usedAs: "Permissions boundary" },
    ]);
    expect(permissionsLines(emptyPick, undefined)).toEqual([]);
  });
});
