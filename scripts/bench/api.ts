/**
 * npm run bench:api: operations a second and latency of the AWS port at 1 and 8 connections with 1,000 users in the
 * account, policies enforced, next to moto's server where one is on PATH, in the same run; then the time of a request
 * with one account and ten users, with 500 accounts, and with nearly as many users as an account may have. On the
 * embedded database, or on the server of DATABASE_URL. Then, on the embedded one, how long a reset takes with
 * REHEARSAL_COMPAT=moto. The last
 * line is all of it as JSON. `--alone` leaves moto out, `--no-growth` the second part; `--connections=8` measures with
 * so many at once only, and REHEARSAL_BENCH_REQUESTS=500 is short. A server runs for days: what is measured is one that
 * has answered some hundreds of requests of the kind before.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import pg from "pg";
import { call, type Endpoint, type Request, type Result, run } from "./load";
import { startProduct } from "./product";

const motoAccount = "123456789012";
const users = 1_000;
/** How many call at once. */
const together = (process.argv.find((word) => word.startsWith("--connections="))?.split("=")[1] ?? "1,8")
  .split(",")
  .map(Number);
/** Requests of a row; writes are a quarter of them, for an account has 5,000 users at most, and long lists an eighth. */
const many = Number(process.env.REHEARSAL_BENCH_REQUESTS ?? 6_000);
/** The same where growth is measured. */
const few = Math.min(many, 2_000);
/** There is room beside them for those that CreateUser makes. */
const fullAccount = 5_000 - few;

interface Told {
  database: "embedded" | "server";
  /** By connections and operation. */
  compared: Record<number, Record<string, { ours: Result; moto?: Result; ratio?: number }>>;
  /** By what there is, and operation: milliseconds. */
  growth: Record<string, Record<string, number>>;
  /** Milliseconds of POST /moto-api/reset. */
  reset?: { median: number; p95: number };
}

const told: Told = { database: process.env.DATABASE_URL ? "server" : "embedded", compared: {}, growth: {} };
const product = await startProduct();
const moto = process.argv.includes("--alone") ? undefined : await startMoto();
try {
  const ours = await administrator({ url: product.awsUrl, keys: product.account.keys });
  await prepare(ours, 10);
  if (!process.argv.includes("--no-growth")) await growth(ours);
  await makeUsers(ours, 10, users);
  if (moto) await prepare(moto.endpoint, users);
  else console.log("moto_server is not on PATH: only our own numbers.\n");
  console.log(
    `${users} users in the account; ${many} requests a row, writes ${many / 4}, lists ${many / 8}; times in ms\n`,
  );
  for (const connections of together) {
    const rows = [];
    told.compared[connections] = {};
    for (const [name, requests] of Object.entries(work(connections, users, many))) {
      const here = await measured(ours, requests(product.account.id), connections);
      // What moto does not serve is reported for us alone.
      const there = moto && (await measured(moto.endpoint, requests(motoAccount), connections).catch(() => undefined));
      rows.push(row(name, here, there));
      told.compared[connections][name] = {
        ours: here,
        ...(there && { moto: there, ratio: short(here.perSecond / there.perSecond) }),
      };
    }
    console.log(`${connections} connection${connections === 1 ? "" : "s"}`);
    console.table(Object.fromEntries(rows));
  }
} finally {
  await product.stop();
  moto?.child.kill();
}
// On a server the second product would find the first one's account, and not how to reach it.
if (told.database === "embedded") {
  told.reset = await resets();
  console.log(`POST /moto-api/reset of ten users and a role: ${told.reset.median} ms, p95 ${told.reset.p95} ms`);
}
console.log(JSON.stringify(told));

