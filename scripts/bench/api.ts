/**
 * npm run bench:api: operations a second and latency of the AWS port at 1 and 8 connections with 1,000 users in the
 * account, policies enforced, next to moto's server where one is on PATH, in the same run.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { call, type Endpoint, type Request, type Result, run } from "./load";
import { startProduct } from "./product";

const motoAccount = "123456789012";
const users = 1_000;
const many = Number(process.env.REHEARSAL_BENCH_REQUESTS ?? 2_000);

const product = await startProduct();
const moto = await startMoto();
try {
  const ours = await administrator({ url: product.awsUrl, keys: product.account.keys });
  console.log(`${users} users in the account; ${many} requests a row, lists and writes ${many / 4}; times in ms\n`);
  await prepare(ours, false);
  if (moto) await prepare(moto.endpoint, true);
  else console.log("moto_server is not on PATH: only our own numbers.\n");
  for (const connections of [1, 8]) {
    const rows = [];
    for (const [name, requests] of Object.entries(work(connections))) {
      const here = await measured(ours, requests(product.account.id), connections);
      // What moto does not serve is reported for us alone.
      const there = moto && (await measured(moto.endpoint, requests(motoAccount), connections).catch(() => undefined));
      rows.push(row(name, here, there));
    }
    console.log(`${connections} connection${connections === 1 ? "" : "s"}`);
    console.table(Object.fromEntries(rows));
  }
} finally {
  await product.stop();
  moto?.child.kill();
}

/** The first fifth of the requests warms up. */
async function measured(endpoint: Endpoint, requests: Request[], connections: number) {
  const warm = Math.floor(requests.length / 5);
  await run(endpoint, requests.slice(0, warm), connections);
  return run(endpoint, requests.slice(warm), connections);
}

/** By name, the requests for an account. */
function work(connections: number): Record<string, (account: string) => Request[]> {
  const some =
    (count: number, form: (i: number, account: string) => Record<string, string>, service: "iam" | "sts" = "iam") =>
    (account: string) =>
      Array.from({ length: count }, (_, i) => ({ service, form: form(i, account) }));
  const run = `${connections}x${Date.now().toString(36)}`;
  return {
    GetCallerIdentity: some(many, () => ({ Action: "GetCallerIdentity" }), "sts"),
    GetUser: some(many, (i) => ({ Action: "GetUser", UserName: `user-${i % users}` })),
    "ListUsers by 100": some(many / 4, () => ({ Action: "ListUsers", MaxItems: "100" })),
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
    SimulatePrincipalPolicy: some(many / 4, (i, account) => ({
      Action: "SimulatePrincipalPolicy",
      PolicySourceArn: `arn:aws:iam::${account}:user/user-${i % users}`,
      "ActionNames.member.1": "s3:GetObject",
    })),
  };
}

async function prepare(endpoint: Endpoint, exists: boolean) {
  await run(
    endpoint,
    Array.from({ length: users }, (_, i) => ({
      service: "iam",
      form: { Action: "CreateUser", UserName: `user-${i}` },
    })),
    exists ? 1 : 4,
  );
  const AssumeRolePolicyDocument = JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "sts:AssumeRole" }],
  });
  await call(endpoint, { service: "iam", form: { Action: "CreateRole", RoleName: "bench", AssumeRolePolicyDocument } });
}

function row(name: string, here: Result, there: Result | undefined) {
  const short = (value: number) => Number(value.toPrecision(3));
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
