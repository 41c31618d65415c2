import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noUser, readOnlyAccess, readS3 } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { attachUserPolicy } from "./attach-user-policy";
import { createAccessKey } from "./create-access-key";
import { createLoginProfile } from "./create-login-profile";
import { deleteAccessKey } from "./delete-access-key";
import { deleteLoginProfile } from "./delete-login-profile";
import { deleteUser } from "./delete-user";
import { deleteUserPolicy } from "./delete-user-policy";
import { detachUserPolicy } from "./detach-user-policy";
import { getUser } from "./get-user";
import { putUserPolicy } from "./put-user-policy";
import { removeUserFromGroup } from "./remove-user-from-group";

describe("DeleteUser", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.user("ben");
  });

  it("deletes a user, whose name is free again for another id", async () => {
    const { User } = await here.root(getUser, { UserName: "ben" });
    await here.root(deleteUser, { UserName: "BEN" });
    await expect(here.root(getUser, { UserName: "ben" })).rejects.toMatchObject(noUser("ben"));
    const { User: again } = await make.user("ben");
    expect(again?.UserId).not.toBe(User?.UserId);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(deleteUser, {})).rejects.toMatchObject({
      message:
        "1 validation error detected: Value null at 'userName' failed to satisfy constraint: Member must not be null",
    });
  });

  it("refuses who may not, and then the user is still there", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(deleteUser, { UserName: "ben" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:DeleteUser", `arn:aws:iam::${here.accountId}:user/ben`),
    );
    expect((await here.root(getUser, { UserName: "ben" })).User?.UserName).toBe("ben");
  });

  it("refuses while something refers to the user, naming one kind after the other", async () => {
    await expect(here.root(deleteUser, { UserName: "none" })).rejects.toMatchObject(noUser("none"));
    const UserName = "ben";
    await make.group("Devs");
    await make.member("ben", "Devs");
    await here.root(attachUserPolicy, { UserName, PolicyArn: readOnlyAccess });
    await here.root(putUserPolicy, { UserName, PolicyName: "read", PolicyDocument: readS3 });
    const { AccessKey } = await here.root(createAccessKey, { UserName });
    await here.root(createLoginProfile, { UserName, Password: "Correct-Horse-7" });
    const steps: [string, () => Promise<unknown>][] = [
      ["delete login profile", () => here.root(deleteLoginProfile, { UserName })],
      ["delete access keys", () => here.root(deleteAccessKey, { UserName, AccessKeyId: AccessKey?.AccessKeyId })],
      ["delete policies", () => here.root(deleteUserPolicy, { UserName, PolicyName: "read" })],
      ["detach all policies", () => here.root(detachUserPolicy, { UserName, PolicyArn: readOnlyAccess })],
      ["remove users from group", () => here.root(removeUserFromGroup, { UserName, GroupName: "Devs" })],
    ];
    for (const [first, doIt] of steps) {
      await expect(here.root(deleteUser, { UserName })).rejects.toMatchObject({
        code: "DeleteConflict",
        message: `Cannot delete entity, must ${first} first.`,
      });
      await doIt();
    }
    await here.root(deleteUser, { UserName });
  });
});
