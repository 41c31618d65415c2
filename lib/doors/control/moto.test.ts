/** REHEARSAL_COMPAT=moto, as suites for moto's server mode use it: by AWS's own client, and by moto's own addresses. */
import {
  CreateAccessKeyCommand,
  CreateUserCommand,
  GetUserCommand,
  IAMClient,
  ListRolesCommand,
  ListUsersCommand,
  PutUserPolicyCommand,
  TagUserCommand,
} from "@aws-sdk/client-iam";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  clientOptions,
  type Keys,
  type RealPort,
  realPort,
  startRealPort,
} from "@/lib/doors/aws-api/real-port.fixture";
import { runtime } from "@/lib/runtime";
import { createBucket } from "@/lib/services/s3/operations/create-bucket";
import { newKeys } from "@/lib/testing/access-keys";
import { world } from "@/lib/testing/world";
import { motoCompatible } from "./moto";
import { testsOfSuites } from "./moto-suite.fixture";

const foobar: Keys = { AccessKeyId: "FOOBARKEY", SecretAccessKey: "FOOBARSECRET" };
const testing: Keys = { AccessKeyId: "testing", SecretAccessKey: "testing" };

let port: RealPort;
let ofStrangers: RealPort;
let ordinary: RealPort;
beforeAll(async () => {
  const { logBug: _, ...made } = motoCompatible(realPort([]), runtime.performUnjudged);
  port = await startRealPort(made);
  const abroad = "203.0.113.7";
  ofStrangers = await startRealPort({
    ...made,
    answerItself: async (request) => made.answerItself?.({ ...request, sourceIp: abroad }),
    findCredential: (id, token, now) => made.findCredential(id, token, now, abroad),
    findStranger: async (bucket) => made.findStranger?.(bucket, abroad),
  });
  ordinary = await startRealPort();
});
afterAll(() => {
  for (const each of [port, ofStrangers, ordinary]) {
    each.close();
    expect(each.bugs).toEqual([]);
  }
});

const iam = (keys: Keys, at = port) => new IAMClient(clientOptions(at.endpoint, keys));
const whoAmI = (keys: Keys, at = port) =>
  new STSClient(clientOptions(at.endpoint, keys)).send(new GetCallerIdentityCommand({}));
async function moto(path: string, body = "", { at = port, ...given }: RequestInit & { at?: RealPort } = {}) {
  const response = await fetch(`${at.endpoint}/moto-api/${path}`, { method: "POST", body, ...given });
  return { status: response.status, told: await response.text() };
}
const resetAuth = async (body: string) => JSON.parse((await moto("reset-auth", body)).told);

beforeEach(async () => {
  await moto("reset");
  await moto("reset-auth", "inf");
});

describe("POST /moto-api/reset", () => {
  it("empties account 123456789012 and no other", async () => {
    const other = await world();
    const root = iam(await newKeys(other));
    await root.send(new CreateUserCommand({ UserName: "kept" }));
    await iam(foobar).send(new CreateUserCommand({ UserName: "ana" }));
    expect(await moto("reset")).toEqual({ status: 200, told: '{"status":"ok"}' });
    expect((await iam(foobar).send(new ListUsersCommand({}))).Users).toEqual([]);
    expect((await iam(foobar).send(new ListRolesCommand({}))).Roles).toEqual([]);
    expect((await root.send(new ListUsersCommand({}))).Users).toHaveLength(1);
  });

  it("is for POST, for callers on this machine, and not for pages in a browser", async () => {
    await iam(foobar).send(new CreateUserCommand({ UserName: "ana" }));
    expect((await moto("reset", undefined, { method: "PUT" })).status).toBe(405);
    expect((await moto("reset", "", { headers: { origin: "https://example.com" } })).status).toBe(403);
    const fromAbroad = await moto("reset", "", { at: ofStrangers });
    expect([fromAbroad.status, fromAbroad.told]).toEqual([403, expect.stringContaining("<Code>AccessDenied</Code>")]);
    expect((await iam(foobar).send(new ListUsersCommand({}))).Users).toHaveLength(1);
    expect((await moto("recorder/start-recording")).status).toBe(404);
  });
});

