import { describe, expect, it } from "vitest";
import type { PolicyChoice } from "@/lib/doors/console/views/permission-choices";
import { filteredPolicies, usedAs } from "./policy-filter";

const policy = (name: string, type: PolicyChoice["type"], attached = 0, bounds = 0): PolicyChoice => ({
  arn: `arn:aws:iam::aws:policy/${name}`,
  name,
  type,
  description: "",
  attached,
  bounds,
});
const all = [
  policy("AdministratorAccess", "AWS managed - job function", 2),
  policy("ReadOnlyAccess", "AWS managed - job function"),
  policy("AmazonS3FullAccess", "AWS managed"),
  policy("Ceiling", "Customer managed", 0, 1),
];
const names = (...ticked: string[]) => filteredPolicies(all, new Set(ticked)).map(({ name }) => name);

describe("the filter of policies of 2020", () => {
  it("leaves all policies where nothing is ticked", () => expect(names()).toHaveLength(4));

  it("widens within a group", () =>
    expect(names("job-function", "customer")).toEqual(["AdministratorAccess", "ReadOnlyAccess", "Ceiling"]));

  it("narrows between groups", () => expect(names("job-function", "permissions")).toEqual(["AdministratorAccess"]));

  it("finds boundaries and what is not used", () => {
    expect(names("boundary")).toEqual(["Ceiling"]);
    expect(names("unused")).toEqual(["ReadOnlyAccess", "AmazonS3FullAccess"]);
  });
});

describe("what a policy is used as", () => {
  it("says both uses, or none", () => {
    expect(usedAs(policy("a", "AWS managed", 2, 1))).toBe("Permissions policy (2), Boundary (1)");
    expect(usedAs(policy("a", "AWS managed"))).toBe("None");
  });
});
