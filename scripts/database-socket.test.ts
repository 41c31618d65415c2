import { connect } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { serialize } from "pg-protocol";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { serveDatabase } from "./database-socket.mjs";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

const password = "p$ss/word";
let db: PGlite;
let server: Awaited<ReturnType<typeof serveDatabase>>;
const url = () => `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${server.port}/postgres`;
const client = async () => {
  const made = new pg.Client({ connectionString: url() });
  made.on("error", () => {}); // tests cut connections off
  await made.connect();
  return made;
};

beforeAll(async () => {
  db = await PGlite.create();
  server = await serveDatabase(db, { password });
});
beforeEach(async () => {
  await db.exec("DROP TABLE IF EXISTS t; CREATE TABLE t (i int)");
});
afterAll(async () => {
  await server.stop();
  await db.close();
});

/** A client that writes the protocol by hand. */
async function rawClient() {
  const socket = connect(server.port, "127.0.0.1");
  let heard = Buffer.alloc(0);
  socket.on("data", (chunk) => {
    heard = Buffer.concat([heard, chunk]);
  });
  const until = async (text: string) => {
    while (!heard.includes(text)) await new Promise((resolve) => setTimeout(resolve, 5));
    const all = heard.toString("latin1");
    heard = Buffer.alloc(0);
    return all;
  };
  socket.write(serialize.startup({ user: "postgres", database: "postgres" }));
  socket.write(serialize.password(password));
  await until("Z\0\0\0\u0005I");
  return { socket, until };
}

