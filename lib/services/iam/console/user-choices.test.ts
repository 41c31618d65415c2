import { beforeEach, describe, expect, it } from "vitest";
import { noteKeyUse } from "@/lib/identity/key-use";
import { deniedTo, makersOf, readOnlyAccess } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { attachUserPolicy } from "../operations/attach-user-policy";
import { createAccessKey } from "../operations/create-access-key";
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
    const times = { CreateDate: here.at, lastActivity: null };
    expect(await here.root(userChoices, {})).toEqual({
      matches: 2,
      total: 2,
      users: [
        { UserName: "Ana", ...times, groups: [], policies: [] },
        { UserName: "ben", ...times, groups: ["Devs", "Ops"], policies: ["ReadOnlyAccess"] },
      ],
    });
  });

  it("searches, sorts and cuts", async () => {
    const names = async (asked: Parameters<typeof userChoices.input.parse>[0]) => {
      const { users, matches } = await here.root(userChoices, userChoices.input.parse(asked));
      return [matches, ...users.map(({ UserName }) => UserName)];
    };
    expect(await names({ search: "B" })).toEqual([1, "ben"]);
    expect(await names({ search: "%" })).toEqual([0]);
    expect(await names({ sort: { column: "name", descending: true } })).toEqual([2, "ben", "Ana"]);
    expect(await names({ size: 1, page: 2 })).toEqual([2, "ben"]);
    expect(await names({ size: 1, page: 3 })).toEqual([2]);
  });

  it("tells by a key's use when a user was last active, and sorts by it only for who may see it", async () => {
    const { AccessKey } = await here.root(createAccessKey, { UserName: "ben" });
    const used = new Date(here.at.getTime() + 60_000);
    noteKeyUse(here.accountId, AccessKey?.AccessKeyId ?? "", "s3", "us-east-1", used);
    const byActivity = { sort: { column: "activity" as const } };
    expect((await here.root(userChoices, byActivity)).users).toMatchObject([
      { UserName: "ben", lastActivity: used },
      { UserName: "Ana", lastActivity: null },
    ]);
    const eve = await here.userWith("eve", allowing(["iam:ListUsers", "iam:ListAccessKeys"]));
    expect((await eve(userChoices, byActivity)).users).toMatchObject([
      { UserName: "Ana", lastActivity: null },
      { UserName: "ben", lastActivity: { action: "iam:GetAccessKeyLastUsed" } },
      { UserName: "eve" },
    ]);
  });

  it("leaves out who is in a group already", async () => {
    const { users, ...counts } = await here.root(userChoices, { outsideGroup: "devs", search: "x" });
    expect([users, counts]).toEqual([[], { matches: 0, total: 1 }]);
    const all = (await here.root(userChoices, { outsideGroup: "devs" })).users;
    expect(all.map(({ UserName }) => UserName)).toEqual(["Ana"]);
    await expect(here.root(userChoices, { outsideGroup: "Nobodies" })).rejects.toMatchObject({ code: "NoSuchEntity" });
    const eve = await here.userWith("eve", allowing("iam:ListUsers"));
    await expect(eve(userChoices, { outsideGroup: "Devs" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:GetGroup", `arn:aws:iam::${here.accountId}:group/Devs`),
    );
  });

  it("leaves out who is to get the permissions, however the name is written", async () => {
    const { users, ...counts } = await here.root(userChoices, { besidesUser: "BEN" });
    expect(users.map(({ UserName }) => UserName)).toEqual(["Ana"]);
    expect(counts).toEqual({ matches: 1, total: 1 });
    expect((await here.root(userChoices, { besidesUser: "nobody" })).total).toBe(2);
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
