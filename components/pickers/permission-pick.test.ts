import { describe, expect, it } from "vitest";
import { emptyPick, type PermissionPick, permissionsLines, picksSomething } from "./permission-pick";

const readOnly = { arn: "arn:aws:iam::aws:policy/ReadOnlyAccess", name: "ReadOnlyAccess", type: "AWS managed" };
const ceiling = { arn: "arn:aws:iam::123456789012:policy/Ceiling", name: "Ceiling", type: "Customer managed" };
const all: PermissionPick = { way: "groups", groups: ["Devs"], copyFrom: "ana", policies: [readOnly] };
const copied = { groups: ["Ops"], policies: [ceiling], inline: ["own-keys"], boundary: readOnly };
const unbounded = { copied, boundary: undefined };

describe("the summary of chosen permissions", () => {
  it("lists what the chosen way gives, and nothing of the others", () => {
    expect(permissionsLines(all, unbounded)).toEqual([{ name: "Devs", type: "Group", usedAs: "Permissions group" }]);
    expect(permissionsLines({ ...all, way: "attach" }, unbounded)).toEqual([
      { name: "ReadOnlyAccess", type: "AWS managed", usedAs: "Permissions policy" },
    ]);
  });

  it("lists each thing that is copied, with the boundary unless another was chosen", () => {
    const copies = { ...all, way: "copy" as const };
    const given = [
      { name: "Ops", type: "Group", usedAs: "Permissions group" },
      { name: "Ceiling", type: "Customer managed", usedAs: "Permissions policy" },
      { name: "own-keys", type: "Customer inline", usedAs: "Permissions policy" },
    ];
    expect(permissionsLines(copies, unbounded)).toEqual([
      ...given,
      { name: "ReadOnlyAccess", type: "AWS managed", usedAs: "Permissions boundary" },
    ]);
    expect(permissionsLines(copies, { copied, boundary: ceiling })).toEqual([
      ...given,
      { name: "Ceiling", type: "Customer managed", usedAs: "Permissions boundary" },
    ]);
    expect(permissionsLines(copies, { copied: undefined, boundary: undefined })).toEqual([]);
  });

  it("ends with the boundary, and is empty where nothing was chosen", () => {
    expect(permissionsLines(emptyPick, { copied: undefined, boundary: readOnly })).toEqual([
      { name: "ReadOnlyAccess", type: "AWS managed", usedAs: "Permissions boundary" },
    ]);
    expect(permissionsLines(emptyPick, { copied: undefined, boundary: undefined })).toEqual([]);
    const replaced = "arn:aws:iam::123456789012:policy/team/Limit";
    expect(permissionsLines(emptyPick, { copied: undefined, boundary: readOnly, replaced })[0]?.usedAs).toBe(
      "Permissions boundary, in place of Limit",
    );
  });

  it("knows whether anything was picked in the chosen way", () => {
    for (const way of ["groups", "copy", "attach"] as const) {
      expect(picksSomething({ ...all, way })).toBe(true);
      expect(picksSomething({ ...emptyPick, way })).toBe(false);
    }
  });
});
