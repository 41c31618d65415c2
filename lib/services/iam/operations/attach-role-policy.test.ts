import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noRole, protectedRole, readOnlyAccess } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { attachRolePolicy } from "./attach-role-policy";
import { createServiceLinkedRole } from "./create-service-linked-role";
import { deletePolicy } from "./delete-policy";
import { getPolicy } from "./get-policy";
import { listAttachedRolePolicies } from "./list-attached-role-policies";
import { listEntitiesForPolicy } from "./list-entities-for-policy";

describe("AttachRolePolicy", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "role/eng/Reader") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.role("Reader", { Path: "/eng/" });
  });

  it("attaches AWS's and the account's policies once, and both count as used", async () => {
    const own = await make.policy("mine");
    for (const PolicyArn of [readOnlyAccess, own, readOnlyAccess])
      await here.root(attachRolePolicy, { RoleName: "READER", PolicyArn });
    expect((await here.root(listAttachedRolePolicies, { RoleName: "Reader" })).AttachedPolicies).toEqual([
      { PolicyName: "mine", PolicyArn: own },
      { PolicyName: "ReadOnlyAccess", PolicyArn: readOnlyAccess },
    ]);
    expect((await here.root(getPolicy, { PolicyArn: own })).Policy?.AttachmentCount).toBe(1);
    expect((await here.root(listEntitiesForPolicy, { PolicyArn: own })).PolicyRoles).toEqual([
      { RoleName: "Reader", RoleId: expect.stringMatching(/^AROA/) },
    ]);
    await expect(here.root(deletePolicy, { PolicyArn: own })).rejects.toMatchObject({ code: "DeleteConflict" });
  });

  it("refuses what is malformed", async () => {
    await expect(
      here.root(attachRolePolicy, { RoleName: "Reader", PolicyArn: "longpolicynamebutnoarn" }),
    ).rejects.toMatchObject({ code: "ValidationError", message: "ARN longpolicynamebutnoarn is not valid." });
  });

  it("refuses who may not, whether there is the role or not", async () => {
    const ben = await here.userWith("ben");
    for (const [RoleName, resource] of [
      ["Reader", arn()],
      ["None", arn("role/None")],
    ])
      await expect(ben(attachRolePolicy, { RoleName, PolicyArn: readOnlyAccess })).rejects.toMatchObject(
        deniedTo(here, "ben", "iam:AttachRolePolicy", resource ?? ""),
      );
  });

  it("refuses what cannot be: no such role or policy, a service's own policy, a twenty-first", async () => {
    const attach = (PolicyArn: string, RoleName = "Reader") => here.root(attachRolePolicy, { RoleName, PolicyArn });
    await expect(attach(readOnlyAccess, "None")).rejects.toMatchObject(noRole("None"));
    const missing = arn("policy/none");
    await expect(attach(missing)).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: `Policy ${missing} does not exist or is not attachable.`,
    });
    await expect(attach("arn:aws:iam::aws:policy/aws-service-role/BatchServiceRolePolicy")).rejects.toMatchObject({
      code: "PolicyNotAttachable",
      message: "Cannot attach a Service Role Policy to a Customer Role.",
    });
    for (let i = 0; i < 20; i += 1) await attach(await make.policy(`p${i}`));
    await expect(attach(readOnlyAccess)).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Cannot exceed quota for PoliciesPerRole: 20",
    });
  });

  it("refuses to change a role of AWS's own", async () => {
    await here.root(createServiceLinkedRole, { AWSServiceName: "batch.amazonaws.com" });
    const RoleName = "AWSServiceRoleForBatch";
    await expect(here.root(attachRolePolicy, { RoleName, PolicyArn: readOnlyAccess })).rejects.toMatchObject(
      protectedRole(RoleName),
    );
  });
});
