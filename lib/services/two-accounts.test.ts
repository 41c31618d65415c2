/**
 * Two accounts on one server: whoever is all-powerful in one can neither read nor change anything of the other.
 * Generated over every operation in the tree; `trips.test.ts` fails where one has no typical call.
 */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { flushEvents } from "@/lib/audit/store";
import { reader } from "@/lib/db/pool";
import { keyOf, operationsOfPages, operationsOfServices } from "@/lib/testing/all-operations";
import { type Place, typicalCalls, typicalPlace } from "@/lib/testing/typical-calls";
import { allowing, type World, world } from "@/lib/testing/world";

const all = [...(await operationsOfServices()), ...(await operationsOfPages())];
const order = Object.keys(typicalCalls);
all.sort((a, b) => order.indexOf(keyOf(a)) - order.indexOf(keyOf(b)));

describe("another account", () => {
  it.each(["root", "an administrator"])(
    "is out of reach of every operation for %s",
    { timeout: 60_000 },
    async (who) => {
      const victim = await typicalPlace();
      const attacker = await world();
      const perform = who === "root" ? attacker.root : await attacker.userWith("eve", allowing("*"));
      const before = await contentOf(victim.here);
      const tell = await secretsOf(victim);
      const broken: string[] = [];
      // What the attacker said itself may come back to it, from its own trail for one.
      let said = "";
      for (const operation of all) {
        const input = typicalCalls[keyOf(operation)]?.input(victim);
        said += JSON.stringify(input);
        const answer = await perform(operation, input).catch((error: unknown) => ({
          code: error instanceof Error && "code" in error ? error.code : String(error),
        }));
        const text = JSON.stringify(answer) ?? "";
        const told = tell.filter((secret) => text.includes(secret) && !said.includes(secret));
        if (told.length > 0) broken.push(`${keyOf(operation)} told ${told.join(", ")}`);
        if ((await contentOf(victim.here)) !== before) {
          broken.push(`${keyOf(operation)} changed the other account`);
          break;
        }
      }
      expect(broken).toEqual([]);
    },
  );

  it("is changed by its own people with the same calls, so that the test above could fail", async () => {
    const place = await typicalPlace();
    const before = await contentOf(place.here);
    await place.admin(all.find((operation) => keyOf(operation) === "iam:UpdateUser") as never, {
      UserName: "ben",
      NewUserName: "benedict",
    });
    expect(await contentOf(place.here)).not.toBe(before);
    expect((await secretsOf(place)).length).toBeGreaterThan(10);
  });
});

/** Every table that has accounts' rows, found in the database itself. */
const tables = async () =>
  reader.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE column_name = 'account_id' AND table_schema = 'public' ORDER BY table_name`,
  );

/** A fingerprint of everything that the account has. */
async function contentOf({ accountId }: World) {
  await flushEvents();
  const hash = createHash("sha256");
  for (const { name } of [...(await tables()), { name: "account" }]) {
    const column = name === "account" ? "id" : "account_id";
    const rows = await reader.query<{ row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM "${name}" t WHERE ${column} = $1 ORDER BY 1`,
      [accountId],
    );
    hash.update(name).update(rows.map(({ row }) => row).join("\n"));
  }
  return hash.digest("hex");
}

/** What only the account itself may know: unique ids, key ids, its root user's e-mail address. */
async function secretsOf({ here }: Place) {
  const rows = await reader.query<{ secret: string }>(
    `SELECT id AS secret FROM iam_user WHERE account_id = $1
     UNION SELECT id FROM iam_group WHERE account_id = $1 UNION SELECT id FROM iam_policy WHERE account_id = $1
     UNION SELECT id FROM access_key WHERE account_id = $1 UNION SELECT root_email FROM account WHERE id = $1`,
    [here.accountId],
  );
  return rows.map(({ secret }) => secret);
}
