import { expect, it } from "vitest";
import { reader, trips } from "@/lib/db/pool";
import { forgetAccount } from "@/lib/db/revisions";
import { world } from "@/lib/testing/world";
import { passwordDaysLeft, passwordEnd } from "./password-expiry";

const changedAt = new Date("2026-03-02T09:00:00Z");
const day = (count: number) => new Date(changedAt.getTime() + count * 86_400_000);

it("is over after the policy's days, and never without them", () => {
  expect(passwordEnd({ MaxPasswordAge: 90, HardExpiry: true }, changedAt)).toEqual({ at: day(90), hard: true });
  expect(passwordEnd({ MaxPasswordAge: 0 }, changedAt)).toBeUndefined();
  expect(passwordEnd(null, changedAt)).toBeUndefined();
  expect(passwordEnd({ MaxPasswordAge: 90 }, null)).toBeUndefined();
});

it("is told in days to a user within fifteen days of it, by the account's clock", async () => {
  const { accountId, userWith } = await world();
  await userWith("Ben");
  await reader.query(
    `INSERT INTO iam_login_profile (account_id, user_id, password_hash, reset_required, created_at, changed_at)
     SELECT account_id, id, 'none', false, $2, $2 FROM iam_user WHERE account_id = $1`,
    [accountId, changedAt],
  );
  const [ben] = await reader.query<{ id: string }>("SELECT id FROM iam_user WHERE account_id = $1", [accountId]);
  const leftOn = (when: Date, who = ben?.id ?? null) => passwordDaysLeft(accountId, who, when);
  expect(await leftOn(day(80))).toBeUndefined();
  await reader.query(`UPDATE account SET password_policy = '{"MaxPasswordAge": 90}' WHERE id = $1`, [accountId]);
  forgetAccount(accountId);
  expect(await Promise.all([74, 75, 76.5, 89.5, 90, 91].map((count) => leftOn(day(count))))).toEqual([
    undefined,
    15,
    14,
    1,
    undefined,
    undefined,
  ]);
  expect(await leftOn(day(80), null)).toBeUndefined();
  trips.count = 0;
  await leftOn(day(80));
  expect(trips.count).toBe(0);
  await reader.query("UPDATE account SET clock_offset = 864000000 WHERE id = $1", [accountId]);
  forgetAccount(accountId);
  expect(await leftOn(day(75))).toBe(5);
});
