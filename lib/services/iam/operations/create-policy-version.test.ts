import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, documentOfSize, makersOf, noPolicy, readOnlyAccess, readS3 } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { attachUserPolicy } from "./attach-user-policy";
import { createPolicyVersion } from "./create-policy-version";
import { getPolicy } from "./get-policy";
import { getPolicyVersion } from "./get-policy-version";
import { listGroups } from "./list-groups";
import { listPolicyVersions } from "./list-policy-versions";

describe("CreatePolicyVersion", () => {
  let here: World;
  let PolicyArn: string;

  beforeEach(async () => {
    here = await world();
    PolicyArn = await makersOf(here).policy("p");
  });

  it("adds a version, which is in force at once where it is made the default one", async () => {
    const ben = await here.userWith("ben");
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn });
    const PolicyDocument = JSON.stringify(allowing("iam:ListGroups"));
    const quiet = await here.root(createPolicyVersion, { PolicyArn, PolicyDocument });
    expect(quiet.PolicyVersion).toEqual({ VersionId: "v2", IsDefaultVersion: false, CreateDate: here.at });
    await expect(ben(listGroups, {})).rejects.toMatchObject({ code: "AccessDenied" });
    const loud = await here.root(createPolicyVersion, { PolicyArn, PolicyDocument, SetAsDefault: true });
    expect(loud.PolicyVersion).toMatchObject({ VersionId: "v3", IsDefaultVersion: true });
    expect((await ben(listGroups, {})).Groups).toEqual([]);
    const found = await here.root(getPolicyVersion, { PolicyArn, VersionId: "v3" });
    expect(found.PolicyVersion?.Document).toBe(PolicyDocument);
    expect((await here.root(getPolicy, { PolicyArn })).Policy?.DefaultVersionId).toBe("v3");
  });

  it("refuses what is malformed", async () => {
    const attempt = (PolicyDocument: string) => here.root(createPolicyVersion, { PolicyArn, PolicyDocument });
    await expect(attempt("{}")).rejects.toMatchObject({ code: "MalformedPolicyDocument" });
    await expect(attempt(documentOfSize(6145))).rejects.toMatchObject({
      message: "Cannot exceed quota for PolicySize: 6144",
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve", allowing("iam:CreatePolicy"));
    await expect(eve(createPolicyVersion, { PolicyArn, PolicyDocument: readS3 })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:CreatePolicyVersion", PolicyArn),
    );
  });

  it("refuses what cannot be: no such policy, AWS's own, a sixth version, also of twenty asked for at once", async () => {
    const none = `arn:aws:iam::${here.accountId}:policy/none`;
    const on = (arn: string) => here.root(createPolicyVersion, { PolicyArn: arn, PolicyDocument: readS3 });
    await expect(on(none)).rejects.toMatchObject(noPolicy(none));
    await expect(on(readOnlyAccess)).rejects.toMatchObject({
      code: "AccessDenied",
      message: "Cannot update policies outside your own account.",
    });
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => on(PolicyArn)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
    expect(all.find(({ status }) => status === "rejected")).toMatchObject({
      reason: {
        code: "LimitExceeded",
        message:
          "A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.",
      },
    });
    expect((await here.root(listPolicyVersions, { PolicyArn })).Versions).toHaveLength(5);
  });
});
