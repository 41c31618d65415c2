/** A connection that is lost in the middle of a creation that foretold its outcome: what the caller gets, and what stands. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createUser } from "@/lib/services/iam/operations/create-user";
import { listUsers } from "@/lib/services/iam/operations/list-users";
import { openWire, type Passes, type Wire } from "@/lib/testing/wire";
import { type World, world } from "@/lib/testing/world";
import { pool, reader } from "./pool";

const lost = /connection terminated|ECONNRESET/i;
const nothing = Buffer.alloc(0);
const messageHead = 5;

/** The whole of a creation leaves in one packet, from the account's lock to COMMIT. */
const isCreation = (packet: Buffer) => packet.includes("BEGIN") && packet.includes("COMMIT");

let wire: Wire;
let here: World;
let silent: ReturnType<typeof vi.spyOn>;
beforeAll(async () => {
  wire = await openWire(new URL(process.env.DATABASE_URL ?? ""));
  process.env.DATABASE_URL = wire.url.href;
});
afterAll(async () => {
  await pool().end();
  await wire.cut();
});
beforeEach(async () => {
  silent = vi.spyOn(console, "error").mockImplementation(() => {});
  here = await world();
});
afterEach(() => {
  wire.asks = undefined;
  wire.answers = undefined;
  delete process.env.REHEARSAL_ROW_SECURITY;
  silent.mockRestore();
});

const revision = async () =>
  (await reader.query<{ revision: number }>("SELECT revision FROM account WHERE id = $1", [here.accountId]))[0]
    ?.revision;
const users = async () => (await here.root(listUsers, {})).Users?.map(({ UserName }) => UserName);
const told = async () =>
  (await here.events())
    .filter(({ name }) => name === "CreateUser")
    .map(({ errorCode, record }) => [errorCode, Object(record.requestParameters).userName]);

/** Once, and only once the packet is there that the change ends with. */
const once = (when: (packet: Buffer) => boolean, left: (packet: Buffer) => Buffer): Passes => {
  let done = false;
  return (packet) => {
    if (done || !when(packet)) return undefined;
    done = true;
    return left(packet);
  };
};

describe.each([
  ["without row-level security", undefined],
  ["with row-level security", "1"],
])("%s", (_, rowSecurity) => {
  beforeEach(() => {
    if (rowSecurity) process.env.REHEARSAL_ROW_SECURITY = rowSecurity;
  });

  test.each([
    ["before anything of the change arrives", () => nothing],
    [
      "between its statements and COMMIT",
      (packet: Buffer) => packet.subarray(0, packet.indexOf("COMMIT") - messageHead),
    ],
  ])("lost %s: the call fails, nothing is made, and the next call works", async (_when, left) => {
    const before = await revision();
    wire.asks = once(isCreation, left);
    await expect(here.root(createUser, { UserName: "ben" })).rejects.toThrow(lost);
    expect(await revision()).toBe(before);
    expect(await users()).toEqual([]);
    await here.root(createUser, { UserName: "ben" });
    expect(await users()).toEqual(["ben"]);
    expect(await told()).toEqual([
      ["InternalFailure", "ben"],
      [null, "ben"],
    ]);
  });

  test("lost after COMMIT: the caller is not told that it was made, and what was made is whole", async () => {
    const before = (await revision()) ?? 0;
    let asked = false;
    wire.asks = (packet) => {
      asked ||= isCreation(packet);
      return undefined;
    };
    wire.answers = once(
      (packet) => asked && packet.includes("COMMIT"),
      () => nothing,
    );
    await expect(here.root(createUser, { UserName: "ben" })).rejects.toThrow(lost);
    expect(await revision()).toBe(before + 1);
    expect(await users()).toEqual(["ben"]);
    // The trail says what came to be; the failure, which its caller saw, is the same event and does not take its place.
    expect(await told()).toEqual([[null, "ben"]]);
    await expect(here.root(createUser, { UserName: "ben" })).rejects.toMatchObject({ code: "EntityAlreadyExists" });
    await here.root(createUser, { UserName: "kim" });
    expect(await users()).toEqual(["ben", "kim"]);
  });

  test("lost more often than the pool has connections: none of its places stays taken", async () => {
    const names = Array.from({ length: pool().options.max + 5 }, (_, index) => `lost-${index}`);
    wire.asks = (packet) => (isCreation(packet) ? nothing : undefined);
    const all = await Promise.allSettled(names.map((UserName) => here.root(createUser, { UserName })));
    expect(all.map(({ status }) => status)).toEqual(names.map(() => "rejected"));
    wire.asks = undefined;
    expect(await users()).toEqual([]);
    await Promise.all(names.map((UserName) => here.root(createUser, { UserName })));
    expect((await users())?.length).toBe(names.length);
    expect(pool().totalCount).toBeLessThanOrEqual(pool().options.max);
    expect(pool().waitingCount).toBe(0);
  });
});
