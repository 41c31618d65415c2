import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { createServiceLinkedRole } from "./create-service-linked-role";
import { deleteServiceLinkedRole } from "./delete-service-linked-role";
import { getServiceLinkedRoleDeletionStatus } from "./get-service-linked-role-deletion-status";

describe("GetServiceLinkedRoleDeletionStatus", () => {
  let here: World;
  const arn = (resource: string) => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
  });

  const status = (DeletionTaskId: string) => here.root(getServiceLinkedRoleDeletionStatus, { DeletionTaskId });
  const deletion = async (of = here) => {
    await of.root(createServiceLinkedRole, { AWSServiceName: "batch.amazonaws.com" });
    const { DeletionTaskId } = await of.root(deleteServiceLinkedRole, { RoleName: "AWSServiceRoleForBatch" });
    return DeletionTaskId ?? "";
  };

  it("tells how it went", async () => {
    expect(await status(await deletion())).toEqual({ Status: "SUCCEEDED" });
  });

  it("refuses what is malformed", async () => {
    await expect(status("no-task")).rejects.toMatchObject({ code: "InvalidInput" });
    await expect(status("")).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not", async () => {
    const ben = await here.userWith("ben");
    await expect(ben(getServiceLinkedRoleDeletionStatus, { DeletionTaskId: await deletion() })).rejects.toMatchObject(
      deniedTo(
        here,
        "ben",
        "iam:GetServiceLinkedRoleDeletionStatus",
        arn("role/aws-service-role/batch.amazonaws.com/AWSServiceRoleForBatch"),
      ),
    );
  });

  it("refuses what cannot be: a task of another account", async () => {
    await expect(status(await deletion(await world()))).rejects.toMatchObject({ code: "NoSuchEntity" });
  });
});
