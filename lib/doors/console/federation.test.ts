import type { Credentials } from "@aws-sdk/client-sts";
import { beforeEach, describe, expect, it } from "vitest";
import { readSigninToken } from "@/lib/identity/signin-token";
import { deleteRole } from "@/lib/services/iam/operations/delete-role";
import { putRolePolicy } from "@/lib/services/iam/operations/put-role-policy";
import { updateRole } from "@/lib/services/iam/operations/update-role";
import { assumeRole } from "@/lib/services/sts/operations/assume-role";
import { getFederationToken } from "@/lib/services/sts/operations/get-federation-token";
import { getSessionToken } from "@/lib/services/sts/operations/get-session-token";
import { makersOf, trusting } from "@/lib/testing/iam";
import { callerBy } from "@/lib/testing/sessions";
import { allowing, type Caller, type World, world } from "@/lib/testing/world";
import type { BrowserRequest } from "./browser-request";
import { getSigninToken } from "./federation";

const request: BrowserRequest = {
  ...{ sourceIp: "203.0.113.5", userAgent: "broker/1.0", secure: false },
  ...{ place: 0, path: "/federation", origin: "http://localhost:3000" },
};
const Policy = JSON.stringify(allowing("iam:*"));

let here: World;
let ben: Caller;
let role: string;

beforeEach(async () => {
  here = await world();
  here.at = new Date();
  ben = await here.userWith("ben", allowing("sts:*"));
  const Action = ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"];
  role = await makersOf(here).role("Reader", {
    AssumeRolePolicyDocument: trusting({ AWS: here.accountId }, { Action }),
  });
});

const made = ({ Credentials }: { Credentials?: Credentials | undefined }): Credentials => {
  if (!Credentials) throw new Error("STS gave no credentials.");
  return Credentials;
};
const assumed = async (caller = ben, more: object = {}) =>
  made(await caller(assumeRole, { RoleArn: role, RoleSessionName: "ana", ...more }));
const federated = async (caller = ben, more: object = {}) =>
  made(await caller(getFederationToken, { Name: "ana", Policy, ...more }));
const sessionOf = ({ AccessKeyId, SecretAccessKey, SessionToken }: Credentials) =>
  JSON.stringify({ sessionId: AccessKeyId, sessionKey: SecretAccessKey, sessionToken: SessionToken });
const ask = (Session: string, more: Record<string, string> = {}) =>
  getSigninToken(new URLSearchParams({ Session, ...more }), request);
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

