import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, invalidMarker, makersOf, noUser } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { createServiceSpecificCredential } from "./create-service-specific-credential";
import { listServiceSpecificCredentials } from "./list-service-specific-credentials";

const git = "codecommit.amazonaws.com";
const bedrock = "bedrock.amazonaws.com";

describe("ListServiceSpecificCredentials", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    for (const name of ["ben", "kim"]) await makersOf(here).user(name);
    for (const ServiceName of [git, bedrock])
      await here.root(createServiceSpecificCredential, { UserName: "ben", ServiceName });
    const expiring = { UserName: "kim", ServiceName: bedrock, CredentialAgeDays: 1 };
    await here.root(createServiceSpecificCredential, expiring);
  });

  const list = (input: object) => here.root(listServiceSpecificCredentials, input);
  const named = async (input: object) =>
    (await list(input)).ServiceSpecificCredentials?.map((one) => `${one.UserName} ${one.ServiceName}`);

  it("lists a user's without secrets, of one service or of all; all users'; page by page", async () => {
    const all = (await named({ UserName: "ben" })) ?? []; // by their ids, which are random
    expect(all.toSorted()).toEqual([`ben ${bedrock}`, `ben ${git}`].toSorted());
    expect(await named({ UserName: "ben", ServiceName: git })).toEqual([`ben ${git}`]);
    expect(await named({ AllUsers: true, ServiceName: bedrock })).toEqual([`ben ${bedrock}`, `kim ${bedrock}`]);
    const first = await list({ AllUsers: true, MaxItems: 2 });
    expect(first.IsTruncated).toBe(true);
    expect(await named({ AllUsers: true, Marker: first.Marker })).toEqual([`kim ${bedrock}`]);
    const page = await list({ UserName: "ben", MaxItems: 1 });
    expect(await named({ UserName: "ben", Marker: page.Marker })).toEqual(all.slice(1));
    expect(JSON.stringify(first)).not.toMatch(/Secret|Password/);
  });

  it("shows an API key as expired once its time has come", async () => {
    const status = async () => (await list({ UserName: "kim" })).ServiceSpecificCredentials?.[0]?.Status;
    expect(await status()).toBe("Active");
    here.at = new Date(here.at.getTime() + 86_400_000);
    expect(await status()).toBe("Expired");
  });

  it("refuses what is malformed", async () => {
    await expect(list({ UserName: "ben", Marker: "x" })).rejects.toMatchObject(invalidMarker);
    await expect(list({ UserName: "ben", AllUsers: true })).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not: all users' need the permission on all", async () => {
    const own = `arn:aws:iam::${here.accountId}:user/eve`;
    const action = "iam:ListServiceSpecificCredentials";
    const eve = await here.userWith("eve", allowing(action, own));
    expect(await eve(listServiceSpecificCredentials, {})).toEqual({
      ServiceSpecificCredentials: [],
      IsTruncated: false,
    });
    await expect(eve(listServiceSpecificCredentials, { AllUsers: true })).rejects.toMatchObject(
      deniedTo(here, "eve", action, `arn:aws:iam::${here.accountId}:user/*`),
    );
  });

  it("refuses what cannot be: no such user, an unknown service", async () => {
    await expect(list({ UserName: "none" })).rejects.toMatchObject(noUser("none"));
    await expect(list({ UserName: "ben", ServiceName: "s3.amazonaws.com" })).rejects.toMatchObject({
      message: "No such service s3.amazonaws.com is supported for Service Specific Credentials",
    });
  });
});
