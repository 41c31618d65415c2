import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noPolicy, readOnlyAccess } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { attachUserPolicy } from "./attach-user-policy";
import { createPolicyVersion } from "./create-policy-version";
import { getPolicy } from "./get-policy";
import { listGroups } from "./list-groups";
import { setDefaultPolicyVersion } from "./set-default-policy-version";

describe("SetDefaultPolicyVersion", () => {
  let here: World;
  let PolicyArn: string;

  beforeEach(async () => {
    here = await world();
    PolicyArn = await makersOf(here).policy("p");
    const PolicyDocument = JSON.stringify(allowing("iam:ListGroups"));
    await here.root(createPolicyVersion, { PolicyArn, PolicyDocument });
  });

  it("puts another version in force wherever the policy is attached", async () => {
    const ben = await here.userWith("ben");
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn });
    await here.root(setDefaultPolicyVersion, { PolicyArn, VersionId: "v2" });
    expect((await ben(listGroups, {})).Groups).toEqual([]);
    await here.root(setDefaultPolicyVersion, { PolicyArn, VersionId: "v1" });
    await expect(ben(listGroups, {})).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(setDefaultPolicyVersion, { PolicyArn })).rejects.toMatchObject({
      message:
        "1 validation error detected: Value null at 'versionId' failed to satisfy constraint: Member must not be null",
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(setDefaultPolicyVersion, { PolicyArn, VersionId: "v2" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:SetDefaultPolicyVersion", PolicyArn),
    );
    expect((await here.root(getPolicy, { PolicyArn })).Policy?.DefaultVersionId).toBe("v1");
  });

  it("refuses what cannot be: no such version, no such policy, AWS's own", async () => {
    await expect(here.root(setDefaultPolicyVersion, { PolicyArn, VersionId: "v3" })).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: `Policy ${PolicyArn} version v3 does not exist or is not attachable.`,
    });
    const none = `arn:aws:iam::${here.accountId}:policy/none`;
    await expect(here.root(setDefaultPolicyVersion, { PolicyArn: none, VersionId: "v1" })).rejects.toMatchObject(
      noPolicy(none),
    );
    const onAws = { PolicyArn: readOnlyAccess, VersionId: "v1" };
    await expect(here.root(setDefaultPolicyVersion, onAws)).rejects.toMatchObject({
      code: "AccessDenied",
      message: "Cannot update policies outside your own account.",
    });
  });
});
