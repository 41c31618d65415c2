/** Each account has its own quotas: where they end, what LimitExceeded says, and what GetAccountSummary tells. */
import { beforeEach, describe, expect, it } from "vitest";
import { flushEvents } from "@/lib/audit/store";
import { reader, trips } from "@/lib/db/pool";
import { quotasWith, type RaisedQuotas } from "@/lib/services/iam/adjusted-quotas";
import { attachGroupPolicy } from "@/lib/services/iam/operations/attach-group-policy";
import { attachRolePolicy } from "@/lib/services/iam/operations/attach-role-policy";
import { attachUserPolicy } from "@/lib/services/iam/operations/attach-user-policy";
import { createGroup } from "@/lib/services/iam/operations/create-group";
import { createInstanceProfile } from "@/lib/services/iam/operations/create-instance-profile";
import { createOpenIDConnectProvider } from "@/lib/services/iam/operations/create-open-id-connect-provider";
import { createPolicy } from "@/lib/services/iam/operations/create-policy";
import { createRole } from "@/lib/services/iam/operations/create-role";
import { createUser } from "@/lib/services/iam/operations/create-user";
import { getAccountSummary } from "@/lib/services/iam/operations/get-account-summary";
import { updateAssumeRolePolicy } from "@/lib/services/iam/operations/update-assume-role-policy";
import { allowing, type World, world } from "@/lib/testing/world";
import { setAccountQuotas } from "./account-quotas";

let here: World;
beforeEach(async () => {
  here = await world();
});

const raise = (quotas: RaisedQuotas) => setAccountQuotas(here.accountId, quotas);
const limit = (quota: string, most: number) => ({
  code: "LimitExceeded",
  message: `Cannot exceed quota for ${quota}: ${most}`,
});
const trusting = (Sid = "a") =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Sid, Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }],
  });

/** Statements that put rows into a table, each row numbered from 1. */
const rows: Record<string, string> = {
  role: `INSERT INTO iam_role (account_id, id, name, name_key, path, trust_policy, created_at)
         SELECT $1, 'AROA' || n, 'r' || n, 'r' || n, '/', '{}', now() FROM generate_series(1, $2::int) AS n`,
  group: `INSERT INTO iam_group (account_id, id, name, name_key, path, created_at)
          SELECT $1, 'AGPA' || n, 'g' || n, 'g' || n, '/', now() FROM generate_series(1, $2::int) AS n`,
  policy: `INSERT INTO iam_policy (account_id, id, name, name_key, path, arn, created_at, updated_at)
           SELECT $1::text, 'ANPA' || n, 'p' || n, 'p' || n, '/', 'arn:aws:iam::' || $1::text || ':policy/p' || n, now(), now()
           FROM generate_series(1, $2::int) AS n`,
  profile: `INSERT INTO iam_instance_profile (account_id, id, name, name_key, path, created_at)
            SELECT $1, 'AIPA' || n, 'i' || n, 'i' || n, '/', now() FROM generate_series(1, $2::int) AS n`,
  provider: `INSERT INTO iam_oidc_provider (account_id, url, created_at)
             SELECT $1, 'n' || n || '.example.com', now() FROM generate_series(1, $2::int) AS n`,
};

/** Policies to attach: their ARNs. */
async function policies(count: number): Promise<string[]> {
  await reader.query(rows.policy ?? "", [here.accountId, count]);
  return Array.from({ length: count }, (_, index) => `arn:aws:iam::${here.accountId}:policy/p${index + 1}`);
}

