import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noProfile, noRole, protectedRole, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { addRoleToInstanceProfile } from "./add-role-to-instance-profile";
import { createServiceLinkedRole } from "./create-service-linked-role";
import { getInstanceProfile } from "./get-instance-profile";

describe("AddRoleToInstanceProfile", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "instance-profile/eng/Web") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.profile("Web", { Path: "/eng/" });
    await make.role("Reader", { Path: "/eng/" });
  });

  const add = (InstanceProfileName: string, RoleName: string) =>
    here.root(addRoleToInstanceProfile, { InstanceProfileName, RoleName });

  it("puts the role in", async () => {
    await add("WEB", "READER");
    const { InstanceProfile } = await here.root(getInstanceProfile, { InstanceProfileName: "Web" });
    expect(InstanceProfile?.Roles).toMatchObject([{ RoleName: "Reader" }]);
  });

  it("refuses what is malformed", async () => {
    await expect(
      here.root(addRoleToInstanceProfile, { InstanceProfileName: "a b", RoleName: "Reader" }),
    ).rejects.toMatchObject(
      violation("instanceProfileName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not, whether there is the profile or not", async () => {
    const ben = await here.userWith("ben");
    for (const [InstanceProfileName, resource] of [
      ["Web", arn()],
      ["None", arn("instance-profile/None")],
    ])
      await expect(ben(addRoleToInstanceProfile, { InstanceProfileName, RoleName: "Reader" })).rejects.toMatchObject(
        deniedTo(here, "ben", "iam:AddRoleToInstanceProfile", resource ?? ""),
      );
  });

  it("refuses who may not pass the role to EC2", async () => {
    const statement = (service: string) => ({
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Action: "iam:AddRoleToInstanceProfile", Resource: "*" },
        {
          Effect: "Allow",
          Action: "iam:PassRole",
          Resource: arn("role/eng/Reader"),
          Condition: { StringEquals: { "iam:PassedToService": service } },
        },
      ],
    });
    const asked = { InstanceProfileName: "Web", RoleName: "Reader" };
    const ben = await here.userWith("ben", statement("lambda.amazonaws.com"));
    await expect(ben(addRoleToInstanceProfile, asked)).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:PassRole", arn("role/eng/Reader")),
    );
    await (await here.userWith("eve", statement("ec2.amazonaws.com")))(addRoleToInstanceProfile, asked);
  });

  it("refuses what cannot be: no such profile or role, a second role, one of AWS's own", async () => {
    await expect(add("None", "Reader")).rejects.toMatchObject(noProfile("None"));
    await expect(add("Web", "None")).rejects.toMatchObject(noRole("None"));
    await add("Web", "Reader");
    await make.role("Other");
    await expect(add("Web", "Other")).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1",
    });
    await here.root(createServiceLinkedRole, { AWSServiceName: "batch.amazonaws.com" });
    await make.profile("Other");
    await expect(add("Other", "AWSServiceRoleForBatch")).rejects.toMatchObject(protectedRole("AWSServiceRoleForBatch"));
  });
});
