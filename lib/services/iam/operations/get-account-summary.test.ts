import { SummaryKeyType } from "@aws-sdk/client-iam";
import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { makersOf } from "@/lib/testing/iam";
import { assigning, telephone, telephoneOf } from "@/lib/testing/mfa";
import { type World, world } from "@/lib/testing/world";
import { createAccessKey } from "./create-access-key";
import { enableMFADevice } from "./enable-mfa-device";
import { getAccountSummary } from "./get-account-summary";

describe("GetAccountSummary", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
  });

  it("counts what is there, and has every key of AWS's", async () => {
    const { SummaryMap } = await here.root(getAccountSummary, {});
    expect(Object.keys(SummaryMap ?? {}).sort()).toEqual(Object.keys(SummaryKeyType).sort());
    expect(SummaryMap).toMatchObject({ Users: 0, MFADevices: 0, AccountMFAEnabled: 0, AccountAccessKeysPresent: 0 });

    for (const name of ["ben", "kim"]) await here.userWith(name);
    await reader.query(
      `INSERT INTO iam_group (account_id, id, name, name_key, path, created_at) VALUES ($1, 'AGPA1', 'Devs', 'devs', '/', $2)`,
      [here.accountId, here.at],
    );
    await makersOf(here).role("Reader");
    await makersOf(here).profile("Web");
    await telephoneOf(here, "ben");
    await telephone(here, "spare");
    await here.root(enableMFADevice, assigning(await telephone(here, "root-account-mfa-device"), "AWS ROOT USER"));
    await here.root(createAccessKey, {});
    expect((await here.root(getAccountSummary, {})).SummaryMap).toMatchObject({
      Users: 2,
      UsersQuota: 5000,
      Groups: 1,
      Roles: 1,
      InstanceProfiles: 1,
      MFADevices: 3,
      MFADevicesInUse: 2,
      AccountMFAEnabled: 1,
      AccountAccessKeysPresent: 1,
      AccessKeysPerUserQuota: 2,
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(getAccountSummary, {})).rejects.toMatchObject({ code: "AccessDenied" });
  });
});
