import { describe, expect, it } from "vitest";
import { eraStrings } from "@/components/eras/strings";
import { entityColumns, entityTypeLabels, entityTypes } from "./entity-columns";

describe("the types of entities that a policy is attached to", () => {
  it("are called as the era calls them", () => {
    const words = (era: "2020" | "current") =>
      entityTypes.map((type) => Object.values(entityTypeLabels(eraStrings(era))[type]).join("/"));
    expect(words("2020")).toEqual(["User/Users", "Group/Groups", "Role/Roles"]);
    expect(words("current")).toEqual(["IAM user/Users", "User group/User groups", "Role/Roles"]);
  });

  it("and stand so in the column by which the list is sorted", () => {
    const type = entityColumns(eraStrings("2020")).find(({ id }) => id === "type");
    const group = { name: "Developers", type: "User group" } as const;
    expect([type?.cell(group), type?.sortBy?.(group)]).toEqual(["Group", "Group"]);
  });
});