/** As a suite for moto asks for it: before each test, of an account in which the test before left something. */
async function resets() {
  const compatible = await startProduct({ REHEARSAL_COMPAT: "moto" });
  const keys = { accessKeyId: "FOOBARKEY", secretAccessKey: "FOOBARSECRET" };
  const endpoint = { url: compatible.awsUrl, keys };
  const times: number[] = [];
  try {
    for (let round = 0; round < 60; round += 1) {
      await prepare(endpoint, 10);
      const from = performance.now();
      const response = await fetch(`${compatible.awsUrl}/moto-api/reset`, { method: "POST" });
      await response.text();
      if (!response.ok) throw new Error(`reset: ${response.status}`);
      if (round >= 10) times.push(performance.now() - from);
    }
  } finally {
    await compatible.stop();
  }
  times.sort((a, b) => a - b);
  return { median: short(times[25] ?? 0), p95: short(times[47] ?? 0) };
}

/** The same requests about ten users of one account, of one among 500, and of one that is nearly full. */
async function growth(ours: Endpoint) {
  const measure = async (what: string) => {
    const operations = Object.entries(work(1, 10, few)).filter(([name]) => !name.startsWith("List"));
    const times: Record<string, number> = {};
    for (const [name, requests] of operations)
      times[name] = short((await measured(ours, requests(product.account.id), 1)).median);
    told.growth[what] = times;
  };
  const client = new pg.Client({ connectionString: product.databaseUrl });
  await client.connect();
  const change = (text: string) => client.query(text, [product.account.id]);
  await measure("1 account, 10 users");
  await change(
    `INSERT INTO account (id, name, root_email, root_email_key, root_password_hash, root_password_changed_at, created_at)
     SELECT 600000000000 + n, 'bench', n || '@bench.example', n || '@bench.example', root_password_hash, created_at, created_at
     FROM account, generate_series(1, 499) AS n WHERE id = $1`,
  );
  await change(
    `INSERT INTO iam_user (account_id, id, name, name_key, path, created_at)
     SELECT other.id, 'AIDABENCH' || n, 'user-' || n, 'user-' || n, '/', other.created_at
     FROM account AS other, generate_series(0, 9) AS n WHERE other.id <> $1 AND other.name = 'bench'`,
  );
  await measure("500 accounts, 10 users each");
  await change(`UPDATE account SET revision = revision + ${fullAccount} WHERE id = $1`);
  await change(
    `INSERT INTO iam_user (account_id, id, name, name_key, path, created_at)
     SELECT $1, 'AIDAFULL' || n, 'full-' || n, 'full-' || n, '/', created_at
     FROM account, generate_series(1, ${fullAccount}) AS n WHERE id = $1`,
  );
  await measure(`500 accounts, ${fullAccount} users in this one`);
  await change("DELETE FROM iam_user WHERE account_id = $1 AND starts_with(id, 'AIDAFULL')");
  await change("DELETE FROM iam_user WHERE account_id = $1 AND starts_with(name, 'made-')");
  await change("DELETE FROM account WHERE id <> $1 AND name = 'bench'");
  await client.end();
  console.log("median in ms of a request at one connection");
  console.table(told.growth);
}

/** The first fifth of the requests warms up. */
async function measured(endpoint: Endpoint, requests: Request[], connections: number) {
  const warm = Math.floor(requests.length / 5);
  await run(endpoint, requests.slice(0, warm), connections);
  return run(endpoint, requests.slice(warm), connections);
}

