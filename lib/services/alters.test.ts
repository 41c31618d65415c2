/** Changes say whom they alter, so that what is known of everybody else is kept: it must be what the database says. */
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { reader, trips } from "@/lib/db/pool";
import { accountFacts, forgetAccount, noteRevision } from "@/lib/db/revisions";
import { findCredential } from "@/lib/identity/credentials";
import { principalOf } from "@/lib/identity/principals";
import { roleByArn, roleById } from "@/lib/identity/roles";
import { locksAccount } from "@/lib/operation/define";
import { attachUserPolicy } from "@/lib/services/iam/operations/attach-user-policy";
import { createUser } from "@/lib/services/iam/operations/create-user";
import { getUser } from "@/lib/services/iam/operations/get-user";
import { putGroupPolicy } from "@/lib/services/iam/operations/put-group-policy";
import { putUserPolicy } from "@/lib/services/iam/operations/put-user-policy";
import { updateUser } from "@/lib/services/iam/operations/update-user";
import { policiesOf } from "@/lib/services/iam/store/policies-in-force";
import { getCallerIdentity } from "@/lib/services/sts/operations/get-caller-identity";
import { keyOf, operationsOfServices } from "@/lib/testing/all-operations";
import { readOnlyAccess, readS3 } from "@/lib/testing/iam";
import { typicalCalls, typicalPlace } from "@/lib/testing/typical-calls";
import { callBy } from "@/lib/testing/world";

const all = (await operationsOfServices()).filter(locksAccount);
const sayingWhom = all.filter(({ alters, service }) => alters || service.leavesPrincipals);

/** With each compiled policy as what it says: how much of it was read so far is not what is known. */
function told(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(told);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if ("groups" in value && "statements" in value && Array.isArray(value.statements))
    return value.statements.map(({ sid, effect, action, notAction, principal, resource, notResource, conditions }) => ({
      ...{ sid, effect, action, notAction, principal, conditions },
      resources: [resource, notResource].map((patterns) => patterns?.list),
    }));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, told(part)]));
}

/** What the doors know of everybody in an account, as text. */
async function known(accountId: string) {
  const now = new Date();
  const ids = (table: string) =>
    reader.query<{ id: string }>(`SELECT id FROM ${table} WHERE account_id = $1 ORDER BY id`, [accountId]);
  const { revision: _, ...facts } = (await accountFacts(accountId)) ?? { revision: 0 };
  const users = [];
  for (const id of [null, ...(await ids("iam_user")).map((row) => row.id)]) {
    const principal = await principalOf(accountId, id);
    users.push([principal, principal && told(await policiesOf(callBy(principal, now)))]);
  }
  const roles = [];
  for (const { id } of await ids("iam_role")) {
    const role = await roleById(accountId, id);
    roles.push(told(role), told(role && (await roleByArn(role.arn))));
  }
  const keys = [];
  for (const { id } of await ids("access_key")) keys.push(await findCredential(id, undefined, now));
  return inspect({ facts, users, roles, keys }, { depth: null, maxArrayLength: null, maxStringLength: null });
}

describe("what is known after a change", () => {
  it("is what the database says, after every operation that says whom it alters", async () => {
    expect(sayingWhom.length).toBeGreaterThan(10);
    const place = await typicalPlace();
    const { accountId } = place.here;
    const order = Object.keys(typicalCalls);
    for (const operation of all.toSorted((a, b) => order.indexOf(keyOf(a)) - order.indexOf(keyOf(b)))) {
      const call = typicalCalls[keyOf(operation)];
      if (!call) continue;
      const says = sayingWhom.includes(operation);
      if (says) await known(accountId);
      const done = place[call.by](operation, call.input(place));
      if (!says) {
        await done.catch(() => undefined); // some typical calls are refusals
        continue;
      }
      await done;
      const kept = await known(accountId);
      forgetAccount(accountId);
      expect(kept, keyOf(operation)).toBe(await known(accountId));
    }
  }, 60_000);

  it("need not be read again for who was not altered", async () => {
    const { admin } = await typicalPlace();
    await admin(createUser, { UserName: "first" });
    trips.count = 0;
    await admin(createUser, { UserName: "second" });
    await admin(attachUserPolicy, { UserName: "second", PolicyArn: readOnlyAccess });
    const changes = trips.count;
    expect(changes).toBeLessThanOrEqual(10);
    await admin(getCallerIdentity, {});
    expect(trips.count - changes).toBe(0);
  });

  it("need not be read again either where many change an account at once", async () => {
    const { admin } = await typicalPlace();
    const PolicyArn = readOnlyAccess;
    await admin(createUser, { UserName: "first" });
    trips.count = 0;
    await Promise.all(["a", "b", "c", "d"].map((UserName) => admin(createUser, { UserName })));
    expect(trips.count).toBe(4);
    await Promise.all(["a", "b", "c", "d"].map((UserName) => admin(attachUserPolicy, { UserName, PolicyArn })));
    // Of each but the first the target is found once more, under the lock.
    expect(trips.count - 8).toBeLessThanOrEqual(15);
    const changes = trips.count;
    await admin(getCallerIdentity, {});
    expect(trips.count - changes).toBe(0);
  });

  it("need not be read again where two connections tell of their commits in another order", async () => {
    const { admin, here } = await typicalPlace();
    await admin(getCallerIdentity, {});
    const { revision } = (await accountFacts(here.accountId)) ?? { revision: 0 };
    const tell = (later: number, altered?: string[]) => noteRevision(here.accountId, revision + later, altered);
    trips.count = 0;
    tell(3, []);
    tell(2, ["AIDAOFSOMEBODYELSE0001"]);
    tell(1, []);
    await admin(getCallerIdentity, {});
    expect(trips.count).toBe(0);
    tell(5, []);
    tell(4);
    await admin(getCallerIdentity, {});
    expect(trips.count).toBeGreaterThan(0);
  });

  it("is what the database says, though names change hands at the same time", { timeout: 60_000 }, async () => {
    const { here, root } = await typicalPlace();
    const { accountId } = here;
    const UserName = "twin";
    await root(createUser, { UserName });
    for (let round = 0; round < 10; round += 1) {
      await known(accountId);
      const { User } = await root(getUser, { UserName });
      const handedOver = root(updateUser, { UserName, NewUserName: `was-${round}` }).then(() =>
        root(createUser, { UserName }),
      );
      const changes = [
        handedOver,
        root(attachUserPolicy, { UserName, PolicyArn: readOnlyAccess }),
        root(putUserPolicy, { UserName, PolicyName: "read", PolicyDocument: readS3 }),
        // Whoever is made is known at once, as by its first request.
        handedOver.then((made) => principalOf(accountId, made.User?.UserId ?? null)),
        handedOver.then(() => root(putUserPolicy, { UserName, PolicyName: "more", PolicyDocument: readS3 })),
      ];
      await Promise.allSettled(changes);
      const kept = await known(accountId);
      forgetAccount(accountId);
      expect(kept).toBe(await known(accountId));
      expect((await root(getUser, { UserName })).User?.UserId).not.toBe(User?.UserId);
    }
  });

  it("is read again where a change does not say whom it alters", async () => {
    const { admin } = await typicalPlace();
    await admin(createUser, { UserName: "first" });
    trips.count = 0;
    await admin(putGroupPolicy, { GroupName: "Devs", PolicyName: "more", PolicyDocument: readS3 });
    await admin(createUser, { UserName: "second" });
    expect(trips.count).toBeGreaterThan(3 + 2);
  });
});
