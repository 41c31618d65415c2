import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { findCredential } from "@/lib/identity/credentials";
import { createAccessKey } from "@/lib/services/iam/operations/create-access-key";
import { allowing, type World, world } from "@/lib/testing/world";
import { closeAccount } from "./close-account";

describe("CloseAccount", () => {
  let here: World;
  const status = async () =>
    (await reader.query<{ status: string }>("SELECT status FROM account WHERE id = $1", [here.accountId]))[0]?.status;

  beforeEach(async () => {
    here = await world();
  });

  it("ends every key and session at once", async () => {
    const key = (await here.root(createAccessKey, {})).AccessKey?.AccessKeyId ?? "";
    expect(await findCredential(key, undefined, here.at)).toBeDefined();
    await reader.query(
      `INSERT INTO console_session (id_hash, account_id, access_key_id, issued_at, created_at, expires_at, source_ip, user_agent)
       VALUES ($3, $1, 'ASIATEST', $2, $2, $2, '', '')`,
      [here.accountId, here.at, `closing ${here.accountId}`],
    );
    await here.root(closeAccount, {});
    expect(await status()).toBe("CLOSED");
    expect(await findCredential(key, undefined, here.at)).toBeUndefined();
    const living = await reader.query("SELECT 1 FROM console_session WHERE account_id = $1 AND revoked_at IS NULL", [
      here.accountId,
    ]);
    expect(living).toEqual([]);
  });

  it("refuses everyone but root, and records it", async () => {
    const admin = await here.userWith("admin", allowing("*"));
    await expect(admin(closeAccount, {})).rejects.toMatchObject({ code: "AccessDenied", status: 403 });
    expect(await status()).toBe("ACTIVE");
    expect(await here.events()).toMatchObject([{ name: "CloseAccount", errorCode: "AccessDenied" }]);
    const eve = await here.userWith("eve");
    await expect(eve(closeAccount, {})).rejects.toMatchObject({
      message: expect.stringContaining("because no identity-based policy allows the account:CloseAccount action"),
    });
  });
});
