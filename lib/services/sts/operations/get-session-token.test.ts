import { beforeEach, describe, expect, it } from "vitest";
import { findCredential } from "@/lib/identity/credentials";
import { listUsers } from "@/lib/services/iam/operations/list-users";
import { telephone, telephoneOf } from "@/lib/testing/mfa";
import { allowing, type Caller, type World, world } from "@/lib/testing/world";
import { getCallerIdentity } from "./get-caller-identity";
import { getSessionToken } from "./get-session-token";

describe("GetSessionToken", () => {
  let here: World;
  let ben: Caller;
  const later = (seconds: number) => new Date(here.at.getTime() + seconds * 1000);
  const credential = async ({ Credentials }: Awaited<ReturnType<typeof get>>, at = here.at) =>
    findCredential(Credentials?.AccessKeyId ?? "", Credentials?.SessionToken, at);
  const get = (input: object, caller = ben) => caller(getSessionToken, input);

  beforeEach(async () => {
    here = await world();
    ben = await here.userWith("ben", allowing("iam:ListUsers"));
  });

  it("gives credentials for twelve hours, which end on the second", async () => {
    const token = await get({});
    expect(token.Credentials).toMatchObject({
      AccessKeyId: expect.stringMatching(/^ASIA/),
      Expiration: later(43_200),
    });
    expect(await credential(token)).toMatchObject({
      secret: token.Credentials?.SecretAccessKey,
      principal: { userName: "ben" },
      credential: { kind: "session", issuedAt: here.at },
      expired: false,
    });
    expect((await credential(token, later(43_199)))?.expired).toBe(false);
    expect((await credential(token, later(43_200)))?.expired).toBe(true);
    const [event] = await here.events();
    expect(JSON.stringify(event)).not.toContain(token.Credentials?.SessionToken);
  });

  it("cuts root's to an hour", async () => {
    const token = await get({ DurationSeconds: 7200 }, here.root);
    expect(token.Credentials?.Expiration).toEqual(later(3600));
  });

  it("remembers the second factor, whose code counts once", async () => {
    const phone = await telephoneOf(here, "ben");
    here.at = later(30);
    const input = { SerialNumber: phone.SerialNumber, TokenCode: phone.code() };
    expect((await credential(await get(input)))?.credential.mfaAt).toEqual(here.at);
    await expect(get(input)).rejects.toMatchObject({
      code: "AccessDenied",
      message: expect.stringContaining("with invalid MFA one time pass code"),
    });
  });

  it("refuses what is malformed, quoting it as STS does", async () => {
    await expect(get({ DurationSeconds: 899, TokenCode: "12345" })).rejects.toMatchObject({
      message:
        "2 validation errors detected: Value '899' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900; Value '12345' at 'tokenCode' failed to satisfy constraint: Member must have length greater than or equal to 6",
    });
  });

  it("refuses who may not: session credentials; IAM to those without a second factor", async () => {
    const session = { kind: "session", accessKeyId: "ASIATEST", issuedAt: here.at } as const;
    const without = await here.user("ben", session);
    await expect(get({}, without)).rejects.toMatchObject({
      code: "AccessDenied",
      message: "Cannot call GetSessionToken with session credentials",
    });
    expect(await without(getCallerIdentity, {})).toMatchObject({ Account: here.accountId });
    await expect(without(listUsers, {})).rejects.toMatchObject({ code: "InvalidClientTokenId", status: 403 });
    const withMfa = await here.user("ben", { ...session, mfaAt: here.at });
    expect((await withMfa(listUsers, {})).Users).toHaveLength(1);
  });

  it("refuses what cannot be: half a second factor, a device of nobody, a wrong code", async () => {
    const spare = await telephone(here, "spare");
    const { SerialNumber } = spare;
    await expect(get({ SerialNumber })).rejects.toMatchObject({
      message: "MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.",
    });
    await expect(get({ SerialNumber, TokenCode: spare.code() })).rejects.toMatchObject({
      message: expect.stringContaining("unable to validate MFA code."),
    });
  });
});
