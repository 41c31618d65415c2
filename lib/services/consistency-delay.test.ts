/** An account whose changes take effect later: calls are judged by the state before, lists and pages show the present one. */
import { beforeEach, describe, expect, it } from "vitest";
import { setConsistencyDelay } from "@/lib/accounts/consistency-delay";
import { reader, trips } from "@/lib/db/pool";
import { findCredential } from "@/lib/identity/credentials";
import type { Call, UserPrincipal } from "@/lib/operation/call";
import { addUserToGroup } from "@/lib/services/iam/operations/add-user-to-group";
import { attachUserPolicy } from "@/lib/services/iam/operations/attach-user-policy";
import { createAccessKey } from "@/lib/services/iam/operations/create-access-key";
import { createGroup } from "@/lib/services/iam/operations/create-group";
import { createPolicy } from "@/lib/services/iam/operations/create-policy";
import { createPolicyVersion } from "@/lib/services/iam/operations/create-policy-version";
import { createRole } from "@/lib/services/iam/operations/create-role";
import { createUser } from "@/lib/services/iam/operations/create-user";
import { deleteAccessKey } from "@/lib/services/iam/operations/delete-access-key";
import { deleteRole } from "@/lib/services/iam/operations/delete-role";
import { deleteUserPermissionsBoundary } from "@/lib/services/iam/operations/delete-user-permissions-boundary";
import { detachUserPolicy } from "@/lib/services/iam/operations/detach-user-policy";
import { getUser } from "@/lib/services/iam/operations/get-user";
import { listAttachedUserPolicies } from "@/lib/services/iam/operations/list-attached-user-policies";
import { listUsers } from "@/lib/services/iam/operations/list-users";
import { putGroupPolicy } from "@/lib/services/iam/operations/put-group-policy";
import { putUserPermissionsBoundary } from "@/lib/services/iam/operations/put-user-permissions-boundary";
import { putUserPolicy } from "@/lib/services/iam/operations/put-user-policy";
import { updateAccessKey } from "@/lib/services/iam/operations/update-access-key";
import { updateAssumeRolePolicy } from "@/lib/services/iam/operations/update-assume-role-policy";
import { policiesOf, presentPoliciesOf } from "@/lib/services/iam/store/policies-in-force";
import { assumeRole } from "@/lib/services/sts/operations/assume-role";
import { readOnlyAccess, trusting } from "@/lib/testing/iam";
import { allowing, type Caller, callBy, type World, world } from "@/lib/testing/world";

const delay = 10;
const allowed = (action: string) => JSON.stringify(allowing(action));

let here: World;
let ben: Caller;
beforeEach(async () => {
  here = await world();
  ben = await here.userWith("ben", allowed("iam:GetUser"));
  await setConsistencyDelay(here.accountId, delay);
});

/** The account's time goes on. */
const pass = (seconds: number) => {
  here.at = new Date(here.at.getTime() + seconds * 1000);
};
const may = async (who: Caller = ben) =>
  who(listUsers, {}).then(
    () => true,
    (error: { code: string }) => (error.code === "AccessDenied" ? false : Promise.reject(error)),
  );
/** Before the delay is over, and when it is. */
const beforeAndAfter = async <Out>(ask: () => Promise<Out>): Promise<[Out, Out]> => {
  pass(delay - 1);
  const before = await ask();
  pass(1);
  return [before, await ask()];
};
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
  );