/** By name, the requests for an account. */
function work(connections: number, users: number, many: number): Record<string, (account: string) => Request[]> {
  const some =
    (count: number, form: (i: number, account: string) => Record<string, string>, service: "iam" | "sts" = "iam") =>
    (account: string) =>
      Array.from({ length: count }, (_, i) => ({ service, form: form(i, account) }));
  const run = `${connections}x${Date.now().toString(36)}`;
  return {
    GetCallerIdentity: some(many, () => ({ Action: "GetCallerIdentity" }), "sts"),
    GetUser: some(many, (i) => ({ Action: "GetUser", UserName: `user-${i % users}` })),
    "ListUsers by 100": some(many / 8, () => ({ Action: "ListUsers", MaxItems: "100" })),
    CreateUser: some(many / 4, (i) => ({ Action: "CreateUser", UserName: `made-${run}-${i}` })),
    AttachUserPolicy: some(many / 4, (i) => ({
      Action: "AttachUserPolicy",
      UserName: `user-${i % users}`,
      PolicyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess",
    })),
    AssumeRole: some(
      many / 4,
      (i, account) => ({
        Action: "AssumeRole",
        RoleArn: `arn:aws:iam::${account}:role/bench`,
        RoleSessionName: `session-${i}`,
      }),
      "sts",
    ),
    SimulatePrincipalPolicy: some(many / 8, (i, account) => ({
      Action: "SimulatePrincipalPolicy",
      PolicySourceArn: `arn:aws:iam::${account}:user/user-${i % users}`,
      "ActionNames.member.1": "s3:GetObject",
    })),
  };
}

async function prepare(endpoint: Endpoint, count: number) {
  await makeUsers(endpoint, 0, count);
  const AssumeRolePolicyDocument = JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "sts:AssumeRole" }],
  });
  await call(endpoint, { service: "iam", form: { Action: "CreateRole", RoleName: "bench", AssumeRolePolicyDocument } });
}

/** Users `from` to `to`, without the last. */
async function makeUsers(endpoint: Endpoint, from: number, to: number) {
  const requests = Array.from(
    { length: to - from },
    (_, i): Request => ({
      service: "iam",
      form: { Action: "CreateUser", UserName: `user-${from + i}` },
    }),
  );
  await run(endpoint, requests, 1);
}

function short(value: number) {
  return Number(value.toPrecision(3));
}

function row(name: string, here: Result, there: Result | undefined) {
  return [
    name,
    {
      "ours /s": Math.round(here.perSecond),
      median: short(here.median),
      p95: short(here.p95),
      ...(there
        ? {
            "moto /s": Math.round(there.perSecond),
            "moto median": short(there.median),
            ratio: short(here.perSecond / there.perSecond),
          }
        : {}),
    },
  ];
}

/** moto enforces policies only when told: after its administrator was made. */
async function startMoto(): Promise<{ child: ChildProcess; endpoint: Endpoint } | undefined> {
  try {
    execFileSync("moto_server", ["--help"], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  const port = 30_000 + Math.floor(Math.random() * 2_000);
  const url = `http://localhost:${port}`;
  const child = spawn("moto_server", ["-p", String(port)], {
    stdio: "ignore",
    env: { ...process.env, MOTO_IAM_LOAD_MANAGED_POLICIES: "true" },
  });
  for (let attempt = 0; ; attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    if (
      await fetch(`${url}/moto-api/`).then(
        () => true,
        () => false,
      )
    )
      break;
    if (attempt === 80) throw new Error("moto_server does not answer.");
  }
  const first = { url, keys: { accessKeyId: "FOOBARKEY", secretAccessKey: "FOOBARSECRET" } };
  const endpoint = await administrator(first);
  await fetch(`${url}/moto-api/reset-auth`, { method: "POST", body: "0" });
  return { child, endpoint };
}

/** An administrator of the account, whose policies are asked at every call. */
async function administrator(first: Endpoint): Promise<Endpoint> {
  const iam = (form: Record<string, string>): Request => ({ service: "iam", form });
  await call(first, iam({ Action: "CreateUser", UserName: "admin" }));
  const PolicyDocument = JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
  });
  await call(first, iam({ Action: "PutUserPolicy", UserName: "admin", PolicyName: "all", PolicyDocument }));
  const answer = await call(first, iam({ Action: "CreateAccessKey", UserName: "admin" }));
  const keys = {
    accessKeyId: /<AccessKeyId>(.*?)</.exec(answer)?.[1] ?? "",
    secretAccessKey: /<SecretAccessKey>(.*?)</.exec(answer)?.[1] ?? "",
  };
  return { url: first.url, keys };
}
