import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { noteRoleUse } from "@/lib/identity/role-use";
import type { Call } from "@/lib/operation/call";
import { deniedTo, invalidMarker, makersOf, readOnlyAccess, readS3, trusting, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { addRoleToInstanceProfile } from "./add-role-to-instance-profile";
import { attachGroupPolicy } from "./attach-group-policy";
import { attachUserPolicy } from "./attach-user-policy";
import { deleteUser } from "./delete-user";
import { getAccountAuthorizationDetails } from "./get-account-authorization-details";
import { getRole } from "./get-role";
import { putGroupPolicy } from "./put-group-policy";
import { putUserPolicy } from "./put-user-policy";

describe("GetAccountAuthorizationDetails", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  let own: string;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
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

  it("shows whom a role trusts as GetRole does: by ARN, by the id where nobody has it any more", async () => {
    const gone = (await make.user("gone")).User;
    await make.role("Trusting", {
      AssumeRolePolicyDocument: trusting({
        AWS: ["user/eng/ben", "user/gone", "role/Deploy"].map((name) => `arn:aws:iam::${here.accountId}:${name}`),
      }),
    });
    const other = await world();
    const theirs = await makersOf(other).role("Theirs");
    await make.role("Abroad", { AssumeRolePolicyDocument: trusting({ AWS: theirs }) });
    await make.profile("Pair");
    await here.root(addRoleToInstanceProfile, { InstanceProfileName: "Pair", RoleName: "Abroad" });
    await here.root(deleteUser, { UserName: "gone" });
    const { RoleDetailList } = await here.root(getAccountAuthorizationDetails, { Filter: ["Role"] });
    const named = new Map(RoleDetailList?.map((role) => [role.RoleName, role]));
    for (const RoleName of ["Trusting", "Abroad"]) {
      const { Role } = await here.root(getRole, { RoleName });
      expect(named.get(RoleName)?.AssumeRolePolicyDocument).toBe(Role?.AssumeRolePolicyDocument);
    }
    expect(named.get("Trusting")?.AssumeRolePolicyDocument).toContain(`:user/eng/ben","${gone?.UserId}"`);
    expect(named.get("Abroad")).toMatchObject({
      AssumeRolePolicyDocument: trusting({ AWS: theirs }),
      InstanceProfileList: [{ Roles: [{ AssumeRolePolicyDocument: trusting({ AWS: theirs }) }] }],
    });
  });

  it("tells a use of a role that was only just made", async () => {
    noteRoleUse({
      principal: {
        kind: "assumed-role",
        accountId: here.accountId,
        role: { id: "AROATEST", name: "Deploy", arn: "" },
      } as Call["principal"],
      region: "eu-north-1",
      at: here.at,
    });
    const { RoleDetailList } = await here.root(getAccountAuthorizationDetails, { Filter: ["Role"] });
    expect(RoleDetailList?.[0]?.RoleLastUsed).toEqual({ LastUsedDate: here.at, Region: "eu-north-1" });
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
    await expect(here.root(getAccountAuthorizationDetails, { Filter: ["Role", "All"] })).rejects.toMatchObject(
      violation(
        "filter",
        "Member must satisfy constraint: [Member must satisfy enum value set: [User, Role, Group, LocalManagedPolicy, AWSManagedPolicy]]",
      ),
    );
    await expect(here.root(getAccountAuthorizationDetails, { Marker: "made-up" })).rejects.toMatchObject(invalidMarker);
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(getAccountAuthorizationDetails, {})).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:GetAccountAuthorizationDetails", "*"),
    );
  });
});
