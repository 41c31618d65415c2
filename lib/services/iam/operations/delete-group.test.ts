import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noGroup, readOnlyAccess, readS3 } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { attachGroupPolicy } from "./attach-group-policy";
import { deleteGroup } from "./delete-group";
import { deleteGroupPolicy } from "./delete-group-policy";
import { detachGroupPolicy } from "./detach-group-policy";
import { getGroup } from "./get-group";
import { putGroupPolicy } from "./put-group-policy";
import { removeUserFromGroup } from "./remove-user-from-group";

describe("DeleteGroup", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.group("Devs");
  });

  it("deletes a group", async () => {
    await here.root(deleteGroup, { GroupName: "DEVS" });
    await expect(here.root(getGroup, { GroupName: "Devs" })).rejects.toMatchObject(noGroup("Devs"));
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(deleteGroup, { GroupName: "" })).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not", async () => {
    const ben = await here.userWith("ben");
    await expect(ben(deleteGroup, { GroupName: "Devs" })).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:DeleteGroup", `arn:aws:iam::${here.accountId}:group/Devs`),
    );
  });

  it("refuses what cannot be: no such group, one that still has users or policies", async () => {
    await expect(here.root(deleteGroup, { GroupName: "None" })).rejects.toMatchObject(noGroup("None"));
    const GroupName = "Devs";
    await make.user("ben");
    await make.member("ben", GroupName);
    await here.root(putGroupPolicy, { GroupName, PolicyName: "read", PolicyDocument: readS3 });
    await here.root(attachGroupPolicy, { GroupName, PolicyArn: readOnlyAccess });
    const steps: [string, () => Promise<unknown>][] = [
      ["remove users from group", () => here.root(removeUserFromGroup, { GroupName, UserName: "ben" })],
      ["delete policies", () => here.root(deleteGroupPolicy, { GroupName, PolicyName: "read" })],
      ["detach all policies", () => here.root(detachGroupPolicy, { GroupName, PolicyArn: readOnlyAccess })],
    ];
    for (const [first, doIt] of steps) {
      await expect(here.root(deleteGroup, { GroupName })).rejects.toMatchObject({
        code: "DeleteConflict",
        message: `Cannot delete entity, must ${first} first.`,
      });
      await doIt();
    }
    await here.root(deleteGroup, { GroupName });
  });
});
