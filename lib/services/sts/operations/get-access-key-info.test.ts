import { describe, expect, it } from "vitest";
import { createAccessKey } from "@/lib/services/iam/operations/create-access-key";
import { deleteAccessKey } from "@/lib/services/iam/operations/delete-access-key";
import { deniedTo } from "@/lib/testing/iam";
import { allowing, world } from "@/lib/testing/world";
import { getAccessKeyInfo } from "./get-access-key-info";

describe("GetAccessKeyInfo", () => {
  it("tells the account of a key, of another account and of one that is gone too", async () => {
    const here = await world();
    const other = await world();
    const { AccessKey } = await other.root(createAccessKey, {});
    const AccessKeyId = AccessKey?.AccessKeyId ?? "";
    await other.root(deleteAccessKey, { AccessKeyId });
    const ben = await here.userWith("ben", allowing("sts:GetAccessKeyInfo"));
    expect(await ben(getAccessKeyInfo, { AccessKeyId })).toEqual({ Account: other.accountId });
  });

  it("refuses what is malformed", async () => {
    const here = await world();
    await expect(here.root(getAccessKeyInfo, { AccessKeyId: "AKIA" })).rejects.toMatchObject({
      message:
        "1 validation error detected: Value 'AKIA' at 'accessKeyId' failed to satisfy constraint: Member must have length greater than or equal to 16",
    });
  });

  it("refuses who may not", async () => {
    const here = await world();
    const ben = await here.userWith("ben");
    await expect(ben(getAccessKeyInfo, { AccessKeyId: "AKIAIOSFODNN7EXAMPLE" })).rejects.toMatchObject(
      deniedTo(here, "ben", "sts:GetAccessKeyInfo", "*"),
    );
  });

  it("refuses what cannot be: an id that tells no account", async () => {
    const here = await world();
    await expect(here.root(getAccessKeyInfo, { AccessKeyId: "AKIA000000000000" })).rejects.toMatchObject({
      code: "ValidationError",
    });
  });
});
