import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, invalidMarker, makersOf, noPolicy, readOnlyAccess } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { getPolicy } from "./get-policy";
import { listPolicyVersions } from "./list-policy-versions";

describe("ListPolicyVersions", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
  });

  it("lists the account's versions without documents", async () => {
    const PolicyArn = await make.policy("mine");
    expect(await here.root(listPolicyVersions, { PolicyArn })).toEqual({
      Versions: [{ VersionId: "v1", IsDefaultVersion: true, CreateDate: here.at }],
      IsTruncated: false,
    });
  });

  it("lists newest first, page by page, one of them the default", async () => {
    const { Policy } = await here.root(getPolicy, { PolicyArn: readOnlyAccess });
    const ids: string[] = [];
    const defaults: string[] = [];
    let Marker: string | undefined;
    do {
      const page = await here.root(listPolicyVersions, {
        PolicyArn: readOnlyAccess,
        MaxItems: 3,
        ...(Marker ? { Marker } : {}),
      });
      for (const { VersionId = "", IsDefaultVersion } of page.Versions ?? []) {
        ids.push(VersionId);
        if (IsDefaultVersion) defaults.push(VersionId);
      }
      Marker = page.Marker;
    } while (Marker);
    const numbers = ids.map((id) => Number(id.slice(1)));
    expect(ids.length).toBeGreaterThan(3);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => b - a));
    expect(defaults).toEqual([Policy?.DefaultVersionId]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listPolicyVersions, { PolicyArn: readOnlyAccess, Marker: "x" })).rejects.toMatchObject(
      invalidMarker,
    );
  });

  it("refuses who may not", async () => {
    const ben = await here.userWith("ben");
    await expect(ben(listPolicyVersions, { PolicyArn: readOnlyAccess })).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:ListPolicyVersions", readOnlyAccess),
    );
  });

  it("refuses what cannot be", async () => {
    const none = `arn:aws:iam::${here.accountId}:policy/none`;
    await expect(here.root(listPolicyVersions, { PolicyArn: none })).rejects.toMatchObject(noPolicy(none));
  });
});