describe("a permission", () => {
  it("that was given is there after the delay, while lists tell of it at once", async () => {
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn: readOnlyAccess });
    const { AttachedPolicies } = await here.root(listAttachedUserPolicies, { UserName: "ben" });
    expect(AttachedPolicies).toHaveLength(1);
    expect(await may()).toBe(false);
    expect(await beforeAndAfter(may)).toEqual([false, true]);
  });

  it("that was taken away is there until the delay is over", async () => {
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn: readOnlyAccess });
    pass(60);
    expect(await may()).toBe(true);
    await here.root(detachUserPolicy, { UserName: "ben", PolicyArn: readOnlyAccess });
    expect(await beforeAndAfter(may)).toEqual([true, false]);
  });

  it("comes and goes as often as it was changed, each time as long after", async () => {
    const give = () => here.root(attachUserPolicy, { UserName: "ben", PolicyArn: readOnlyAccess });
    const take = () => here.root(detachUserPolicy, { UserName: "ben", PolicyArn: readOnlyAccess });
    const seen: boolean[] = [];
    for (const change of [give, take, give, take, undefined, undefined, undefined, undefined]) {
      await change?.();
      pass(3);
      seen.push(await may());
    }
    // Changed at 0, 3, 6 and 9; looked at from 3 to 24.
    expect(seen).toEqual([false, false, false, true, false, true, false, false]);
  });

  it("of a group, of a policy's new version, of a boundary: all later", async () => {
    await here.root(createGroup, { GroupName: "Readers" });
    await here.root(putGroupPolicy, { GroupName: "Readers", PolicyName: "p", PolicyDocument: allowed("iam:List*") });
    await here.root(addUserToGroup, { GroupName: "Readers", UserName: "ben" });
    expect(await beforeAndAfter(may)).toEqual([false, true]);
    const PermissionsBoundary = "arn:aws:iam::aws:policy/AmazonS3FullAccess";
    await here.root(putUserPermissionsBoundary, { UserName: "ben", PermissionsBoundary });
    expect(await beforeAndAfter(may)).toEqual([true, false]);
    const { Policy } = await here.root(createPolicy, { PolicyName: "mine", PolicyDocument: allowed("s3:*") });
    await here.root(putUserPermissionsBoundary, { UserName: "ben", PermissionsBoundary: Policy?.Arn });
    await here.root(createPolicyVersion, {
      PolicyArn: Policy?.Arn,
      PolicyDocument: allowed("iam:*"),
      SetAsDefault: true,
    });
    expect(await beforeAndAfter(may)).toEqual([false, true]);
    await here.root(putUserPolicy, { UserName: "ben", PolicyName: "given", PolicyDocument: allowed("s3:*") });
    await here.root(deleteUserPermissionsBoundary, { UserName: "ben" });
    expect(await may()).toBe(true);
  });

  it("is at once what it is where the account has no delay, and is not kept", async () => {
    await setConsistencyDelay(here.accountId, 0);
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn: readOnlyAccess });
    expect(await may()).toBe(true);
    expect(await kept()).toBe(0);
  });
});

const kept = async () =>
  (await reader.query("SELECT 1 FROM earlier_row WHERE account_id = $1", [here.accountId])).length;

describe("an access key", () => {
  const signs = async (id: string) => (await findCredential(id, undefined, here.at)) !== undefined;

  it("signs after the delay, as its user can be named then; switched off or deleted it signs until the delay is over", async () => {
    await here.root(createUser, { UserName: "new" });
    const { AccessKey } = await here.root(createAccessKey, { UserName: "new" });
    const id = AccessKey?.AccessKeyId ?? "";
    expect(await beforeAndAfter(() => signs(id))).toEqual([false, true]);
    await here.root(updateAccessKey, { UserName: "new", AccessKeyId: id, Status: "Inactive" });
    expect(await beforeAndAfter(() => signs(id))).toEqual([true, false]);
    await here.root(updateAccessKey, { UserName: "new", AccessKeyId: id, Status: "Active" });
    pass(delay);
    await here.root(deleteAccessKey, { UserName: "new", AccessKeyId: id });
    expect(await beforeAndAfter(() => signs(id))).toEqual([true, false]);
  });
});

