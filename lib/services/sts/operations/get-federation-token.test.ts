import { beforeEach, describe, expect, it } from "vitest";
import { deleteUser } from "@/lib/services/iam/operations/delete-user";
import { deleteUserPolicy } from "@/lib/services/iam/operations/delete-user-policy";
import { listUsers } from "@/lib/services/iam/operations/list-users";
import { listBuckets } from "@/lib/services/s3/operations/list-buckets";
import { deniedTo, readOnlyAccess } from "@/lib/testing/iam";
import { callerBy } from "@/lib/testing/sessions";
import { allowing, type Caller, type World, world } from "@/lib/testing/world";
import { assumeRole } from "./assume-role";
import { getCallerIdentity } from "./get-caller-identity";
import { getFederationToken } from "./get-federation-token";

describe("GetFederationToken", () => {
  let here: World;
  let ben: Caller;
  const token = (more: object = {}, caller = ben) => caller(getFederationToken, { Name: "tom", ...more });
  const Policy = JSON.stringify(allowing(["s3:*", "iam:*"]));

  beforeEach(async () => {
    here = await world();
    ben = await here.userWith("ben", allowing(["sts:*", "s3:ListAllMyBuckets", "iam:ListUsers"]));
  });

  it("gives somebody what both the caller and the session policy allow, for twelve hours", async () => {
    const answer = await token({ Policy });
    expect(answer).toMatchObject({
      FederatedUser: {
        FederatedUserId: `${here.accountId}:tom`,
        Arn: `arn:aws:sts::${here.accountId}:federated-user/tom`,
      },
      PackedPolicySize: expect.any(Number),
      Credentials: { Expiration: new Date(here.at.getTime() + 43_200_000) },
    });
    const tom = callerBy(here, answer.Credentials);
    expect(await tom(getCallerIdentity, {})).toEqual({
      UserId: `${here.accountId}:tom`,
      Account: here.accountId,
      Arn: `arn:aws:sts::${here.accountId}:federated-user/tom`,
    });
    await tom(listBuckets, {});
    expect((await here.events()).at(-1)?.record.userIdentity).toMatchObject({
      type: "FederatedUser",
      principalId: `${here.accountId}:tom`,
      sessionContext: { sessionIssuer: { type: "IAMUser", userName: "ben" } },
    });
    await here.root(deleteUserPolicy, { UserName: "ben", PolicyName: "given" });
    await expect(tom(listBuckets, {})).rejects.toMatchObject({
      message: expect.stringContaining("because no identity-based policy allows the s3:ListAllMyBuckets action"),
    });
    await here.root(deleteUser, { UserName: "ben" });
    await expect(tom(getCallerIdentity, {})).rejects.toThrow("The session is over.");
  });

  it("gives nothing without a session policy; root's gives what the policy says, for an hour", async () => {
    const bare = callerBy(here, (await token()).Credentials);
    await expect(bare(listBuckets, {})).rejects.toMatchObject({
      message: expect.stringContaining("because no session policy allows"),
    });
    const ofRoot = await token({ PolicyArns: [{ arn: readOnlyAccess }], DurationSeconds: 7200 }, here.root);
    expect(ofRoot.Credentials?.Expiration).toEqual(new Date(here.at.getTime() + 3_600_000));
    await callerBy(here, ofRoot.Credentials)(listBuckets, {});
  });

  it("refuses what is malformed", async () => {
    await expect(token({ Name: "t" })).rejects.toMatchObject({
      message:
        "1 validation error detected: Value 't' at 'name' failed to satisfy constraint: Member must have length greater than or equal to 2",
    });
    await expect(token({ Policy: "{}" })).rejects.toMatchObject({ code: "MalformedPolicyDocument" });
  });

  it("refuses who may not: without permission; its sessions IAM and the rest of STS", async () => {
    const eve = await here.userWith("eve");
    const arn = `arn:aws:sts::${here.accountId}:federated-user/tom`;
    await expect(token({}, eve)).rejects.toMatchObject(deniedTo(here, "eve", "sts:GetFederationToken", arn));
    const dan = await here.userWith("dan", allowing("sts:GetFederationToken"));
    await expect(token({ Tags: [{ Key: "a", Value: "b" }] }, dan)).rejects.toMatchObject(
      deniedTo(here, "dan", "sts:TagSession", arn),
    );
    const tom = callerBy(here, (await token({ Policy })).Credentials);
    await expect(tom(listUsers, {})).rejects.toMatchObject({ code: "InvalidClientTokenId", status: 403 });
    const RoleArn = `arn:aws:iam::${here.accountId}:role/Any`;
    await expect(tom(assumeRole, { RoleArn, RoleSessionName: "work" })).rejects.toMatchObject({
      code: "AccessDenied",
      message: "Cannot call AssumeRole with session credentials",
    });
  });

  it("refuses what cannot be: a managed policy that is not", async () => {
    const arn = `arn:aws:iam::${here.accountId}:policy/none`;
    await expect(token({ PolicyArns: [{ arn }] })).rejects.toMatchObject({ code: "ValidationError" });
  });
});
