import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Sql } from "@/lib/operation/define";
import { createGroup } from "@/lib/services/iam/operations/create-group";
import { createInstanceProfile } from "@/lib/services/iam/operations/create-instance-profile";
import { createPolicy } from "@/lib/services/iam/operations/create-policy";
import { createRole } from "@/lib/services/iam/operations/create-role";
import { createUser } from "@/lib/services/iam/operations/create-user";
import { readS3, trusting } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import type { Last } from "./closing";
import { reader, readerOf, trips } from "./pool";
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
    here,
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

const insertGroup =
  "INSERT INTO iam_group (account_id, id, name, name_key, path, created_at) VALUES ($1, $2, 'made', 'made', '/', now())";
const groups = () => reader.query("SELECT id FROM iam_group WHERE account_id = $1", [here.accountId]);
const revision = async () =>
  (await reader.query<{ revision: number }>("SELECT revision FROM account WHERE id = $1", [here.accountId]))[0]
    ?.revision;
/** Finds the row that was foretold, as an event is stored beside it. */
const storing: Last<object> = (_, made) =>
  made
    ? [
        {
          text: `SELECT 1 FROM ${made.table} WHERE account_id = $1 AND id = $2`,
          values: [made.accountId, made.id],
        },
      ]
    : [];

describe("a creation foretells its outcome", () => {
  const creations = [
    ["CreateUser", () => here.root(createUser, { UserName: "made" })],
    ["CreateGroup", () => here.root(createGroup, { GroupName: "made" })],
    ["CreateRole", () => here.root(createRole, { RoleName: "made", AssumeRolePolicyDocument: trusting({ AWS: "*" }) })],
    ["CreatePolicy", () => here.root(createPolicy, { PolicyName: "made", PolicyDocument: readS3 })],
    ["CreateInstanceProfile", () => here.root(createInstanceProfile, { InstanceProfileName: "made" })],
  ] as const;

  test.each(creations)(
    "%s makes one trip; refused, a second one for the trail, which tells both",
    async (name, create) => {
      trips.count = 0;
      await create();
      expect(trips.count).toBe(1);
      trips.count = 0;
      await expect(create()).rejects.toMatchObject({ code: "EntityAlreadyExists" });
      expect(trips.count).toBe(2);
      expect((await here.events()).map((event) => [event.name, event.errorCode])).toEqual([
        [name, null],
        [name, "EntityAlreadyExistsException"],
      ]);
    },
  );

  test("where the statement fails in the database nothing is left, neither row nor event nor revision", async () => {
    const before = await revision();
    const made = { table: "iam_user", id: "AIDAFAILS" };
    const work = changeAccount(
      here,
      async (sql, foretell) => {
        const answer = {};
        foretell(answer, made);
        await sql.query("SELECT 1 / 0 FROM account WHERE id = $1", [here.accountId]);
        return answer;
      },
      storing,
      "nobody",
    );
    await expect(work).rejects.toMatchObject({ code: "22012" });
    expect(await revision()).toBe(before);
    expect(await groups()).toEqual([]);
    await here.root(createUser, { UserName: "after" });
  });

  test("where a closing statement fails the change fails, and nothing is left", async () => {
    const before = await revision();
    const work = changeAccount(
      here,
      async (sql, foretell) => {
        const answer = {};
        foretell(answer, { table: "iam_group", id: "AGPAMADE" });
        await sql.query(insertGroup, [here.accountId, "AGPAMADE"]);
        return answer;
      },
      () => [{ text: "SELECT 1 / $1::int", values: [0] }],
      "nobody",
    );
    await expect(work).rejects.toMatchObject({ code: "22012" });
    expect(await revision()).toBe(before);
    expect(await groups()).toEqual([]);
  });

  test.each([
    [
      "another answer than the one that was foretold",
      async (sql: Sql, answer: object) => {
        await sql.query(insertGroup, [here.accountId, "AGPAMADE"]);
        return { ...answer };
      },
      "What a change foretold did not come to be.",
    ],
    [
      "a row that is not made",
      async (sql: Sql, answer: object) => {
        await sql.query("SELECT 1 AS one WHERE $1 = ''", ["none"]);
        return answer;
      },
      "What a change foretold did not come to be.",
    ],
    [
      "a statement after the last",
      async (sql: Sql, answer: object) => {
        await sql.query(insertGroup, [here.accountId, "AGPAMADE"]);
        await sql.query("SELECT 1");
        return answer;
      },
      "A change went on after the statement whose outcome it foretold.",
    ],
  ])("a bug is told: %s", async (_, then, message) => {
    const work = changeAccount(
      here,
      (sql, foretell) => {
        const answer = {};
        foretell(answer, { table: "iam_group", id: "AGPAMADE" });
        return then(sql, answer);
      },
      storing,
      "nobody",
    );
    await expect(work).rejects.toThrow(message);
  });
});