describe("keys", () => {
  it("of any kind are root of that account, while calls skip authorization", async () => {
    const root = { Account: "123456789012", Arn: "arn:aws:iam::123456789012:root" };
    for (const keys of [foobar, testing, { AccessKeyId: "AKIAIOSFODNN7EXAMPLE", SecretAccessKey: "x" }])
      expect(await whoAmI(keys)).toMatchObject(root);
  });

  it("that are somebody's are theirs, and their secret is asked", async () => {
    const other = await world();
    const ofOther = await newKeys(other);
    expect(await whoAmI(ofOther)).toMatchObject({ Account: other.accountId });
    await iam(foobar).send(new CreateUserCommand({ UserName: "ana" }));
    const { AccessKey } = await iam(foobar).send(new CreateAccessKeyCommand({ UserName: "ana" }));
    expect(await whoAmI({ ...AccessKey })).toMatchObject({ Arn: "arn:aws:iam::123456789012:user/ana" });
    for (const keys of [ofOther, AccessKey])
      await expect(whoAmI({ ...keys, SecretAccessKey: "wrong" })).rejects.toMatchObject({
        name: "SignatureDoesNotMatch",
      });
    const ofNobody = ofOther.AccessKeyId.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
    await expect(whoAmI({ ...ofOther, AccessKeyId: ofNobody })).rejects.toMatchObject({
      name: expect.stringMatching(/^(InvalidClientTokenId|SignatureDoesNotMatch)$/),
    });
  });

  it("are nobody's for callers from elsewhere, and without the switch", async () => {
    for (const at of [ofStrangers, ordinary])
      for (const keys of [foobar, testing])
        await expect(whoAmI(keys, at)).rejects.toMatchObject({ name: "InvalidClientTokenId" });
    for (const path of ["reset", "reset-auth"]) expect((await moto(path, "1", { at: ordinary })).status).toBe(403);
  });
});

describe("POST /moto-api/reset-auth", () => {
  /** A user without permissions, made in two calls. */
  async function ana() {
    await iam(foobar).send(new CreateUserCommand({ UserName: "ana" }));
    const { AccessKey } = await iam(foobar).send(new CreateAccessKeyCommand({ UserName: "ana" }));
    return iam({ ...AccessKey });
  }
  const bo = new CreateUserCommand({ UserName: "bo" });

  it("tells what was set before, as moto writes it", async () => {
    expect(await resetAuth("4")).toEqual({ status: "ok", PREVIOUS_INITIAL_NO_AUTH_ACTION_COUNT: "inf" });
    expect(await resetAuth("inf")).toMatchObject({ PREVIOUS_INITIAL_NO_AUTH_ACTION_COUNT: "4.0" });
    expect(await resetAuth("4.0")).toMatchObject({ PREVIOUS_INITIAL_NO_AUTH_ACTION_COUNT: "inf" });
    for (const wrong of ["", "many", "-1", "nan", "{}"]) expect((await moto("reset-auth", wrong)).status).toBe(400);
    expect(await resetAuth("inf")).toMatchObject({ PREVIOUS_INITIAL_NO_AUTH_ACTION_COUNT: "4.0" });
  });

  it("lets all calls pass by inf, whoever calls", async () => {
    const user = await ana();
    await user.send(bo);
    await user.send(new TagUserCommand({ UserName: "bo", Tags: [{ Key: "a", Value: "b" }] }));
  });

  it("lets the next calls pass and judges those after them", async () => {
    await resetAuth("3");
    const user = await ana();
    await user.send(new GetUserCommand({ UserName: "ana" }));
    await expect(user.send(bo)).rejects.toMatchObject({
      name: "AccessDenied",
      message: expect.stringContaining("because no identity-based policy allows the iam:CreateUser action"),
    });
    expect((await iam(foobar).send(new ListUsersCommand({}))).Users).toHaveLength(1);
    await expect(whoAmI(testing)).rejects.toMatchObject({ name: "InvalidClientTokenId" });
    await expect(whoAmI({ ...foobar, SecretAccessKey: "wrong" })).rejects.toMatchObject({
      name: "SignatureDoesNotMatch",
    });
  });

  it("judges by the policies that were given before", async () => {
    await resetAuth("3");
    const user = await ana();
    const Statement = [{ Effect: "Allow", Action: "iam:CreateUser", Resource: "*" }];
    const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement });
    await iam(foobar).send(new PutUserPolicyCommand({ UserName: "ana", PolicyName: "p", PolicyDocument }));
    await user.send(bo);
    await expect(user.send(new ListUsersCommand({}))).rejects.toMatchObject({ name: "AccessDenied" });
  });

  it("spares who did not sign too, at a bucket of that account, as long as calls are left", async () => {
    const Bucket = "unsigned-at-moto";
    const signed = new S3Client({ ...clientOptions(port.endpoint, foobar), forcePathStyle: true });
    await signed.send(new CreateBucketCommand({ Bucket }));
    const address = (at: RealPort, key = "") => `${at.endpoint}/${Bucket}${key}`;
    const other = await world();
    const theirs = `theirs-${other.accountId}`;
    await other.root(createBucket, { Bucket: theirs });
    expect((await fetch(address(port, "/k"), { method: "PUT", body: "text" })).status).toBe(200);
    expect((await fetch(address(ofStrangers, "/k"))).status).toBe(403);
    expect((await fetch(`${port.endpoint}/${theirs}`)).status).toBe(403);
    await resetAuth("1");
    expect(await (await fetch(address(port, "/k"))).text()).toBe("text");
    expect((await fetch(address(port, "/k"))).status).toBe(403);
  });

  it("spares nobody of another account", async () => {
    const other = await world();
    await other.userWith("eve");
    const eve = iam(await newKeys(other, "eve"));
    await expect(eve.send(bo)).rejects.toMatchObject({ name: "AccessDenied" });
  });
});

describe("what suites do", () => testsOfSuites(() => port));
