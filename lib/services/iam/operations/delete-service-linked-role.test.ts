import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noRole } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { createServiceLinkedRole } from "./create-service-linked-role";
import { deleteServiceLinkedRole } from "./delete-service-linked-role";
import { getRole } from "./get-role";
import { getServiceLinkedRoleDeletionStatus } from "./get-service-linked-role-deletion-status";

describe("DeleteServiceLinkedRole", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource: string) => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
  });

  const RoleName = "AWSServiceRoleForBatch";
  const resource = "role/aws-service-role/batch.amazonaws.com/AWSServiceRoleForBatch";

  it("deletes the role with its policy, and gives a task that says so", async () => {
    await here.root(createServiceLinkedRole, { AWSServiceName: "batch.amazonaws.com" });
    const { DeletionTaskId } = await here.root(deleteServiceLinkedRole, { RoleName });
    expect(DeletionTaskId).toMatch(
      /^task\/aws-service-role\/batch\.amazonaws\.com\/AWSServiceRoleForBatch\/[0-9a-f-]{36}$/,
    );
    expect(await here.root(getServiceLinkedRoleDeletionStatus, { DeletionTaskId })).toEqual({ Status: "SUCCEEDED" });
    await expect(here.root(getRole, { RoleName })).rejects.toMatchObject(noRole(RoleName));
    await here.root(createServiceLinkedRole, { AWSServiceName: "batch.amazonaws.com" });
  });

  it("leaves the roles that Support and Trusted Advisor need, and the task says why", async () => {
    for (const [service, name] of [
      ["support", "AWSServiceRoleForSupport"],
      ["trustedadvisor", "AWSServiceRoleForTrustedAdvisor"],
    ]) {
      await here.root(createServiceLinkedRole, { AWSServiceName: `${service}.amazonaws.com` });
      const { DeletionTaskId } = await here.root(deleteServiceLinkedRole, { RoleName: name });
      expect(await here.root(getServiceLinkedRoleDeletionStatus, { DeletionTaskId })).toEqual({
        Status: "FAILED",
        Reason: { Reason: expect.stringMatching(/^(AWS Support needs|Trusted Advisor is enabled)/) },
      });
      expect((await here.root(getRole, { RoleName: name })).Role?.RoleName).toBe(name);
    }
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(deleteServiceLinkedRole, { RoleName: "a b" })).rejects.toMatchObject({
      code: "ValidationError",
    });
  });

  it("refuses who may not", async () => {
    await here.root(createServiceLinkedRole, { AWSServiceName: "batch.amazonaws.com" });
    const ben = await here.userWith("ben");
    await expect(ben(deleteServiceLinkedRole, { RoleName })).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:DeleteServiceLinkedRole", arn(resource)),
    );
    await here.root(getRole, { RoleName });
  });

  it("refuses what cannot be: no such role, a role of the account's own", async () => {
    await expect(here.root(deleteServiceLinkedRole, { RoleName })).rejects.toMatchObject(noRole(RoleName));
    await make.role("Reader");
    await expect(here.root(deleteServiceLinkedRole, { RoleName: "Reader" })).rejects.toMatchObject({
      code: "InvalidInput",
    });
    await here.root(getRole, { RoleName: "Reader" });
  });
});