describe("getSigninToken", () => {
  it("gives a token of the credentials' principal, with all that they were given, until they end", async () => {
    const Tags = [{ Key: "Team", Value: "Audit" }];
    const credentials = await assumed(ben, { Policy, Tags, SourceIdentity: "ana", DurationSeconds: 1800 });
    const session = readSigninToken(await ask(sessionOf(credentials)), new Date());
    expect(session).toMatchObject({
      accountId: here.accountId,
      bearer: { kind: "assumed-role", sessionName: "ana" },
      given: { policy: Policy, tags: Tags, sourceIdentity: "ana" },
      issuedAt: here.at,
      mfaAt: null,
      expiresAt: credentials.Expiration,
    });
    const record = (await here.events()).find(({ name }) => name === "GetSigninToken")?.record;
    expect(record).toMatchObject({
      eventType: "AwsConsoleSignIn",
      userIdentity: {
        type: "AssumedRole",
        arn: `arn:aws:sts::${here.accountId}:assumed-role/Reader/ana`,
        accessKeyId: credentials.AccessKeyId,
      },
      responseElements: {
        GetSigninToken: "Success",
        credentials: { accessKeyId: (session as { accessKeyId: string }).accessKeyId },
      },
      sourceIPAddress: "203.0.113.5",
    });
  });

  it("lets a role's session last from 15 minutes to 12 hours, whatever is left of the credentials", async () => {
    const credentials = sessionOf(await assumed());
    for (const [seconds, minutes] of [
      ["900", 15],
      ["43200", 720],
    ] as const) {
      const session = readSigninToken(await ask(credentials, { SessionDuration: seconds }), new Date());
      const { expiresAt } = session as { expiresAt: Date };
      expect(Math.abs(expiresAt.getTime() - inMinutes(minutes).getTime())).toBeLessThan(5_000);
    }
  });

  it.each(["899", "43201", "0", "-900", "1e4", "an hour", "900.5", "99999999999999999999"])(
    "refuses a SessionDuration of %s",
    async (SessionDuration) => {
      await expect(ask(sessionOf(await assumed()), { SessionDuration })).rejects.toMatchObject({
        status: 400,
        message: "SessionDuration must be a number from 900 to 43200.",
      });
    },
  );

  it("lets a federated user in for as long as GetFederationToken said, and takes no SessionDuration", async () => {
    const credentials = await federated(ben, { DurationSeconds: 1200 });
    const session = readSigninToken(await ask(sessionOf(credentials)), new Date());
    expect(session).toMatchObject({
      bearer: { kind: "federated-user", name: "ana" },
      given: { policy: Policy },
      expiresAt: credentials.Expiration,
    });
    await expect(ask(sessionOf(credentials), { SessionDuration: "900" })).rejects.toMatchObject({
      status: 400,
      message: "SessionDuration cannot be given with credentials of GetFederationToken.",
    });
  });

  it("lets no session last longer than 12 hours, though the credentials do", async () => {
    const credentials = await federated(ben, { DurationSeconds: 129_600 });
    const session = readSigninToken(await ask(sessionOf(credentials)), new Date());
    expect((session as { expiresAt: Date }).expiresAt.getTime()).toBeLessThanOrEqual(inMinutes(720).getTime());
  });

  it("lets a chained role's session last an hour at most", async () => {
    await here.root(updateRole, { RoleName: "Reader", MaxSessionDuration: 43_200 });
    const first = callerBy(here, await assumed());
    const PolicyDocument = JSON.stringify(allowing("sts:AssumeRole"));
    await here.root(putRolePolicy, { RoleName: "Reader", PolicyName: "given", PolicyDocument });
    const chained = sessionOf(await assumed(first));
    await ask(chained, { SessionDuration: "3600" });
    await expect(ask(chained, { SessionDuration: "3601" })).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining("at most 3600"),
    });
  });

  it("takes no credentials of a person: long-term keys, GetSessionToken", async () => {
    const own = made(await ben(getSessionToken, {}));
    const longTerm = { sessionId: "AKIAIOSFODNN7EXAMPLE", sessionKey: "k", sessionToken: "" };
    for (const Session of [sessionOf(own), JSON.stringify(longTerm)])
      await expect(ask(Session)).rejects.toMatchObject({ status: 400, message: expect.stringContaining("temporary") });
  });

  it("refuses a wrong secret, another's token, and what belongs to no role any more", async () => {
    const [mine, others] = [await assumed(), await assumed()];
    const elsewhere = await world();
    elsewhere.at = new Date();
    const stranger = await federated(elsewhere.root);
    for (const wrong of [
      { ...mine, SecretAccessKey: others.SecretAccessKey },
      { ...mine, SecretAccessKey: "" },
      { ...mine, SessionToken: others.SessionToken },
      { ...mine, SessionToken: stranger.SessionToken },
      { ...stranger, AccessKeyId: mine.AccessKeyId },
      { ...mine, AccessKeyId: "ASIAIOSFODNN7EXAMPLE" },
    ])
      await expect(ask(sessionOf(wrong))).rejects.toMatchObject({
        status: 403,
        message: "The security credentials in Session are invalid.",
      });
    await here.root(deleteRole, { RoleName: "Reader" });
    await expect(ask(sessionOf(mine))).rejects.toMatchObject({ status: 403 });
  });

  it("refuses credentials whose time is over", async () => {
    here.at = inMinutes(-60);
    await expect(ask(sessionOf(await assumed()))).rejects.toMatchObject({
      status: 403,
      message: "The security credentials in Session have expired.",
    });
  });

  it.each(["", "{}", "null", "[1]", '{"sessionId":1}', "{sessionId", '"x"'])("refuses Session %j", async (Session) => {
    await expect(ask(Session)).rejects.toMatchObject({ status: 400, message: /^Session must be the text/ });
  });
});

describe("a sign-in token", () => {
  it("holds for 15 minutes, and never longer than the session would", async () => {
    const token = await ask(sessionOf(await assumed()));
    expect(readSigninToken(token, inMinutes(14.9))).toMatchObject({ accountId: here.accountId });
    expect(readSigninToken(token, inMinutes(15))).toBe("expired");
    here.at = inMinutes(-55);
    const short = await ask(sessionOf(await assumed()));
    expect(readSigninToken(short, inMinutes(4))).toMatchObject({ accountId: here.accountId });
    expect(readSigninToken(short, inMinutes(5.1))).toBe("expired");
  });

  it("cannot be changed in any byte, nor made of something else that is sealed", async () => {
    const credentials = await assumed();
    const token = await ask(sessionOf(credentials));
    const bytes = Buffer.from(token, "base64url");
    for (let i = 0; i < bytes.length; i += 7) {
      const changed = Buffer.from(bytes);
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(readSigninToken(changed.toString("base64url"), new Date())).toBe("invalid");
    }
    for (const no of ["", "x", token.slice(0, -4), credentials.SessionToken ?? ""])
      expect(readSigninToken(no, new Date())).toBe("invalid");
  });
});
