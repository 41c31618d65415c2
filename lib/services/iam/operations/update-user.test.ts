import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noUser, readS3 } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { getUser } from "./get-user";
import { getUserPolicy } from "./get-user-policy";
import { putUserPolicy } from "./put-user-policy";
import { updateUser } from "./update-user";

describe("UpdateUser", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.user("ben", { Path: "/eng/" });
  });

  it("renames and moves a user, who keeps id and policies", async () => {
    const before = (await here.root(getUser, { UserName: "ben" })).User;
    await here.root(putUserPolicy, { UserName: "ben", PolicyName: "read", PolicyDocument: readS3 });
    await here.root(updateUser, { UserName: "BEN", NewUserName: "Benno", NewPath: "/ops/" });
    const after = (await here.root(getUser, { UserName: "benno" })).User;
    expect(after).toEqual({
      ...before,
      UserName: "Benno",
      Path: "/ops/",
      Arn: `arn:aws:iam::${here.accountId}:user/ops/Benno`,
    });
    expect((await here.root(getUserPolicy, { UserName: "benno", PolicyName: "read" })).PolicyDocument).toBe(readS3);
    await here.root(updateUser, { UserName: "benno", NewUserName: "BENNO" });
    expect((await here.root(getUser, { UserName: "benno" })).User?.UserName).toBe("BENNO");
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(updateUser, { NewUserName: "x".repeat(65) })).rejects.toMatchObject({
      code: "ValidationError",
      message:
        "2 validation errors detected: Value null at 'userName' failed to satisfy constraint: Member must not be null; Value at 'newUserName' failed to satisfy constraint: Member must have length less than or equal to 64",
    });
  });

  it("refuses who may not use the old name or the new one", async () => {
    const user = (name: string) => `arn:aws:iam::${here.accountId}:user/${name}`;
    const eve = await here.userWith("eve", allowing("iam:UpdateUser", user("eng/ben")));
    await expect(eve(updateUser, { UserName: "ben", NewUserName: "benno" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:UpdateUser", user("eng/benno")),
    );
    await expect(eve(updateUser, { UserName: "none", NewUserName: "ben" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:UpdateUser", user("none")),
    );
  });

  it("refuses what cannot be: no such user, a taken name", async () => {
    await make.user("eve");
    await expect(here.root(updateUser, { UserName: "none", NewPath: "/a/" })).rejects.toMatchObject(noUser("none"));
    await expect(here.root(updateUser, { UserName: "ben", NewUserName: "EVE" })).rejects.toMatchObject({
      code: "EntityAlreadyExists",
      message: "User with name EVE already exists.",
    });
  });
});
