import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, invalidMarker, makersOf, readOnlyAccess } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { attachUserPolicy } from "./attach-user-policy";
import { listPolicies } from "./list-policies";

describe("ListPolicies", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
  });

  const arns = async (input: object) => (await here.root(listPolicies, input)).Policies?.map(({ Arn }) => Arn);

  it("lists AWS's policies and the account's together by name, each exactly once over all pages", async () => {
    await make.policy("ReadOnlyAccess");
    await make.policy("AAA-first");
    const own = await here.root(listPolicies, { Scope: "Local" });
    expect(own.Policies?.map(({ PolicyName }) => PolicyName)).toEqual(["AAA-first", "ReadOnlyAccess"]);
    const aws: (string | undefined)[] = [];
    const all: (string | undefined)[] = [];
    for (const [Scope, found] of [
      ["AWS", aws],
      ["All", all],
    ] as const) {
      let Marker: string | undefined;
      do {
        const page = await here.root(listPolicies, { Scope, MaxItems: 333, ...(Marker ? { Marker } : {}) });
        found.push(...(page.Policies ?? []).map(({ Arn }) => Arn));
        Marker = page.Marker;
      } while (Marker);
    }
    expect(aws.length).toBeGreaterThan(1000);
    expect(all[0]).toBe(own.Policies?.[0]?.Arn);
    expect(new Set(all).size).toBe(all.length);
    expect([...all].sort()).toEqual([...aws, ...(own.Policies ?? []).map(({ Arn }) => Arn)].sort());
    const one = await here.root(listPolicies, { MaxItems: 1 });
    expect(one.Policies?.[0]).toEqual(own.Policies?.[0]);
    const beside = all.indexOf(readOnlyAccess);
    expect(all[beside + 1]).toBe(`arn:aws:iam::${here.accountId}:policy/ReadOnlyAccess`);
  });

  it("pages between two policies of the same name", async () => {
    const own = await make.policy("ReadOnlyAccess", { Path: "/" });
    const filter = { PathPrefix: "/", OnlyAttached: true, MaxItems: 1 };
    await make.user("ben");
    for (const PolicyArn of [own, readOnlyAccess]) await here.root(attachUserPolicy, { UserName: "ben", PolicyArn });
    const first = await here.root(listPolicies, filter);
    expect(first).toMatchObject({ Policies: [{ Arn: readOnlyAccess, AttachmentCount: 1 }], IsTruncated: true });
    const second = await here.root(listPolicies, { ...filter, Marker: first.Marker });
    expect(second).toMatchObject({ Policies: [{ Arn: own, AttachmentCount: 1 }], IsTruncated: false });
  });

  it("filters by path and by use, and tells neither description nor tags", async () => {
    const plain = await make.policy("plain", { Path: "/eng/", Description: "d", Tags: [{ Key: "a", Value: "" }] });
    const limit = await make.policy("limit");
    await make.user("ben", { PermissionsBoundary: limit });
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn: plain });
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn: readOnlyAccess });
    expect(await arns({ PathPrefix: "/eng/" })).toEqual([plain]);
    expect(await arns({ OnlyAttached: true })).toEqual([plain, readOnlyAccess]);
    expect(await arns({ PolicyUsageFilter: "PermissionsPolicy", Scope: "AWS" })).toEqual([readOnlyAccess]);
    expect(await arns({ PolicyUsageFilter: "PermissionsBoundary" })).toEqual([limit]);
    const { Policies } = await here.root(listPolicies, { Scope: "Local" });
    expect(
      Policies?.map((policy) => [policy.PolicyName, policy.AttachmentCount, policy.PermissionsBoundaryUsageCount]),
    ).toEqual([
      ["limit", 0, 1],
      ["plain", 1, 0],
    ]);
    expect(Object.keys(Policies?.[1] ?? {})).not.toEqual(expect.arrayContaining(["Description"]));
    expect(Policies?.[1]).not.toHaveProperty("Tags");
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listPolicies, { Scope: "Mine" })).rejects.toMatchObject({ code: "ValidationError" });
    await expect(here.root(listPolicies, { Marker: "x" })).rejects.toMatchObject(invalidMarker);
  });

  it("refuses who may not", async () => {
    const ben = await here.userWith("ben");
    await expect(ben(listPolicies, {})).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:ListPolicies", "policy path /"),
    );
    const eve = await here.userWith("eve", allowing("iam:ListPolicies"));
    expect((await eve(listPolicies, { MaxItems: 5 })).Policies).toHaveLength(5);
  });
});
