/** Calls that this server makes of its own port: they go the way of every client's. */
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessKeyId } from "@/lib/aws/unique-id";
import type { BrowserIdentity } from "@/lib/identity/browser-identity";
import { consoleKeys } from "@/lib/identity/console-keys";
import { principalOf } from "@/lib/identity/principals";
import { newKeys } from "@/lib/testing/access-keys";
import { type World, world } from "@/lib/testing/world";
import { type RealPort, realPort, startRealPort } from "../real-port.fixture";
import { type ClientCall, type ClientPlace, callPort, presignedAddress } from "./call";

const bugs: unknown[] = [];
const port = realPort(bugs);
let listening: RealPort;
beforeAll(async () => {
  listening = await startRealPort();
});
afterAll(() => {
  listening.close();
  expect([...bugs, ...listening.bugs]).toEqual([]);
});

const place = (more: Partial<ClientPlace> = {}): ClientPlace => ({
  host: "localhost:4566",
  sourceIp: "203.0.113.7",
  userAgent: "aws-cli/2 exec-env/CloudShell",
  secure: false,
  at: new Date(),
  ...more,
});

type Asked = [service: string, operation: string, input?: Record<string, unknown>];

/** A client with keys. */
const clientOf =
  (keys: ClientCall["keys"], more?: Partial<ClientPlace>) =>
  (...[service, operation, input = {}]: Asked) =>
    callPort({ service, operation, input, keys, region: "us-east-1" }, place(more), port);

async function rootOf(here: World) {
  const { AccessKeyId, SecretAccessKey } = await newKeys(here);
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey };
}

describe("a call by a key", () => {
  it("is written and read by AWS's shapes in every protocol, and told by the trail", async () => {
    const here = await world();
    const call = clientOf(await rootOf(here));
    const made = await call("iam", "CreateUser", { UserName: "Ana", Tags: [{ Key: "team", Value: "grün + a=b" }] });
    expect(made).toMatchObject({ ok: true, output: { User: { UserName: "Ana", CreateDate: expect.any(Date) } } });
    expect(await call("iam", "ListUserTags", { UserName: "Ana" })).toMatchObject({
      output: { Tags: [{ Key: "team", Value: "grün + a=b" }] },
    });
    expect(await call("sts", "GetCallerIdentity")).toMatchObject({ output: { Account: here.accountId } });
    const Bucket = `client-${here.accountId}`;
    await call("s3", "CreateBucket", { Bucket });
    const Body = Buffer.from([0, 255, 128, 10]);
    expect(await call("s3", "PutObject", { Bucket, Key: "a/b ü+.bin", Body, ContentType: "x/y" })).toMatchObject({
      ok: true,
    });
    expect(await call("s3", "GetObject", { Bucket, Key: "a/b ü+.bin" })).toMatchObject({
      output: { ContentType: "x/y", ContentLength: 4 },
      body: Body,
    });
    const Tagging = { TagSet: [{ Key: "k", Value: "v" }] };
    expect(await call("s3", "PutBucketTagging", { Bucket, Tagging })).toMatchObject({ ok: true });
    expect(await call("cloudtrail", "LookupEvents", { MaxResults: 1 })).toMatchObject({ output: { Events: [{}] } });
    expect((await here.events()).find(({ name }) => name === "CreateUser")?.record).toMatchObject({
      sourceIPAddress: "203.0.113.7",
      userAgent: expect.stringContaining("exec-env/CloudShell"),
    });
  });

  it("is refused where the secret is another, with AWS's code and sentence", async () => {
    const keys = await rootOf(await world());
    const call = clientOf({ ...keys, secretAccessKey: "another" });
    expect(await call("iam", "ListUsers")).toMatchObject({ ok: false, status: 403, code: "SignatureDoesNotMatch" });
    expect(await call("cloudtrail", "LookupEvents")).toMatchObject({ ok: false, code: "InvalidSignatureException" });
    expect(await call("s3", "ListBuckets")).toMatchObject({ ok: false, code: "SignatureDoesNotMatch" });
  });

  it("tells what is not there; of an answer without a body its status", async () => {
    const here = await world();
    const call = clientOf(await rootOf(here));
    expect(await call("iam", "GetUser", { UserName: "x" })).toMatchObject({
      code: "NoSuchEntity",
      message: "The user with name x cannot be found.",
    });
    const missing = { Bucket: `none-${here.accountId}`, Key: "x" };
    expect(await call("s3", "HeadObject", missing)).toMatchObject({ code: "404", message: "Not Found" });
    expect(await call("s3", "GetObject", missing)).toMatchObject({ code: "NoSuchBucket" });
    expect(await call("s3", "HeadBucket", { Bucket: "a b%ü" })).toMatchObject({ ok: false });
  });
});

it("a presigned address gives the object to whom has it, for its seconds", async () => {
  const here = await world();
  const keys = await rootOf(here);
  const Bucket = `signed-${here.accountId}`;
  const call = clientOf(keys);
  await call("s3", "CreateBucket", { Bucket });
  await call("s3", "PutObject", { Bucket, Key: "d/ä b.txt", Body: Buffer.from("content") });
  const asked = { bucket: Bucket, key: "d/ä b.txt", keys, region: "us-east-1", seconds: 60 };
  const host = `127.0.0.1:${listening.number}`;
  const address = presignedAddress(asked, { host, at: new Date() });
  expect(await (await fetch(address)).text()).toBe("content");
  expect((await fetch(address.replace("d/", "e/"))).status).toBe(403);
  const over = presignedAddress(asked, { host, at: new Date(Date.now() - 120_000) });
  expect(await (await fetch(over)).text()).toContain("Request has expired");
});

describe("the keys of a browser's session", () => {
  /** A session as the sign-in makes it, of root or of a user. */
  async function identityOf(here: World, userId: string | null): Promise<BrowserIdentity> {
    const principal = await principalOf(here.accountId, userId);
    if (!principal) throw new Error("Nobody signed in.");
    const session = {
      accessKeyId: accessKeyId("ASIA", here.accountId, randomBytes),
      issuedAt: new Date(),
      mfaAt: null,
      accountId: here.accountId,
      bearer: { kind: "self" as const, userId },
      expiresAt: new Date(Date.now() + 12 * 3_600_000),
    };
    const account = {
      id: here.accountId,
      alias: null,
      name: "",
      era: "current" as const,
      status: "ACTIVE",
      clockOffsetMs: 0,
    };
    const own = { session, principal, account } as BrowserIdentity["own"]; // the account's other facts are not asked for
    return { ...own, own, switched: undefined, mfaDue: undefined };
  }
  it("act as who signed in, though without a second factor, and the trail says console", async () => {
    const here = await world();
    const call = clientOf(consoleKeys(await identityOf(here, null), new Date()));
    expect(await call("iam", "ListUsers")).toMatchObject({ ok: true });
    expect(await call("sts", "GetSessionToken")).toMatchObject({
      code: "AccessDenied",
      message: "Cannot call GetSessionToken with session credentials",
    });
    expect((await here.events()).find(({ name }) => name === "ListUsers")?.record).toMatchObject({
      sessionCredentialFromConsole: "true",
    });
  });

  it("hold for an hour", async () => {
    const here = await world();
    const keys = consoleKeys(await identityOf(here, null), new Date(Date.now() - 61 * 60_000));
    expect(await clientOf(keys)("sts", "GetCallerIdentity")).toMatchObject({ ok: false, code: "ExpiredToken" });
  });
});
