import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noUser, violation } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { getUser } from "./get-user";

describe("GetUser", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
  });

  it("tells about a user, about the caller without a name, and about root", async () => {
    await make.user("eve", { Path: "/eng/" });
    expect((await here.root(getUser, { UserName: "EVE" })).User).toEqual({
      UserName: "eve",
      Path: "/eng/",
      UserId: expect.stringMatching(/^AIDA/),
      Arn: `arn:aws:iam::${here.accountId}:user/eng/eve`,
      CreateDate: here.at,
    });
    const ben = await here.userWith("ben", allowing("iam:GetUser"));
    expect((await ben(getUser, {})).User?.UserName).toBe("ben");
    const root = (await here.root(getUser, {})).User;
    expect(root).toMatchObject({ UserId: here.accountId, Arn: `arn:aws:iam::${here.accountId}:root` });
    expect(root?.UserName).toBeUndefined();
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(getUser, { UserName: "" })).rejects.toMatchObject({ code: "ValidationError" });
    await expect(here.root(getUser, { UserName: "a/b" })).rejects.toMatchObject(
      violation("userName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not, by the tags of the user in question too", async () => {
    await make.user("eve", { Tags: [{ Key: "team", Value: "blue" }] });
    const byTag = allowing("iam:GetUser");
    const ben = await here.userWith("ben", {
      ...byTag,
      Statement: [{ ...byTag.Statement[0], Condition: { StringEquals: { "iam:ResourceTag/team": "blue" } } }],
    });
    expect((await ben(getUser, { UserName: "eve" })).User?.UserName).toBe("eve");
    await expect(ben(getUser, {})).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:GetUser", `arn:aws:iam::${here.accountId}:user/ben`),
    );
    await expect(ben(getUser, { UserName: "none" })).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses what cannot be", async () => {
    await expect(here.root(getUser, { UserName: "none" })).rejects.toMatchObject(noUser("none"));
  });
});
