import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { deniedTo, makersOf, noUser, violation } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { createServiceSpecificCredential } from "./create-service-specific-credential";

const git = "codecommit.amazonaws.com";
const bedrock = "bedrock.amazonaws.com";

describe("CreateServiceSpecificCredential", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    await makersOf(here).user("ben");
  });

  const create = async (ServiceName: string, more: object = {}) =>
    (await here.root(createServiceSpecificCredential, { UserName: "ben", ServiceName, ...more }))
      .ServiceSpecificCredential;

  it("makes a user name with a password, told this once and kept as a hash", async () => {
    const made = await create(git);
    expect(made).toEqual({
      UserName: "ben",
      Status: "Active",
      ServiceUserName: `ben-at-${here.accountId}`,
      ServicePassword: expect.stringMatching(/^[A-Za-z0-9+/]{59}=$/),
      CreateDate: here.at,
      ServiceSpecificCredentialId: expect.stringMatching(/^ACCA[A-Z2-7]{17}$/),
      ServiceName: git,
    });
    expect((await create(git))?.ServiceUserName).toBe(`ben+1-at-${here.accountId}`);
    const kept = await reader.query("SELECT * FROM iam_service_specific_credential WHERE account_id = $1", [
      here.accountId,
    ]);
    expect(kept).toHaveLength(2);
    const told = JSON.stringify([kept, await here.events()]);
    expect(told).not.toContain(made?.ServicePassword);
  });

  it("makes an API key, which may expire, where the service has such keys", async () => {
    const made = await create(bedrock, { CredentialAgeDays: 30 });
    expect(made).toMatchObject({
      ServiceCredentialAlias: `ben-at-${here.accountId}`,
      ServiceCredentialSecret: expect.stringMatching(/^ABSK[A-Za-z0-9+/]+=*$/),
      ExpirationDate: new Date("2026-04-01T09:00:00Z"),
    });
    expect(made).not.toHaveProperty("ServicePassword");
    const inside = Buffer.from(made?.ServiceCredentialSecret?.slice(4) ?? "", "base64").toString();
    expect(inside).toContain(`ben-at-${here.accountId}:`);
    expect(JSON.stringify(await here.events())).not.toContain(made?.ServiceCredentialSecret);
    expect(await create("logs.amazonaws.com")).not.toHaveProperty("ExpirationDate");
  });

  it("refuses what is malformed", async () => {
    await expect(create(bedrock, { CredentialAgeDays: 0 })).rejects.toMatchObject(
      violation("credentialAgeDays", "Member must have value greater than or equal to 1"),
    );
    await expect(create(git, { CredentialAgeDays: 30 })).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not, by the service and the age too", async () => {
    const Condition = {
      StringEquals: { "iam:ServiceSpecificCredentialServiceName": bedrock },
      NumericLessThanEquals: { "iam:ServiceSpecificCredentialAgeDays": "90" },
    };
    const action = "iam:CreateServiceSpecificCredential";
    const Statement = [{ ...allowing(action).Statement[0], Condition }];
    const eve = await here.userWith("eve", { Version: "2012-10-17", Statement });
    const ben = { UserName: "ben", ServiceName: bedrock };
    await eve(createServiceSpecificCredential, { ...ben, CredentialAgeDays: 90 });
    const denied = deniedTo(here, "eve", action, `arn:aws:iam::${here.accountId}:user/ben`);
    for (const more of [{ CredentialAgeDays: 91 }, {}, { ServiceName: git, CredentialAgeDays: 90 }])
      await expect(eve(createServiceSpecificCredential, { ...ben, ...more })).rejects.toMatchObject(denied);
  });

  it("refuses what cannot be: no such user, an unknown service, a third one for a service", async () => {
    await expect(create(git, { UserName: "none" })).rejects.toMatchObject(noUser("none"));
    await expect(create("s3.amazonaws.com")).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: "No such service s3.amazonaws.com is supported for Service Specific Credentials",
    });
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => create(git)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect(all.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "LimitExceeded", message: "Cannot exceed quota for ServiceSpecificCredentialsPerUser: 2" },
    });
    await create("cassandra.amazonaws.com");
  });
});
