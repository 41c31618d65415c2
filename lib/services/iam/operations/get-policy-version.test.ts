import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, readOnlyAccess, readS3, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { getPolicy } from "./get-policy";
import { getPolicyVersion } from "./get-policy-version";

describe("GetPolicyVersion", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
  });

  it("gives the document of the account's versions and of AWS's", async () => {
    const PolicyArn = await make.policy("mine");
    expect((await here.root(getPolicyVersion, { PolicyArn, VersionId: "v1" })).PolicyVersion).toEqual({
      Document: readS3,
      VersionId: "v1",
      IsDefaultVersion: true,
      CreateDate: here.at,
    });
    const { Policy } = await here.root(getPolicy, { PolicyArn: readOnlyAccess });
    const VersionId = Policy?.DefaultVersionId;
    const { PolicyVersion } = await here.root(getPolicyVersion, { PolicyArn: readOnlyAccess, VersionId });
    expect(PolicyVersion).toMatchObject({ VersionId, IsDefaultVersion: true });
    expect(JSON.parse(PolicyVersion?.Document ?? "")).toMatchObject({ Version: "2012-10-17" });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(getPolicyVersion, { PolicyArn: readOnlyAccess, VersionId: "1" })).rejects.toMatchObject(
      violation("versionId", "Member must satisfy regular expression pattern: v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?"),
    );
  });

  it("refuses who may not", async () => {
    const PolicyArn = await make.policy("mine");
    const ben = await here.userWith("ben");
    await expect(ben(getPolicyVersion, { PolicyArn, VersionId: "v1" })).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:GetPolicyVersion", PolicyArn),
    );
  });

  it("refuses what cannot be", async () => {
    const own = await make.policy("mine");
    const none = `arn:aws:iam::${here.accountId}:policy/none`;
    for (const [PolicyArn, VersionId] of [
      [own, "v2"],
      [own, "v99999999999999999999"],
      [none, "v1"],
      [readOnlyAccess, "v9999"],
    ])
      await expect(here.root(getPolicyVersion, { PolicyArn, VersionId })).rejects.toMatchObject({
        code: "NoSuchEntity",
        message: `Policy ${PolicyArn} version ${VersionId} does not exist or is not attachable.`,
      });
  });
});