describe("quotas of an account", () => {
  it("of policies attached: a user's to 20, a role's to 25, a group's as in every account", async () => {
    await raise({ PoliciesPerUser: 20, PoliciesPerRole: 25 });
    await here.root(createUser, { UserName: "ben" });
    await here.root(createGroup, { GroupName: "staff" });
    await here.root(createRole, { RoleName: "Reader", AssumeRolePolicyDocument: trusting() });
    const all = await policies(26);
    const holders: [string, number, (arn: string) => Promise<unknown>][] = [
      ["PoliciesPerUser", 20, (PolicyArn) => here.root(attachUserPolicy, { UserName: "ben", PolicyArn })],
      ["PoliciesPerRole", 25, (PolicyArn) => here.root(attachRolePolicy, { RoleName: "Reader", PolicyArn })],
      ["PoliciesPerGroup", 10, (PolicyArn) => here.root(attachGroupPolicy, { GroupName: "staff", PolicyArn })],
    ];
    for (const [quota, most, attach] of holders) {
      for (const arn of all.slice(0, most)) await attach(arn);
      await expect(attach(all[most] ?? "")).rejects.toMatchObject(limit(quota, most));
      // What is attached may be attached again.
      await attach(all[0] ?? "");
    }
  });

  it("of things that it keeps, to the exact number", async () => {
    const PolicyDocument = JSON.stringify(allowing("s3:GetObject"));
    const made: [keyof RaisedQuotas, string, (name: string) => Promise<unknown>][] = [
      [
        "RolesPerAccount",
        "role",
        (RoleName) => here.root(createRole, { RoleName, AssumeRolePolicyDocument: trusting() }),
      ],
      ["GroupsPerAccount", "group", (GroupName) => here.root(createGroup, { GroupName })],
      [
        "InstanceProfilesPerAccount",
        "profile",
        (name) => here.root(createInstanceProfile, { InstanceProfileName: name }),
      ],
      [
        "OpenIdConnectProvidersPerAccount",
        "provider",
        (name) => here.root(createOpenIDConnectProvider, { Url: `https://${name}.example.com` }),
      ],
      ["PoliciesPerAccount", "policy", (PolicyName) => here.root(createPolicy, { PolicyName, PolicyDocument })],
    ];
    for (const [quota, row, make] of made) {
      const first = quotasWith(null)[quota];
      await reader.query(rows[row] ?? "", [here.accountId, first]);
      await expect(make("x"), quota).rejects.toMatchObject(limit(quota, first));
      await raise({ [quota]: first + 1 });
      await make("x");
      await expect(make("y"), quota).rejects.toMatchObject(limit(quota, first + 1));
    }
  });

  it("of a trust policy's length, where a role is made and where it is changed", async () => {
    const make = (RoleName: string, sid: number) =>
      here.root(createRole, { RoleName, AssumeRolePolicyDocument: trusting("x".repeat(sid)) });
    await expect(make("Long", 4000)).rejects.toMatchObject(limit("ACLSizePerRole", 2048));
    await raise({ AssumeRolePolicySize: 8192 });
    await make("Long", 4000);
    await expect(make("Longer", 8192)).rejects.toMatchObject(limit("ACLSizePerRole", 8192));
    const update = (sid: number) =>
      here.root(updateAssumeRolePolicy, { RoleName: "Long", PolicyDocument: trusting("x".repeat(sid)) });
    await update(7000);
    await expect(update(8192)).rejects.toMatchObject(limit("ACLSizePerRole", 8192));
  });

  it("are told by GetAccountSummary, and are no other account's", async () => {
    const there = await world();
    await raise({ RolesPerAccount: 10_000, PoliciesPerUser: 15, AssumeRolePolicySize: 4096, GroupsPerAccount: 301 });
    expect((await here.root(getAccountSummary, {})).SummaryMap).toMatchObject({
      RolesQuota: 10_000,
      AttachedPoliciesPerUserQuota: 15,
      AttachedPoliciesPerRoleQuota: 20,
      AssumeRolePolicySizeQuota: 4096,
      GroupsQuota: 301,
      PoliciesQuota: 1500,
    });
    expect((await there.root(getAccountSummary, {})).SummaryMap).toMatchObject({
      RolesQuota: 1000,
      AttachedPoliciesPerUserQuota: 10,
      AssumeRolePolicySizeQuota: 2048,
    });
  });

  it("that are lower again take nothing away, and let nothing more in", async () => {
    await raise({ PoliciesPerUser: 12 });
    await here.root(createUser, { UserName: "ben" });
    const all = await policies(13);
    for (const PolicyArn of all.slice(0, 12)) await here.root(attachUserPolicy, { UserName: "ben", PolicyArn });
    await raise({});
    await expect(here.root(attachUserPolicy, { UserName: "ben", PolicyArn: all[12] })).rejects.toMatchObject(
      limit("PoliciesPerUser", 10),
    );
    expect(await reader.query("SELECT 1 FROM iam_attachment WHERE account_id = $1", [here.accountId])).toHaveLength(12);
  });

  it("cost no trip, but for a trust policy longer than accounts begin with: one", async () => {
    await here.root(createUser, { UserName: "ben" });
    const all = await policies(3);
    const counted = async (work: () => Promise<unknown>) => {
      await here.root(getAccountSummary, {});
      await flushEvents();
      trips.count = 0;
      await work();
      return trips.count;
    };
    const attach = (PolicyArn: string | undefined) => () => here.root(attachUserPolicy, { UserName: "ben", PolicyArn });
    const make = (RoleName: string, sid: number) => () =>
      here.root(createRole, { RoleName, AssumeRolePolicyDocument: trusting("x".repeat(sid)) });
    const before = [await counted(attach(all[0])), await counted(make("a", 10)), await counted(make("b", 1800))];
    await raise({ PoliciesPerUser: 20, AssumeRolePolicySize: 8192 });
    // The first change afterwards looks for its target again, as after every change from outside.
    await attach(all[1])();
    expect([await counted(attach(all[2])), await counted(make("c", 10)), await counted(make("d", 1800))]).toEqual(
      before,
    );
    expect(await counted(make("e", 3000))).toBe((before[1] ?? 0) + 1);
  });
});
