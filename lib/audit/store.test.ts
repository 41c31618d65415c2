import { expect, test } from "vitest";
import { reader } from "@/lib/db/pool";
import { createUser } from "@/lib/services/iam/operations/create-user";
import { world } from "@/lib/testing/world";
import type { TrailEvent } from "./event";
import { flushEvents, recordNow, recordSoon } from "./store";

test("an event that is there already stays as it is, and holds up no other", async () => {
  const [here, other] = [await world(), await world()];
  await here.root(createUser, { UserName: "ben" });
  const [{ id } = { id: "" }] = await reader.query<{ id: string }>("SELECT id FROM event WHERE account_id = $1", [
    here.accountId,
  ]);
  // What a caller gets who lost the connection at COMMIT: the same event once more, as a failure.
  const failed = told(here.accountId, id, "InternalFailure");
  await recordNow([failed]);
  recordSoon(() => [failed, told(other.accountId, crypto.randomUUID(), null)]);
  await flushEvents();
  const codes = async (of: typeof here) => (await of.events()).map(({ name, errorCode }) => [name, errorCode]);
  expect(await codes(here)).toEqual([["CreateUser", null]]);
  expect(await codes(other)).toEqual([["CreateUser", null]]);
});

const told = (accountId: string, id: string, errorCode: string | null): TrailEvent => ({
  accountId,
  id,
  at: new Date("2026-03-02T09:00:00Z"),
  name: "CreateUser",
  source: "iam.amazonaws.com",
  userName: "root",
  accessKeyId: null,
  readOnly: false,
  resources: [],
  record: { eventName: "CreateUser", ...(errorCode ? { errorCode } : {}) },
  decision: null,
});
