import { beforeEach, describe, expect, it } from "vitest";
import { noteKeyUse } from "@/lib/identity/key-use";
import { allowing, type World, world } from "@/lib/testing/world";
import { createAccessKey } from "./create-access-key";
import { getAccessKeyLastUsed } from "./get-access-key-last-used";

describe("GetAccessKeyLastUsed", () => {
  let here: World;
  let AccessKeyId: string;

  beforeEach(async () => {
    here = await world();
    await here.userWith("ben");
    AccessKeyId = (await here.root(createAccessKey, { UserName: "ben" })).AccessKey?.AccessKeyId ?? "";
  });

  it("tells N/A before the first use, and the latest use as soon as it was", async () => {
    expect(await here.root(getAccessKeyLastUsed, { AccessKeyId })).toEqual({
      UserName: "ben",
      AccessKeyLastUsed: { ServiceName: "N/A", Region: "N/A" },
    });
    noteKeyUse(here.accountId, AccessKeyId, "s3", "eu-west-1", here.at);
    expect(await here.root(getAccessKeyLastUsed, { AccessKeyId })).toEqual({
      UserName: "ben",
      AccessKeyLastUsed: { LastUsedDate: here.at, ServiceName: "s3", Region: "eu-west-1" },
    });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(getAccessKeyLastUsed, { AccessKeyId: "AKIA-?" })).rejects.toMatchObject({
      code: "ValidationError",
    });
  });

  it("refuses who may not, judging the key's user", async () => {
    const eve = await here.userWith("eve", allowing("iam:GetAccessKeyLastUsed", `arn:aws:iam::*:user/eve`));
    await expect(eve(getAccessKeyLastUsed, { AccessKeyId })).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses a key that the account has not, to root too", async () => {
    const other = await world();
    await expect(other.root(getAccessKeyLastUsed, { AccessKeyId })).rejects.toMatchObject({
      code: "AccessDenied",
      message: `User: arn:aws:iam::${other.accountId}:root is not authorized to perform iam:GetAccessKeyLastUsed on resource: access key ${AccessKeyId}`,
    });
  });
});
