import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { deniedTo, invalidMarker, makersOf, readOnlyAccess, readS3 } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { attachGroupPolicy } from "./attach-group-policy";
import { attachUserPolicy } from "./attach-user-policy";
import { getAccountAuthorizationDetails } from "./get-account-authorization-details";
import { putGroupPolicy } from "./put-group-policy";
import { putUserPolicy } from "./put-user-policy";

describe("GetAccountAuthorizationDetails", () => {
  let here: World;
  let own: string;

  beforeEach(async () => {
    here = await world();
    const make = makersOf(here);
    own = await make.policy("own", { Description: "Reads" });
    await make.user("ben", { Path: "/eng/", PermissionsBoundary: own, Tags: [{ Key: "team", Value: "blue" }] });
    await make.user("ann");
    await make.group("Devs");
    await make.member("ben", "Devs");
    await here.root(putUserPolicy, { UserName: "ben", PolicyName: "mine", PolicyDocument: readS3 });
    await here.root(putGroupPolicy, { GroupName: "Devs", PolicyName: "ours", PolicyDocument: readS3 });
    await here.root(attachGroupPolicy, { GroupName: "Devs", PolicyArn: readOnlyAccess });
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn: own });
    await reader.query(
      `INSERT INTO iam_role (account_id, id, name, name_key, path, trust_policy, created_at)
       VALUES ($1, 'AROATEST', 'Deploy', 'deploy', '/', '{"Version":"2012-10-17"}', $2)`,
      [here.accountId, here.at],
    );
    await reader.query(
      `INSERT INTO iam_instance_profile (account_id, id, name, name_key, path, role_id, created_at)
       VALUES ($1, 'AIPATEST', 'Machines', 'machines', '/', 'AROATEST', $2)`,
      [here.accountId, here.at],
    );
  });

  it("tells everything with what relates it", async () => {
    const all = await here.root(getAccountAuthorizationDetails, {});
    expect(all.IsTruncated).toBe(false);
    expect(all.UserDetailList?.map(({ UserName }) => UserName)).toEqual(["ann", "ben"]);
    expect(all.UserDetailList?.[1]).toMatchObject({
      Path: "/eng/",
      Arn: `arn:aws:iam::${here.accountId}:user/eng/ben`,
      CreateDate: here.at,
      UserPolicyList: [{ PolicyName: "mine", PolicyDocument: readS3 }],
      GroupList: ["Devs"],
      AttachedManagedPolicies: [{ PolicyName: "own", PolicyArn: own }],
      PermissionsBoundary: { PermissionsBoundaryType: "Policy", PermissionsBoundaryArn: own },
      Tags: [{ Key: "team", Value: "blue" }],
    });
    expect(all.GroupDetailList).toMatchObject([
      {
        GroupName: "Devs",
        GroupPolicyList: [{ PolicyName: "ours", PolicyDocument: readS3 }],
        AttachedManagedPolicies: [{ PolicyName: "ReadOnlyAccess", PolicyArn: readOnlyAccess }],
      },
    ]);
    expect(all.RoleDetailList).toMatchObject([
      {
        RoleName: "Deploy",
        AssumeRolePolicyDocument: '{"Version":"2012-10-17"}',
        InstanceProfileList: [{ InstanceProfileName: "Machines", Roles: [{ RoleName: "Deploy" }] }],
        RoleLastUsed: {},
      },
    ]);
    expect(all.Policies).toMatchObject([
      {
        Arn: own,
        AttachmentCount: 1,
        PermissionsBoundaryUsageCount: 1,
        Description: "Reads",
        PolicyVersionList: [{ VersionId: "v1", IsDefaultVersion: true, Document: readS3 }],
      },
      { Arn: readOnlyAccess, AttachmentCount: 1 },
    ]);
    const [aws] = all.Policies?.slice(1) ?? [];
    expect(aws?.PolicyVersionList?.filter(({ IsDefaultVersion }) => IsDefaultVersion)).toHaveLength(1);
  });

  it("filters by kind, and pages over all kinds", async () => {
    const users = await here.root(getAccountAuthorizationDetails, { Filter: ["User", "AWSManagedPolicy"] });
    expect([users.UserDetailList?.length, users.GroupDetailList, users.Policies?.length]).toEqual([2, [], 1]);
    const names: (string | undefined)[] = [];
    let Marker: string | undefined;
    do {
      const part = await here.root(getAccountAuthorizationDetails, { MaxItems: 1, ...(Marker ? { Marker } : {}) });
      names.push(
        ...(part.UserDetailList ?? []).map(({ UserName }) => UserName),
        ...(part.GroupDetailList ?? []).map(({ GroupName }) => GroupName),
        ...(part.RoleDetailList ?? []).map(({ RoleName }) => RoleName),
        ...(part.Policies ?? []).map(({ PolicyName }) => PolicyName),
      );
      ({ Marker } = part);
    } while (Marker);
    expect(names).toEqual(["ann", "ben", "Devs", "Deploy", "own", "ReadOnlyAccess"]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(getAccountAuthorizationDetails, { Filter: ["Everything"] })).rejects.toMatchObject({
      code: "ValidationError",
    });
    await expect(here.root(getAccountAuthorizationDetails, { Marker: "made-up" })).rejects.toMatchObject(invalidMarker);
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(getAccountAuthorizationDetails, {})).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:GetAccountAuthorizationDetails", "*"),
    );
  });
});