describe("serveDatabase", () => {
  test("refuses a wrong password", async () => {
    const wrong = new pg.Client({ connectionString: `postgresql://postgres:guess@127.0.0.1:${server.port}/postgres` });
    await expect(wrong.connect()).rejects.toMatchObject({ code: "28P01" });
  });

  test("answers each of many clients with its own, whatever comes in which piece", async () => {
    const pool = new pg.Pool({ connectionString: url(), max: 8 });
    const ask = async (n: number) => {
      if (n % 5 === 0) await expect(pool.query("SELECT 1 / $1::int", [0])).rejects.toMatchObject({ code: "22012" });
      if (n % 7 === 0)
        return (await pool.query("SELECT $1::text AS text", [`${n}-`.repeat(60_000)])).rows[0].text.slice(0, 9);
      return (await pool.query("SELECT $1::int AS n, $2::text AS text", [n, `${n}-`])).rows[0].text;
    };
    const answers = await Promise.all(Array.from({ length: 400 }, (_, n) => ask(n)));
    expect(answers.filter((answer, n) => !answer.startsWith(`${n}-`))).toEqual([]);
    await pool.end();
  });

  test("keeps nothing of what it has answered", async () => {
    const one = await client();
    const ask = async (times: number) => {
      for (let time = 0; time < times; time += 1)
        await one.query("SELECT g, repeat('x', 100) AS text FROM generate_series(1, 20) g");
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const before = await ask(200);
    const grown = (await ask(2_000)) - before;
    // PGlite's plain call kept 11 MB of them.
    expect(grown).toBeLessThan(4_000_000);
    await one.end();
  });

  test("a statement of one client does not slip into the place of another's that is still arriving", async () => {
    const slow = await rawClient();
    slow.socket.write(serialize.parse({ text: "SELECT 'slow ' || $1::text" }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const quick = await client();
    expect((await quick.query("SELECT 'quick ' || $1::text AS text", ["y"])).rows).toEqual([{ text: "quick y" }]);
    slow.socket.write(Buffer.concat([serialize.bind({ values: ["x"] }), serialize.execute({}), serialize.sync()]));
    expect(await slow.until("Z\0\0\0\u0005I")).toContain("slow x");
    slow.socket.destroy();
    await quick.end();
  });

  test("a transaction has the backend to itself; others see all of it or nothing", async () => {
    const [one, two] = [await client(), await client()];
    await one.query("BEGIN");
    await one.query("INSERT INTO t VALUES (1)");
    const counted = two.query("SELECT count(*)::int AS n FROM t");
    await one.query("INSERT INTO t VALUES (2)");
    await one.query("COMMIT");
    expect((await counted).rows).toEqual([{ n: 2 }]);
    await Promise.all([one.end(), two.end()]);
  });

  test("a failed transaction stays with its client until it is rolled back", async () => {
    const [one, two] = [await client(), await client()];
    await one.query("BEGIN");
    await expect(one.query("SELECT nonsense")).rejects.toMatchObject({ code: "42703" });
    const counted = two.query("SELECT count(*)::int AS n FROM t");
    await expect(one.query("SELECT 1")).rejects.toMatchObject({ code: "25P02" });
    await one.query("ROLLBACK");
    expect((await counted).rows).toEqual([{ n: 0 }]);
    await Promise.all([one.end(), two.end()]);
  });

  test("a statement that several clients prepare under one name is planned once, and is each client's own to use", async () => {
    const [one, two] = [await client(), await client()];
    const named = { name: "doubled", text: "SELECT $1::int * 2 AS n" };
    expect((await one.query({ ...named, values: [1] })).rows).toEqual([{ n: 2 }]);
    expect((await two.query({ ...named, values: [2] })).rows).toEqual([{ n: 4 }]);
    await one.end();
    expect((await two.query({ ...named, values: [3] })).rows).toEqual([{ n: 6 }]);
    const three = await client();
    expect((await three.query({ ...named, values: [4] })).rows).toEqual([{ n: 8 }]);
    const { rows } = await three.query("SELECT count(*)::int AS n FROM pg_prepared_statements WHERE name = 'doubled'");
    expect(rows).toEqual([{ n: 1 }]);
    await Promise.all([two.end(), three.end()]);
  });

  test("a statement that could not be prepared is not taken for one that was", async () => {
    const [one, two] = [await client(), await client()];
    const named = { name: "later", text: "SELECT i FROM later" };
    await expect(one.query(named)).rejects.toMatchObject({ code: "42P01" });
    await one.query("CREATE TABLE later (i int)");
    expect((await two.query(named)).rows).toEqual([]);
    await expect(two.query({ name: "later", text: "SELECT 1" })).rejects.toThrow(/must be unique/);
    await expect(one.query({ name: "later", text: "SELECT 1" })).rejects.toMatchObject({ code: "42P05" });
    await one.query("DROP TABLE later");
    await Promise.all([one.end(), two.end()]);
  });

  test("what a client sends at once is answered in order, each statement with its own", async () => {
    const pool = new pg.Pool({ connectionString: url(), max: 4, pipeline: true });
    const rounds = Array.from({ length: 50 }, async (_, n) => {
      const one = await pool.connect();
      const asked = [
        one.query("BEGIN"),
        one.query("INSERT INTO t VALUES ($1)", [n]),
        one.query({ name: "own", text: "SELECT i FROM t WHERE i = $1", values: [n] }),
        one.query("SELECT 1 / $1::int AS n", [n % 5]).then(
          ({ rows }) => rows.length,
          ({ code }) => code,
        ),
        one.query("COMMIT"),
        one.query({ name: "own", text: "SELECT i FROM t WHERE i = $1", values: [n] }),
      ] as const;
      const [, , inside, divided, , after] = await Promise.all(asked);
      one.release();
      return [inside.rows, divided, after.rows];
    });
    expect(await Promise.all(rounds)).toEqual(
      Array.from({ length: 50 }, (_, n) => [[{ i: n }], n % 5 === 0 ? "22012" : 1, n % 5 === 0 ? [] : [{ i: n }]]),
    );
    await pool.end();
  });

  test("a client that is cut off inside a transaction is rolled back, and others go on", async () => {
    const [one, two] = [await rawClient(), await client()];
    one.socket.write(serialize.query("BEGIN; INSERT INTO t VALUES (1)"));
    await one.until("Z\0\0\0\u0005T");
    const counted = two.query("SELECT count(*)::int AS n FROM t");
    one.socket.destroy();
    expect((await counted).rows).toEqual([{ n: 0 }]);
    await two.end();
  });

  test("a client that is cut off between the messages of one piece is forgotten", async () => {
    const one = await rawClient();
    one.socket.write(Buffer.concat([serialize.parse({ text: "SELECT 1" }), serialize.flush()]));
    await one.until("1\0\0\0\u0004");
    const two = await client();
    const asked = two.query("SELECT 2 AS n");
    one.socket.destroy();
    expect((await asked).rows).toEqual([{ n: 2 }]);
    await two.end();
  });

  test("cuts clients off when it stops, and finishes what runs", async () => {
    const short = await PGlite.create();
    const own = await serveDatabase(short, { password: "p" });
    const one = new pg.Client({ connectionString: `postgresql://postgres:p@127.0.0.1:${own.port}/postgres` });
    const lost = new Promise((resolve) => one.on("error", resolve));
    await one.connect();
    await one.query("BEGIN");
    await own.stop();
    await lost;
    await short.close();
  });
});

describe("a connection from inside the process", () => {
  const linked = () => new pg.Pool({ connectionString: url(), stream: server.connect, max: 4 });

  test("is a client like any other: its own answers, at once with those of sockets", async () => {
    const [inside, outside] = [linked(), new pg.Pool({ connectionString: url(), max: 4 })];
    const ask = async (n: number) => {
      const pool = n % 2 ? inside : outside;
      if (n % 5 === 0) await expect(pool.query("SELECT 1 / $1::int", [0])).rejects.toMatchObject({ code: "22012" });
      return (await pool.query("SELECT $1::text AS text", [`${n}-`.repeat(n % 7 === 0 ? 40_000 : 1)])).rows[0].text;
    };
    const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => ask(n)));
    expect(answers.filter((answer, n) => !answer.startsWith(`${n}-`))).toEqual([]);
    await Promise.all([inside.end(), outside.end()]);
  });

  test("needs the password", async () => {
    const wrong = new pg.Client({
      connectionString: "postgresql://postgres:guess@inside/postgres",
      stream: server.connect,
    });
    await expect(wrong.connect()).rejects.toMatchObject({ code: "28P01" });
  });

  test("is rolled back when it goes away in the middle of a transaction, and others go on", async () => {
    const pool = linked();
    const leaving = await pool.connect();
    await leaving.query("BEGIN");
    await leaving.query("INSERT INTO t VALUES (1)");
    leaving.release(true);
    expect((await pool.query("SELECT count(*)::int AS count FROM t")).rows).toEqual([{ count: 0 }]);
    await pool.end();
  });

  test("ends where the database stops, and its client is told so", async () => {
    const own = await PGlite.create();
    const stopping = await serveDatabase(own, { password });
    const held = new pg.Client({ connectionString: url(), stream: stopping.connect });
    const lost = new Promise((resolve) => held.once("error", resolve));
    await held.connect();
    await held.query("SELECT 1");
    await stopping.stop();
    expect(await lost).toBeInstanceOf(Error);
    await own.close();
  });
});
