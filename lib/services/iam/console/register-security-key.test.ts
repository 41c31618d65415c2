import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { rootArn } from "@/lib/aws/arn";
import { accessKeyId } from "@/lib/aws/unique-id";
import { runtime } from "@/lib/runtime";
import { type Passkey, passkey, testOrigin } from "@/lib/testing/passkey";
import { allowing, type Caller, callBy, type World, world } from "@/lib/testing/world";
import { deactivateMFADevice } from "../operations/deactivate-mfa-device";
import { deleteVirtualMFADevice } from "../operations/delete-virtual-mfa-device";
import { enableMFADevice } from "../operations/enable-mfa-device";
import { getMFADevice } from "../operations/get-mfa-device";
import { listMFADevices } from "../operations/list-mfa-devices";
import { listVirtualMFADevices } from "../operations/list-virtual-mfa-devices";
import { resyncMFADevice } from "../operations/resync-mfa-device";
import { tagMFADevice } from "../operations/tag-mfa-device";
import { beginSecurityKey } from "./begin-security-key";
import { registerSecurityKey } from "./register-security-key";

describe("registering a passkey or security key", () => {
  let here: World;
  let ben: Caller;

  /** A person at a browser: all calls come from one session. */
  const atBrowser = (name: string) =>
    here.user(name, {
      kind: "console",
      accessKeyId: accessKeyId("ASIA", here.accountId, randomBytes),
      issuedAt: here.at,
    });
  const naming = (UserName: string, MFADeviceName = "key") => ({ UserName, MFADeviceName, Origin: testOrigin });
  const register = async (caller: Caller, key: Passkey, input = naming("ben")) => {
    const options = await caller(beginSecurityKey, input);
    return caller(registerSecurityKey, { ...input, Answer: key.register(options) });
  };

  beforeEach(async () => {
    here = await world();
    await here.userWith("Ben", allowing(["iam:EnableMFADevice", "iam:ListMFADevices"]));
    ben = await atBrowser("Ben");
  });

  it("assigns it, named as AWS names it, and the trail has both steps", async () => {
    const options = await ben(beginSecurityKey, naming("ben"));
    expect(options).toMatchObject({
      rp: { id: "localhost" },
      user: { name: `Ben @ ${here.accountId}` },
      attestation: "none",
      excludeCredentials: [],
      authenticatorSelection: { userVerification: "preferred" },
    });
    const Answer = passkey().register(options);
    const { SerialNumber } = await ben(registerSecurityKey, { ...naming("ben"), Answer });
    expect(SerialNumber).toMatch(new RegExp(`^arn:aws:iam::${here.accountId}:u2f/user/Ben/key-[A-Z2-7]{26}$`));
    expect((await ben(listMFADevices, {})).MFADevices).toEqual([
      { UserName: "Ben", SerialNumber, EnableDate: here.at },
    ]);
    expect((await here.root(getMFADevice, { SerialNumber })).UserName).toBe("Ben");
    expect((await here.root(listVirtualMFADevices, {})).VirtualMFADevices).toEqual([]);
    const told = (await here.events()).filter(({ name }) => name === "EnableMFADevice").map(({ record }) => record);
    expect(told).toMatchObject([
      { readOnly: false, eventSource: "iam.amazonaws.com", requestParameters: { userName: "ben" } },
      { readOnly: false, requestParameters: { userName: "ben", serialNumber: SerialNumber } },
    ]);
    expect(JSON.stringify(told)).not.toContain(Answer.response.attestationObject);
  });

  it("gives root its own, and an administrator may give one to a user", async () => {
    const { accountId, at } = here;
    const principal = { kind: "root", accountId, arn: rootArn(accountId), userId: accountId, email: "" } as const;
    const session = { kind: "console", accessKeyId: accessKeyId("ASIA", accountId, randomBytes) } as const;
    const root: Caller = (operation, input) => runtime.perform(operation, input, callBy(principal, at, session));
    const own = await register(root, passkey(), naming("AWS ROOT USER", "yubi"));
    expect(own.SerialNumber).toMatch(new RegExp(`^arn:aws:iam::${accountId}:u2f[/]root[/]yubi-[A-Z2-7]{26}$`));
    await here.userWith("admin", allowing("iam:*"));
    const made = await register(await atBrowser("admin"), passkey(), naming("ben", "from-admin"));
    expect(made.SerialNumber).toContain(":u2f/user/Ben/from-admin-");
  });

  it("refuses what is malformed", async () => {
    await expect(ben(beginSecurityKey, { ...naming("ben", "a b"), Origin: "nowhere" })).rejects.toMatchObject({
      code: "ValidationError",
    });
    for (const Origin of ["http://192.0.2.7:3000", "http://127.0.0.1:3000", "http://rehearsal.example:3000"])
      await expect(ben(beginSecurityKey, { ...naming("ben"), Origin })).rejects.toMatchObject({
        code: "ValidationError",
        message: "Passkeys and security keys need an address that begins with https:// or is at localhost.",
      });
    await expect(ben(registerSecurityKey, { ...naming("ben"), Answer: { id: "x" } })).rejects.toMatchObject({
      code: "ValidationError",
    });
  });

  it("refuses who may not, by the two steps that policies tell apart", async () => {
    await here.userWith("eve");
    const eve = await atBrowser("eve");
    await expect(eve(beginSecurityKey, naming("ben"))).rejects.toMatchObject({ code: "AccessDenied" });
    const certified = {
      Version: "2012-10-17",
      Statement: [
        { step: "Create", level: {} },
        { step: "Activate", level: { "iam:FIDO-FIPS-140-2-certification": "L2" } },
      ].map(({ step, level }) => ({
        Effect: "Allow",
        Action: "iam:EnableMFADevice",
        Resource: "*",
        Condition: { StringEquals: { "iam:RegisterSecurityKey": step, ...level } },
      })),
    };
    await here.userWith("kim", certified);
    const kim = await atBrowser("kim");
    const options = await kim(beginSecurityKey, naming("kim"));
    const Answer = passkey().register(options);
    await expect(kim(registerSecurityKey, { ...naming("kim"), Answer })).rejects.toMatchObject({
      code: "AccessDenied",
      message: expect.stringContaining("iam:EnableMFADevice"),
    });
    expect((await here.events()).at(-1)).toMatchObject({ name: "EnableMFADevice", errorCode: "AccessDenied" });
  });

  it("takes no answer of another origin, host or challenge, none twice, none too late, none of another session", async () => {
    const begin = () => ben(beginSecurityKey, naming("ben"));
    const give = (Answer: object, caller = ben, input = naming("ben")) =>
      caller(registerSecurityKey, { ...input, Answer });
    const refusal = { code: "InvalidAuthenticationCode", status: 403 };
    for (const bent of [
      { origin: "http://localhost:3001" },
      { origin: "https://evil.example" },
      { rpId: "evil.example" },
      { challenge: "AAAA" },
    ])
      await expect(give(passkey().register(await begin(), bent)), JSON.stringify(bent)).rejects.toMatchObject(refusal);

    const options = await begin();
    const wrong = passkey().register(options, { origin: "https://evil.example" });
    await expect(give(wrong)).rejects.toMatchObject(refusal);
    await expect(give(passkey().register(options)), "used up by the wrong answer").rejects.toMatchObject(refusal);

    const others = await begin();
    await expect(give(passkey().register(others), await atBrowser("Ben"))).rejects.toMatchObject(refusal);
    await here.userWith("admin", allowing("iam:*"));
    const admin = await atBrowser("admin");
    const forBen = await admin(beginSecurityKey, naming("ben"));
    await expect(give(passkey().register(forBen), admin, naming("admin")), "of another user").rejects.toMatchObject(
      refusal,
    );

    const late = await begin();
    here.at = new Date(here.at.getTime() + 5 * 60_000);
    await expect(give(passkey().register(late))).rejects.toMatchObject(refusal);
    expect((await ben(listMFADevices, {})).MFADevices).toEqual([]);
  });

  it("refuses what cannot be: no such user, a key registered before, a ninth device", async () => {
    await here.userWith("admin", allowing("iam:*"));
    const admin = await atBrowser("admin");
    await expect(admin(beginSecurityKey, naming("nobody"))).rejects.toMatchObject({
      message: "The user with name nobody cannot be found.",
    });
    const key = passkey();
    await register(ben, key);
    const again = await ben(beginSecurityKey, naming("ben"));
    expect(again.excludeCredentials).toMatchObject([{ id: key.credentialId, transports: ["internal"] }]);
    await expect(ben(registerSecurityKey, { ...naming("ben"), Answer: key.register(again) })).rejects.toMatchObject({
      code: "EntityAlreadyExists",
    });
    const waiting = await ben(beginSecurityKey, naming("ben"));
    for (let n = 2; n <= 8; n += 1) await register(ben, passkey(), naming("ben", `key${n}`));
    const full = { code: "LimitExceeded", message: "Cannot exceed quota for MFADevicesPerUser: 8" };
    await expect(ben(beginSecurityKey, naming("ben"))).rejects.toMatchObject(full);
    await expect(
      ben(registerSecurityKey, { ...naming("ben"), Answer: passkey().register(waiting) }),
    ).rejects.toMatchObject(full);
  });

  it("shows no codes: it is not enabled, resynced, tagged or deleted as a virtual device is; deactivated it is gone", async () => {
    const { SerialNumber } = await register(ben, passkey());
    const codes = { UserName: "ben", SerialNumber, AuthenticationCode1: "123456", AuthenticationCode2: "654321" };
    await expect(here.root(enableMFADevice, codes)).rejects.toMatchObject({ code: "EntityAlreadyExists" });
    await expect(here.root(resyncMFADevice, codes)).rejects.toMatchObject({ code: "InvalidAuthenticationCode" });
    await expect(here.root(deleteVirtualMFADevice, { SerialNumber })).rejects.toMatchObject({ code: "NoSuchEntity" });
    const Tags = [{ Key: "team", Value: "blue" }];
    await expect(here.root(tagMFADevice, { SerialNumber, Tags })).rejects.toMatchObject({ code: "NoSuchEntity" });
    await here.root(deactivateMFADevice, { UserName: "ben", SerialNumber });
    await expect(here.root(getMFADevice, { SerialNumber })).rejects.toMatchObject({ code: "NoSuchEntity" });
  });
});