describe("a role", () => {
  const assume = () => refusalOf(ben(assumeRole, { RoleArn: arn(), RoleSessionName: "try" }));
  const arn = () => `arn:aws:iam::${here.accountId}:role/Later`;
  const denied = () =>
    `AccessDenied: User: arn:aws:iam::${here.accountId}:user/ben is not authorized to perform: sts:AssumeRole on resource: ${arn()}`;

  it("can be assumed after the delay, as its trust policy was then, and for that long after it is gone", async () => {
    const own = `arn:aws:iam::${here.accountId}:user/ben`;
    await here.root(createRole, { RoleName: "Later", AssumeRolePolicyDocument: trusting({ AWS: own }) });
    const [before, after] = await beforeAndAfter(assume);
    expect([before?.startsWith(denied()), after]).toEqual([true, undefined]);
    const PolicyDocument = trusting({ AWS: `arn:aws:iam::${here.accountId}:root` });
    await here.root(updateAssumeRolePolicy, { RoleName: "Later", PolicyDocument });
    const [still, no] = await beforeAndAfter(assume);
    expect([still, no?.startsWith(denied())]).toEqual([undefined, true]);
    await here.root(updateAssumeRolePolicy, { RoleName: "Later", PolicyDocument: trusting({ AWS: own }) });
    pass(delay);
    await here.root(deleteRole, { RoleName: "Later" });
    const [alive, gone] = await beforeAndAfter(assume);
    expect([alive, gone?.startsWith(denied())]).toEqual([undefined, true]);
  });

  it("cannot trust a user who was made a moment ago", async () => {
    await here.root(createUser, { UserName: "new" });
    const AssumeRolePolicyDocument = trusting({ AWS: `arn:aws:iam::${here.accountId}:user/new` });
    const make = () => refusalOf(here.root(createRole, { RoleName: "Later", AssumeRolePolicyDocument }));
    const invalid = `MalformedPolicyDocument: Invalid principal in policy: "AWS":"arn:aws:iam::${here.accountId}:user/new"`;
    expect(await beforeAndAfter(make)).toEqual([invalid, undefined]);
  });

  it("of an account without a delay is as it is, whoever asks from one with a delay", async () => {
    const there = await world();
    await there.root(createRole, { RoleName: "Later", AssumeRolePolicyDocument: trusting({ AWS: here.accountId }) });
    await here.root(putUserPolicy, { UserName: "ben", PolicyName: "given", PolicyDocument: allowed("sts:AssumeRole") });
    pass(delay);
    const RoleArn = `arn:aws:iam::${there.accountId}:role/Later`;
    expect(await refusalOf(ben(assumeRole, { RoleArn, RoleSessionName: "try" }))).toBeUndefined();
  });
});

describe("what was replaced", () => {
  it("is kept and read under row-level security, too", async () => {
    process.env.REHEARSAL_ROW_SECURITY = "1";
    try {
      await here.root(attachUserPolicy, { UserName: "ben", PolicyArn: readOnlyAccess });
      expect(await beforeAndAfter(may)).toEqual([false, true]);
    } finally {
      delete process.env.REHEARSAL_ROW_SECURITY;
    }
  });

  it("is of no other account: neither kept for it nor read by it", async () => {
    const there = await world();
    const eve = await there.userWith("eve", allowed("iam:ListUsers"));
    await setConsistencyDelay(there.accountId, delay);
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn: readOnlyAccess });
    expect(await kept()).toBe(1);
    expect(await may(eve)).toBe(true);
    const rows = await reader.query("SELECT 1 FROM earlier_row WHERE account_id = $1", [there.accountId]);
    expect(rows).toHaveLength(0);
  });

  it("goes when nobody can be judged by it any more, and with the delay", async () => {
    await here.root(createUser, { UserName: "one" });
    await here.root(createUser, { UserName: "two" });
    expect(await kept()).toBe(2);
    pass(60);
    await here.root(createUser, { UserName: "three" });
    expect(await kept()).toBe(1);
    await setConsistencyDelay(here.accountId, 0);
    expect(await kept()).toBe(0);
  });

  it("is not read once it has taken effect: then an account costs what every other does", async () => {
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn: readOnlyAccess });
    pass(delay);
    await ben(getUser, { UserName: "ben" });
    trips.count = 0;
    await ben(getUser, { UserName: "ben" });
    expect(trips.count).toBe(1);
  });

  it("judges nobody whose work is graded: that goes by the present state", async () => {
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn: readOnlyAccess });
    const call: Call = callBy(await principal(), here.at);
    const [present, inForce] = [await presentPoliciesOf(call), await policiesOf(call)];
    expect([present.identity.length, inForce.identity.length]).toEqual([2, 1]);
  });
});

const principal = async (): Promise<UserPrincipal> => {
  const { User } = await here.root(getUser, { UserName: "ben" });
  return {
    kind: "user",
    accountId: here.accountId,
    arn: User?.Arn ?? "",
    userId: User?.UserId ?? "",
    userName: "ben",
    tags: [],
  };
};
