import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noPolicy, readOnlyAccess, readS3, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { createPolicyVersion } from "./create-policy-version";
import { deletePolicyVersion } from "./delete-policy-version";
import { listPolicyVersions } from "./list-policy-versions";

describe("DeletePolicyVersion", () => {
  let here: World;
  let PolicyArn: string;

  beforeEach(async () => {
    here = await world();
    PolicyArn = await makersOf(here).policy("p");
    await here.root(createPolicyVersion, { PolicyArn, PolicyDocument: readS3 });
  });

  const ids = async () => (await here.root(listPolicyVersions, { PolicyArn })).Versions?.map((one) => one.VersionId);

  it("deletes a version, whose number is never used again", async () => {
    await here.root(deletePolicyVersion, { PolicyArn, VersionId: "v2" });
    expect(await ids()).toEqual(["v1"]);
    await here.root(createPolicyVersion, { PolicyArn, PolicyDocument: readS3 });
    expect(await ids()).toEqual(["v3", "v1"]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(deletePolicyVersion, { PolicyArn, VersionId: "2" })).rejects.toMatchObject(
      violation("versionId", "Member must satisfy regular expression pattern: v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?"),
    );
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(deletePolicyVersion, { PolicyArn, VersionId: "v2" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:DeletePolicyVersion", PolicyArn),
    );
    expect(await ids()).toHaveLength(2);
  });

  it("refuses what cannot be: the default version, one that is not there, no such policy, AWS's own", async () => {
    await expect(here.root(deletePolicyVersion, { PolicyArn, VersionId: "v1" })).rejects.toMatchObject({
      code: "DeleteConflict",
      message: "Cannot delete the default version of a policy.",
    });
    await expect(here.root(deletePolicyVersion, { PolicyArn, VersionId: "v9" })).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: `Policy ${PolicyArn} version v9 does not exist or is not attachable.`,
    });
    const none = `arn:aws:iam::${here.accountId}:policy/none`;
    await expect(here.root(deletePolicyVersion, { PolicyArn: none, VersionId: "v1" })).rejects.toMatchObject(
      noPolicy(none),
    );
    await expect(here.root(deletePolicyVersion, { PolicyArn: readOnlyAccess, VersionId: "v1" })).rejects.toMatchObject({
      code: "AccessDenied",
      message: "Cannot delete policy versions for policies outside your own account.",
    });
  });
});
