import { afterEach, beforeEach, expect, test } from "vitest";
import { type World, world } from "@/lib/testing/world";
import { readerOf } from "./pool";
import { changeAccount } from "./transaction";

let here: World;
beforeEach(async () => {
  here = await world();
});
afterEach(() => {
  delete process.env.REHEARSAL_SYNCHRONOUS_COMMIT;
});

const waits = "SELECT current_setting('synchronous_commit') AS waits";
const waitsInChange = async () => {
  const rows = await changeAccount(
    here.accountId,
    (sql) => sql.query<{ waits: string }>(waits),
    () => [],
  );
  return rows[0]?.waits;
};

test("a change waits for the disk, but where it is told not to; what the connection does else is as it was", async () => {
  expect(await waitsInChange()).toBe("on");
  process.env.REHEARSAL_SYNCHRONOUS_COMMIT = "off";
  expect(await waitsInChange()).toBe("off");
  const later = await Promise.all(Array.from({ length: 20 }, () => readerOf(here.accountId).query(waits)));
  expect(later.flat()).toEqual(Array.from({ length: 20 }, () => ({ waits: "on" })));
});
