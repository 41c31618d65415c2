import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, readOnlyAccess } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { attachUserPolicy } from "../operations/attach-user-policy";
import { userChoices } from "./user-choices";

describe("the users to choose from", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    const make = makersOf(here);
    for (const group of ["Ops", "Devs"]) await make.group(group);
    for (const user of ["ben", "Ana"]) await make.user(user);
    for (const group of ["Ops", "Devs"]) await make.member("ben", group);
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn: readOnlyAccess });
  });

  it("shows all users by name with the names of their groups and policies", async () => {
    const times = { CreateDate: here.at, PasswordLastUsed: null };
    expect(await here.root(userChoices, {})).toEqual({
      users: [
        { UserName: "Ana", ...times, groups: [], policies: [] },
        { UserName: "ben", ...times, groups: ["Devs", "Ops"], policies: ["ReadOnlyAccess"] },
      ],
    });
  });

  it("shows nothing to who may not list users", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(userChoices, {})).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:ListUsers", `arn:aws:iam::${here.accountId}:user/`),
    );
  });

  it("hides the columns that one may not see", async () => {
    const eve = await here.userWith("eve", allowing("iam:ListUsers"));
    const { users } = await eve(userChoices, {});
    expect(users.find(({ UserName }) => UserName === "ben")).toMatchObject({
      groups: { action: "iam:ListGroupsForUser" },
      policies: { action: "iam:ListAttachedUserPolicies" },
    });
  });
});
