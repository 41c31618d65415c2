/** Twenty calls at once come to exactly what AWS's rules allow, on the embedded database and on a server. */
import { describe, expect, it } from "vitest";
import { makersOf, readS3, trusting } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { addRoleToInstanceProfile } from "./operations/add-role-to-instance-profile";
import { addUserToGroup } from "./operations/add-user-to-group";
import { attachRolePolicy } from "./operations/attach-role-policy";
import { attachUserPolicy } from "./operations/attach-user-policy";
import { createAccessKey } from "./operations/create-access-key";
import { createAccountAlias } from "./operations/create-account-alias";
import { createPolicy } from "./operations/create-policy";
import { createPolicyVersion } from "./operations/create-policy-version";
import { createRole } from "./operations/create-role";
import { createServiceLinkedRole } from "./operations/create-service-linked-role";
import { createUser } from "./operations/create-user";
import { deletePolicy } from "./operations/delete-policy";
import { deletePolicyVersion } from "./operations/delete-policy-version";
import { deleteRole } from "./operations/delete-role";
import { deleteServiceLinkedRole } from "./operations/delete-service-linked-role";
import { deleteUser } from "./operations/delete-user";
import { listAttachedUserPolicies } from "./operations/list-attached-user-policies";
import { listGroupsForUser } from "./operations/list-groups-for-user";
import { listPolicyVersions } from "./operations/list-policy-versions";
import { listUserTags } from "./operations/list-user-tags";
import { setDefaultPolicyVersion } from "./operations/set-default-policy-version";
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

  it("make one role of a name, whatever its case, and one policy", async () => {
    const here = await world();
    const AssumeRolePolicyDocument = trusting({ AWS: here.accountId });
    const names = ["Reader", "reader", "READER"];
    const role = (i: number) => here.root(createRole, { RoleName: names[i % 3], AssumeRolePolicyDocument });
    expect(await twenty(role)).toEqual({ done: 1, EntityAlreadyExists: 19 });
    const policy = (i: number) => here.root(createPolicy, { PolicyName: names[i % 3], PolicyDocument: readS3 });
    expect(await twenty(policy)).toEqual({ done: 1, EntityAlreadyExists: 19 });
  });

  it("make four more versions of a policy, each with a number of its own and one of them the default", async () => {
    const here = await world();
    const PolicyArn = await makersOf(here).policy("p");
    const version = () => here.root(createPolicyVersion, { PolicyArn, PolicyDocument: readS3, SetAsDefault: true });
    expect(await twenty(version)).toEqual({ done: 4, LimitExceeded: 16 });
    const { Versions = [] } = await here.root(listPolicyVersions, { PolicyArn });
    expect(Versions.map(({ VersionId }) => VersionId)).toEqual(["v5", "v4", "v3", "v2", "v1"]);
    expect(Versions.filter(({ IsDefaultVersion }) => IsDefaultVersion)).toHaveLength(1);
  });

  it("delete a version once, and never the one that others make the default", async () => {
    const here = await world();
    const PolicyArn = await makersOf(here).policy("p");
    for (let i = 0; i < 2; i += 1) await here.root(createPolicyVersion, { PolicyArn, PolicyDocument: readS3 });
    const gone = () => here.root(deletePolicyVersion, { PolicyArn, VersionId: "v3" });
    expect(await twenty(gone)).toEqual({ done: 1, NoSuchEntity: 19 });
    const [chosen, deleted] = await Promise.allSettled([
      here.root(setDefaultPolicyVersion, { PolicyArn, VersionId: "v2" }),
      here.root(deletePolicyVersion, { PolicyArn, VersionId: "v2" }),
    ]);
    expect([chosen.status, deleted.status].sort()).toEqual(["fulfilled", "rejected"]);
    const { Versions = [] } = await here.root(listPolicyVersions, { PolicyArn });
    expect(Versions.filter(({ IsDefaultVersion }) => IsDefaultVersion)).toHaveLength(1);
  });

  it("attach twenty policies to a role, of which it had five", async () => {
    const here = await world();
    const make = makersOf(here);
    await make.role("Reader");
    const arns = await Promise.all(Array.from({ length: 25 }, (_, i) => make.policy(`p${i}`)));
    const attach = (i: number) => here.root(attachRolePolicy, { RoleName: "Reader", PolicyArn: arns[i] });
    for (let i = 20; i < 25; i += 1) await attach(i);
    expect(await twenty(attach)).toEqual({ done: 15, LimitExceeded: 5 });
  });

  it("attach a policy to a role while the role or the policy is deleted, never both", async () => {
    const here = await world();
    const make = makersOf(here);
    for (let round = 0; round < 5; round += 1) {
      const RoleName = `r${round}`;
      await make.role(RoleName);
      const arns = await Promise.all(Array.from({ length: 10 }, (_, i) => make.policy(`p${round}-${i}`)));
      const attaching = arns.map((PolicyArn) => here.root(attachRolePolicy, { RoleName, PolicyArn }));
      const deleting = Array.from({ length: 10 }, () => here.root(deleteRole, { RoleName }));
      const [attached, deleted] = await Promise.all([outcomes(attaching), outcomes(deleting)]);
      // Whoever came first: either all attached and the role stands, or it is gone and takes nothing more.
      expect([
        [{ done: 10 }, { DeleteConflict: 10 }],
        [{ NoSuchEntity: 10 }, { done: 1, NoSuchEntity: 9 }],
      ]).toContainEqual([attached, deleted]);
      const arn = await make.policy(`last${round}`);
      await make.role(`holder${round}`);
      const [held, gone] = await Promise.allSettled([
        here.root(attachRolePolicy, { RoleName: `holder${round}`, PolicyArn: arn }),
        here.root(deletePolicy, { PolicyArn: arn }),
      ]);
      expect([held.status, gone.status].sort()).toEqual(["fulfilled", "rejected"]);
    }
  });

  it("delete a role once", async () => {
    const here = await world();
    await makersOf(here).role("Reader");
    expect(await twenty(() => here.root(deleteRole, { RoleName: "Reader" }))).toEqual({ done: 1, NoSuchEntity: 19 });
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
