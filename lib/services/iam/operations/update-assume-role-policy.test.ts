import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noRole, protectedRole, trusting } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { createServiceLinkedRole } from "./create-service-linked-role";
import { getRole } from "./get-role";
import { updateAssumeRolePolicy } from "./update-assume-role-policy";

describe("UpdateAssumeRolePolicy", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "role/eng/Reader") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.role("Reader", { Path: "/eng/" });
  });

  const PolicyDocument = trusting({ Service: "lambda.amazonaws.com" });

  it("replaces the trust policy", async () => {
    await here.root(updateAssumeRolePolicy, { RoleName: "reader", PolicyDocument });
    expect((await here.root(getRole, { RoleName: "Reader" })).Role?.AssumeRolePolicyDocument).toBe(PolicyDocument);
  });

  it("refuses what is malformed, a principal that does not exist among it", async () => {
    const put = (document: string) =>
      here.root(updateAssumeRolePolicy, { RoleName: "Reader", PolicyDocument: document });
    await expect(put("{}")).rejects.toMatchObject({ code: "MalformedPolicyDocument" });
    const AWS = arn("user/none");
    await expect(put(trusting({ AWS }))).rejects.toMatchObject({
      code: "MalformedPolicyDocument",
      message: `Invalid principal in policy: "AWS":"${AWS}"`,
    });
  });

  it("refuses who may not, whether there is the role or not", async () => {
    const ben = await here.userWith("ben");
    for (const [RoleName, resource] of [
      ["Reader", arn()],
      ["None", arn("role/None")],
    ])
      await expect(ben(updateAssumeRolePolicy, { RoleName, PolicyDocument })).rejects.toMatchObject(
        deniedTo(here, "ben", "iam:UpdateAssumeRolePolicy", resource ?? ""),
      );
  });

  it("refuses what cannot be: no such role, too long a policy", async () => {
    await expect(here.root(updateAssumeRolePolicy, { RoleName: "None", PolicyDocument })).rejects.toMatchObject(
      noRole("None"),
    );
    const long = trusting({ Service: "ec2.amazonaws.com" }, { Sid: "x".repeat(2048) });
    await expect(here.root(updateAssumeRolePolicy, { RoleName: "Reader", PolicyDocument: long })).rejects.toMatchObject(
      { code: "LimitExceeded", message: "Cannot exceed quota for ACLSizePerRole: 2048" },
    );
  });

  it("refuses to change a role of AWS's own", async () => {
    await here.root(createServiceLinkedRole, { AWSServiceName: "batch.amazonaws.com" });
    const RoleName = "AWSServiceRoleForBatch";
    await expect(here.root(updateAssumeRolePolicy, { RoleName, PolicyDocument })).rejects.toMatchObject(
      protectedRole(RoleName),
    );
  });
});
