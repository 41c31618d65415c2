import { beforeEach, describe, expect, it } from "vitest";
import { accountOfAccessKey } from "@/lib/aws/unique-id";
import { findCredential } from "@/lib/identity/credentials";
import { allowing, type World, world } from "@/lib/testing/world";
import { createAccessKey } from "./create-access-key";
import { listAccessKeys } from "./list-access-keys";

describe("CreateAccessKey", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    await here.userWith("ben");
  });

  it("makes a key that signs for the user, tells its secret once, and hides it from the trail", async () => {
    const { AccessKey } = await here.root(createAccessKey, { UserName: "BEN" });
    expect(AccessKey).toMatchObject({ UserName: "ben", Status: "Active", CreateDate: here.at });
    expect(AccessKey?.SecretAccessKey).toMatch(/^[A-Za-z0-9+/]{40}$/);
    expect(accountOfAccessKey(AccessKey?.AccessKeyId ?? "")).toBe(here.accountId);
    const known = await findCredential(AccessKey?.AccessKeyId ?? "", undefined, here.at);
    expect(known).toMatchObject({ secret: AccessKey?.SecretAccessKey, principal: { userName: "ben" } });
    const [event] = await here.events();
    expect(event?.record.responseElements).toMatchObject({ accessKey: { accessKeyId: AccessKey?.AccessKeyId } });
    expect(JSON.stringify(event)).not.toContain(AccessKey?.SecretAccessKey);
  });

  it("makes one for the caller where no name is given, root too", async () => {
    const kim = await here.userWith("kim", allowing("iam:CreateAccessKey", "arn:aws:iam::*:user/kim"));
    expect((await kim(createAccessKey, {})).AccessKey?.UserName).toBe("kim");
    const { AccessKey } = await here.root(createAccessKey, {});
    const known = await findCredential(AccessKey?.AccessKeyId ?? "", undefined, here.at);
    expect(known?.principal.kind).toBe("root");
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(createAccessKey, { UserName: "" })).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve", allowing("iam:CreateAccessKey", `arn:aws:iam::${here.accountId}:user/eve`));
    await expect(eve(createAccessKey, { UserName: "ben" })).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses what cannot be: no such user, a third key, also of twenty asked for at once", async () => {
    await expect(here.root(createAccessKey, { UserName: "none" })).rejects.toMatchObject({
      message: "The user with name none cannot be found.",
    });
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, () => here.root(createAccessKey, { UserName: "ben" })),
    );
    expect(all.filter((one) => one.status === "fulfilled")).toHaveLength(2);
    expect(all.find((one) => one.status === "rejected")).toMatchObject({
      reason: { code: "LimitExceeded", status: 409, message: "Cannot exceed quota for AccessKeysPerUser: 2" },
    });
    expect((await here.root(listAccessKeys, { UserName: "ben" })).AccessKeyMetadata).toHaveLength(2);
  });
});
