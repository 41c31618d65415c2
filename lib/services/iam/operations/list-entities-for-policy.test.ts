import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, invalidMarker, makersOf, noPolicy, readOnlyAccess } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { attachGroupPolicy } from "./attach-group-policy";
import { attachUserPolicy } from "./attach-user-policy";
import { listEntitiesForPolicy } from "./list-entities-for-policy";

describe("ListEntitiesForPolicy", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
  });

  it("lists groups and users by name, page by page, with filters by kind, use and path", async () => {
    const PolicyArn = await make.policy("mine");
    await make.group("Devs");
    await make.user("ben");
    await make.user("adam", { Path: "/eng/", PermissionsBoundary: PolicyArn });
    await make.user("cara", { PermissionsBoundary: PolicyArn });
    await here.root(attachGroupPolicy, { GroupName: "Devs", PolicyArn });
    for (const UserName of ["ben", "cara"]) await here.root(attachUserPolicy, { UserName, PolicyArn });
    const list = (more: object) => here.root(listEntitiesForPolicy, { PolicyArn, ...more });
    const users = async (more: object) => (await list(more)).PolicyUsers?.map(({ UserName }) => UserName);

    const first = await list({ MaxItems: 2 });
    expect(first).toMatchObject({
      PolicyGroups: [{ GroupName: "Devs", GroupId: expect.stringMatching(/^AGPA/) }],
      PolicyUsers: [{ UserName: "adam", UserId: expect.stringMatching(/^AIDA/) }],
      PolicyRoles: [],
      IsTruncated: true,
    });
    const second = await list({ MaxItems: 2, Marker: first.Marker });
    expect(second).toMatchObject({ PolicyGroups: [], PolicyUsers: [{ UserName: "ben" }, { UserName: "cara" }] });
    expect(second.IsTruncated).toBe(false);
    expect(await list({ EntityFilter: "Group" })).toMatchObject({ PolicyGroups: [{}], PolicyUsers: [] });
    expect(await list({ EntityFilter: "AWSManagedPolicy" })).toMatchObject({ PolicyGroups: [], PolicyUsers: [] });
    expect(await users({ PolicyUsageFilter: "PermissionsPolicy" })).toEqual(["ben", "cara"]);
    expect(await users({ PolicyUsageFilter: "PermissionsBoundary" })).toEqual(["adam", "cara"]);
    expect(await users({ PathPrefix: "/eng/" })).toEqual(["adam"]);
  });

  it("knows AWS's policies, which nobody need use", async () => {
    expect(await here.root(listEntitiesForPolicy, { PolicyArn: readOnlyAccess })).toEqual({
      PolicyGroups: [],
      PolicyUsers: [],
      PolicyRoles: [],
      IsTruncated: false,
    });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listEntitiesForPolicy, { PolicyArn: readOnlyAccess, Marker: "x" })).rejects.toMatchObject(
      invalidMarker,
    );
  });

  it("refuses who may not", async () => {
    const ben = await here.userWith("ben");
    await expect(ben(listEntitiesForPolicy, { PolicyArn: readOnlyAccess })).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:ListEntitiesForPolicy", readOnlyAccess),
    );
  });

  it("refuses what cannot be", async () => {
    const none = `arn:aws:iam::${here.accountId}:policy/none`;
    await expect(here.root(listEntitiesForPolicy, { PolicyArn: none })).rejects.toMatchObject(noPolicy(none));
  });
});
