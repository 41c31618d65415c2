import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { deniedTo, makersOf, violation } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { createGroup } from "./create-group";
import { getGroup } from "./get-group";

describe("CreateGroup", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
  });

  it("creates a group", async () => {
    const { Group } = await here.root(createGroup, { GroupName: "Devs", Path: "/eng/" });
    expect(Group).toEqual({
      GroupName: "Devs",
      Path: "/eng/",
      GroupId: expect.stringMatching(/^AGPA[A-Z2-7]{17}$/),
      Arn: `arn:aws:iam::${here.accountId}:group/eng/Devs`,
      CreateDate: here.at,
    });
    expect(await here.root(getGroup, { GroupName: "devs" })).toEqual({ Group, Users: [], IsTruncated: false });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(createGroup, { GroupName: "x".repeat(129) })).rejects.toMatchObject(
      violation("groupName", "Member must have length less than or equal to 128"),
    );
  });

  it("refuses who may not, judging the path that the group would have", async () => {
    const ben = await here.userWith("ben", allowing("iam:CreateGroup", `arn:aws:iam::${here.accountId}:group/eng/*`));
    await ben(createGroup, { GroupName: "Devs", Path: "/eng/" });
    await expect(ben(createGroup, { GroupName: "Admins" })).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:CreateGroup", `arn:aws:iam::${here.accountId}:group/Admins`),
    );
  });

  it("refuses a taken name in any case", async () => {
    await make.group("Devs");
    await expect(here.root(createGroup, { GroupName: "DEVS" })).rejects.toMatchObject({
      code: "EntityAlreadyExists",
      message: "Group with name DEVS already exists.",
    });
  });

  it("refuses one group more than an account may have", async () => {
    await reader.query(
      `INSERT INTO iam_group (account_id, id, name, name_key, path, created_at)
       SELECT $1, 'AGPA' || n, 'g' || n, 'g' || n, '/', $2 FROM generate_series(1, 299) AS n`,
      [here.accountId, here.at],
    );
    await make.group("last");
    await expect(make.group("more")).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Cannot exceed quota for GroupsPerAccount: 300",
    });
  });
});
