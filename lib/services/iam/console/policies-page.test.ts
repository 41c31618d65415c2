import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, readOnlyAccess } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { attachUserPolicy } from "../operations/attach-user-policy";
import { listPolicies } from "../operations/list-policies";
import { policiesPage } from "./policies-page";

const administrator = "arn:aws:iam::aws:policy/AdministratorAccess";

describe("the page of policies", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
  });

  const arns = async (input: object) =>
    (await here.root(policiesPage, input)).policies.map(({ PolicyArn }) => PolicyArn);

  it("lists AWS's policies and the account's together, each exactly once over all pages", async () => {
    const own = await Promise.all(["AAA", "ReadOnlyAccess", "zzz"].map((name) => make.policy(name)));
    const { total } = await here.root(policiesPage, {});
    const all: string[] = [];
    for (let page = 1; (page - 1) * 200 < total; page += 1) all.push(...(await arns({ page, size: 200 })));
    expect(all).toHaveLength(total);
    expect(new Set(all).size).toBe(total);
    expect([all[0], all.at(-1)]).toEqual([own[0], own[2]]);
    expect(await arns({ size: 1000 })).toEqual(all.slice(0, 1000));
    const aws = await here.root(listPolicies, { Scope: "AWS", MaxItems: 1000 });
    for (const { Arn } of aws.Policies ?? []) expect(all).toContain(Arn);
    const reversed = await arns({ sort: { column: "name", descending: true }, size: 1 });
    expect(reversed).toEqual([own[2]]);
  });

  it("marks AWS's job functions, and filters by type and by a part of the name or description", async () => {
    const own = await make.policy("mine", { Description: "Only for Larches" });
    expect(
      await here.root(policiesPage, { search: "administratoraccess", types: ["AWS managed - job function"] }),
    ).toMatchObject({
      policies: [{ PolicyArn: administrator, type: "AWS managed - job function", Path: "/" }],
    });
    const jobs = await here.root(policiesPage, { types: ["AWS managed - job function"], size: 100 });
    expect(jobs.matches).toBe(11);
    expect(jobs.policies).toHaveLength(11);
    expect(await arns({ types: ["AWS managed"], search: "AdministratorAccess" })).not.toContain(administrator);
    expect(await here.root(policiesPage, { types: ["Customer managed"] })).toEqual({
      policies: [
        {
          PolicyName: "mine",
          PolicyArn: own,
          Path: "/",
          type: "Customer managed",
          Description: "Only for Larches",
          attached: 0,
          bounding: 0,
        },
      ],
      matches: 1,
      total: (await here.root(policiesPage, {})).matches,
    });
    expect(await arns({ search: "larches" })).toEqual([own]);
  });

  it("filters and sorts by use", async () => {
    const limit = await make.policy("limit");
    const idle = await make.policy("idle");
    for (const name of ["ben", "eve"]) {
      await make.user(name, { PermissionsBoundary: limit });
      await here.root(attachUserPolicy, { UserName: name, PolicyArn: readOnlyAccess });
    }
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn: limit });
    const most = await here.root(policiesPage, { sort: { column: "usedAs", descending: true }, size: 2 });
    expect(most.policies).toMatchObject([
      { PolicyArn: limit, attached: 1, bounding: 2 },
      { PolicyArn: readOnlyAccess, attached: 2, bounding: 0 },
    ]);
    expect(await arns({ usedAs: ["Permissions policy"] })).toEqual([limit, readOnlyAccess]);
    expect(await arns({ usedAs: ["Permissions boundary"] })).toEqual([limit]);
    expect(await arns({ usedAs: ["Not used"], types: ["Customer managed"] })).toEqual([idle]);
    expect(await arns({ usedAs: ["Permissions boundary", "Not used"], types: ["Customer managed"] })).toEqual([
      idle,
      limit,
    ]);
    const jobs = await here.root(policiesPage, { types: ["AWS managed - job function", "Customer managed"] });
    expect(jobs.matches).toBe(13);
    expect(await arns({ usedAs: ["Not used"], search: "ReadOnlyAccess" })).not.toContain(readOnlyAccess);
  });

  it("counts on a page behind the last", async () => {
    await make.policy("mine");
    expect(await here.root(policiesPage, { types: ["Customer managed"], page: 3 })).toMatchObject({
      policies: [],
      matches: 1,
    });
  });

  it("shows nothing to who may not list policies", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(policiesPage, {})).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:ListPolicies", "policy path /"),
    );
  });
});
