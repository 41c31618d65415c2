/** Twenty calls at once come to exactly what AWS's rules allow, on the embedded database and on a server. */
import { describe, expect, it } from "vitest";
import { makersOf } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { addRoleToInstanceProfile } from "./operations/add-role-to-instance-profile";
import { addUserToGroup } from "./operations/add-user-to-group";
import { attachUserPolicy } from "./operations/attach-user-policy";
import { createAccessKey } from "./operations/create-access-key";
import { createAccountAlias } from "./operations/create-account-alias";
import { createServiceLinkedRole } from "./operations/create-service-linked-role";
import { createUser } from "./operations/create-user";
import { deletePolicy } from "./operations/delete-policy";
import { deleteServiceLinkedRole } from "./operations/delete-service-linked-role";
import { deleteUser } from "./operations/delete-user";
import { listAttachedUserPolicies } from "./operations/list-attached-user-policies";
import { listGroupsForUser } from "./operations/list-groups-for-user";
import { listUserTags } from "./operations/list-user-tags";
import { tagUser } from "./operations/tag-user";

/** How calls ended: how many succeeded, and how often each code came back. */
async function outcomes(calls: Promise<unknown>[]) {
  const results = await Promise.allSettled(calls);
  const counted: Record<string, number> = {};
  for (const result of results) {
    const code = result.status === "fulfilled" ? "done" : String(result.reason.code ?? result.reason);
    counted[code] = (counted[code] ?? 0) + 1;
  }
  return counted;
}

const twenty = <T>(make: (i: number) => Promise<T>) => outcomes(Array.from({ length: 20 }, (_, i) => make(i)));

async function withUser(): Promise<World> {
  const here = await world();
  await makersOf(here).user("ben");
  return here;
}

describe("twenty at once", () => {
  it("create one user of a name, whatever its case", async () => {
    const here = await world();
    const names = ["Ben", "ben", "BEN"];
    expect(await twenty((i) => here.root(createUser, { UserName: names[i % 3] }))).toEqual({
      done: 1,
      EntityAlreadyExists: 19,
    });
    expect((await here.events()).filter((event) => event.name === "CreateUser")).toHaveLength(20);
  });

  it("create two access keys", async () => {
    const here = await withUser();
    expect(await twenty(() => here.root(createAccessKey, { UserName: "ben" }))).toEqual({ done: 2, LimitExceeded: 18 });
  });

  it("attach ten policies", async () => {
    const here = await withUser();
    const make = makersOf(here);
    const arns = await Promise.all(Array.from({ length: 20 }, (_, i) => make.policy(`p${i}`)));
    expect(await twenty((i) => here.root(attachUserPolicy, { UserName: "ben", PolicyArn: arns[i] }))).toEqual({
      done: 10,
      LimitExceeded: 10,
    });
    const { AttachedPolicies } = await here.root(listAttachedUserPolicies, { UserName: "ben" });
    expect(AttachedPolicies).toHaveLength(10);
  });

  it("join ten groups", async () => {
    const here = await withUser();
    const make = makersOf(here);
    for (let i = 0; i < 20; i += 1) await make.group(`g${i}`);
    expect(await twenty((i) => here.root(addUserToGroup, { UserName: "ben", GroupName: `g${i}` }))).toEqual({
      done: 10,
      LimitExceeded: 10,
    });
    expect((await here.root(listGroupsForUser, { UserName: "ben" })).Groups).toHaveLength(10);
  });

  it("add fifty tags by four at a time", async () => {
    const here = await withUser();
    const tags = (i: number) => Array.from({ length: 4 }, (_, j) => ({ Key: `k${i}-${j}`, Value: "v" }));
    expect(await twenty((i) => here.root(tagUser, { UserName: "ben", Tags: tags(i) }))).toEqual({
      done: 12,
      LimitExceeded: 8,
    });
    expect((await here.root(listUserTags, { UserName: "ben" })).Tags).toHaveLength(48);
  });

  it("attach a policy or delete it, never both", async () => {
    const here = await withUser();
    for (let round = 0; round < 5; round += 1) {
      const arn = await makersOf(here).policy(`round${round}`);
      const [attached, deleted] = await Promise.allSettled([
        here.root(attachUserPolicy, { UserName: "ben", PolicyArn: arn }),
        here.root(deletePolicy, { PolicyArn: arn }),
      ]);
      expect([attached.status, deleted.status].sort()).toEqual(["fulfilled", "rejected"]);
    }
  });

  it("delete a user once", async () => {
    const here = await withUser();
    expect(await twenty(() => here.root(deleteUser, { UserName: "ben" }))).toEqual({ done: 1, NoSuchEntity: 19 });
  });

  it("put one role into an instance profile, and delete a service-linked role once", async () => {
    const here = await world();
    const make = makersOf(here);
    await make.profile("Web");
    for (let i = 0; i < 20; i += 1) await make.role(`r${i}`);
    const add = (i: number) => here.root(addRoleToInstanceProfile, { InstanceProfileName: "Web", RoleName: `r${i}` });
    expect(await twenty(add)).toEqual({ done: 1, LimitExceeded: 19 });
    await here.root(createServiceLinkedRole, { AWSServiceName: "batch.amazonaws.com" });
    const RoleName = "AWSServiceRoleForBatch";
    expect(await twenty(() => here.root(deleteServiceLinkedRole, { RoleName }))).toEqual({ done: 1, NoSuchEntity: 19 });
  });

  it("give an alias to one of twenty accounts", async () => {
    const worlds = await Promise.all(Array.from({ length: 20 }, () => world()));
    const alias = `wanted-${worlds[0]?.accountId}`;
    const counted = await outcomes(worlds.map((one) => one.root(createAccountAlias, { AccountAlias: alias })));
    expect(counted).toEqual({ done: 1, EntityAlreadyExists: 19 });
  });
});
