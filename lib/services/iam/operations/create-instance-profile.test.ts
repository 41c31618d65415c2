import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { deniedTo, makersOf, violation } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { createInstanceProfile } from "./create-instance-profile";
import { getInstanceProfile } from "./get-instance-profile";

describe("CreateInstanceProfile", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "instance-profile/eng/Web") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.profile("Web", { Path: "/eng/" });
    await make.role("Reader", { Path: "/eng/" });
  });

  it("creates a profile without a role", async () => {
    const asked = { InstanceProfileName: "New", Path: "/eng/", Tags: [{ Key: "a", Value: "b" }] };
    const { InstanceProfile } = await here.root(createInstanceProfile, asked);
    expect(InstanceProfile).toEqual({
      ...asked,
      InstanceProfileId: expect.stringMatching(/^AIPA[A-Z2-7]{17}$/),
      Arn: arn("instance-profile/eng/New"),
      CreateDate: here.at,
      Roles: [],
    });
    const found = await here.root(getInstanceProfile, { InstanceProfileName: "nEW" });
    expect(found.InstanceProfile).toEqual(InstanceProfile);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(createInstanceProfile, { InstanceProfileName: "a b" })).rejects.toMatchObject(
      violation("instanceProfileName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not, and asks for iam:TagInstanceProfile too where it is born with tags", async () => {
    const ben = await here.userWith("ben", allowing("iam:CreateInstanceProfile", arn("instance-profile/eng/*")));
    const InstanceProfileName = "New";
    await expect(ben(createInstanceProfile, { InstanceProfileName })).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:CreateInstanceProfile", arn("instance-profile/New")),
    );
    const tagged = { InstanceProfileName, Path: "/eng/", Tags: [{ Key: "a", Value: "b" }] };
    await expect(ben(createInstanceProfile, tagged)).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:TagInstanceProfile", arn("instance-profile/eng/New")),
    );
  });

  it("refuses what cannot be: a taken name in any case, one profile too many", async () => {
    await expect(make.profile("WEB")).rejects.toMatchObject({
      code: "EntityAlreadyExists",
      message: "Instance Profile WEB already exists.",
    });
    await reader.query(
      `INSERT INTO iam_instance_profile (account_id, id, name, name_key, path, created_at)
       SELECT $1, 'AIPA' || n, 'p' || n, 'p' || n, '/', $2 FROM generate_series(1, 999) AS n`,
      [here.accountId, here.at],
    );
    await expect(make.profile("more")).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Cannot exceed quota for InstanceProfilesPerAccount: 1000",
    });
  });
});
