import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, documentOfSize, makersOf, noRole, protectedRole, readS3 } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { createServiceLinkedRole } from "./create-service-linked-role";
import { getRolePolicy } from "./get-role-policy";
import { putRolePolicy } from "./put-role-policy";

describe("PutRolePolicy", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "role/eng/Reader") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.role("Reader", { Path: "/eng/" });
  });

  it("embeds a policy, and replaces the one of that name", async () => {
    const other = JSON.stringify(allowing("s3:Put*"));
    for (const PolicyDocument of [readS3, other])
      await here.root(putRolePolicy, { RoleName: "reader", PolicyName: "p", PolicyDocument });
    expect(await here.root(getRolePolicy, { RoleName: "Reader", PolicyName: "p" })).toEqual({
      RoleName: "Reader",
      PolicyName: "p",
      PolicyDocument: other,
    });
  });

  it("refuses what is malformed", async () => {
    await expect(
      here.root(putRolePolicy, { RoleName: "Reader", PolicyName: "p", PolicyDocument: "no policy" }),
    ).rejects.toMatchObject({ code: "MalformedPolicyDocument", message: "Syntax errors in policy." });
  });

  it("refuses who may not, whether there is the role or not", async () => {
    const ben = await here.userWith("ben");
    for (const [RoleName, resource] of [
      ["Reader", arn()],
      ["None", arn("role/None")],
    ])
      await expect(ben(putRolePolicy, { RoleName, PolicyName: "p", PolicyDocument: readS3 })).rejects.toMatchObject(
        deniedTo(here, "ben", "iam:PutRolePolicy", resource ?? ""),
      );
  });

  it("refuses what cannot be: no such role, more than all inline policies may be together", async () => {
    const put = (PolicyName: string, PolicyDocument: string, RoleName = "Reader") =>
      here.root(putRolePolicy, { RoleName, PolicyName, PolicyDocument });
    await expect(put("p", readS3, "None")).rejects.toMatchObject(noRole("None"));
    await put("large", documentOfSize(10_000));
    await expect(put("more", documentOfSize(241))).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Maximum policy size of 10240 bytes exceeded for role Reader",
    });
    await put("more", documentOfSize(240));
  });

  it("refuses to change a role of AWS's own", async () => {
    await here.root(createServiceLinkedRole, { AWSServiceName: "batch.amazonaws.com" });
    const RoleName = "AWSServiceRoleForBatch";
    await expect(here.root(putRolePolicy, { RoleName, PolicyName: "p", PolicyDocument: readS3 })).rejects.toMatchObject(
      protectedRole(RoleName),
    );
  });
});
