import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { flushEvents } from "@/lib/audit/store";
import { rootArn } from "@/lib/aws/arn";
import { AwsError, notFound } from "@/lib/aws/error";
import { reader } from "@/lib/db/pool";
import { runtime } from "@/lib/runtime";
import { defineIamOperation } from "@/lib/services/iam/operation";
import { createAccessKey } from "@/lib/services/iam/operations/create-access-key";
import { createUser } from "@/lib/services/iam/operations/create-user";
import { createVirtualMFADevice } from "@/lib/services/iam/operations/create-virtual-mfa-device";
import { getUser } from "@/lib/services/iam/operations/get-user";
import { listAccessKeys } from "@/lib/services/iam/operations/list-access-keys";
import { listUsers } from "@/lib/services/iam/operations/list-users";
import { updateLoginProfile } from "@/lib/services/iam/operations/update-login-profile";
import { operationsOfServices } from "@/lib/testing/all-operations";
import { openWire, type Wire } from "@/lib/testing/wire";
import { allowing, callBy, type World, world } from "@/lib/testing/world";

let wire: Wire;

beforeAll(async () => {
  wire = await openWire(new URL(process.env.DATABASE_URL ?? ""));
  process.env.DATABASE_URL = wire.url.href;
});
afterAll(() => wire.cut());

/** Creates a user and then fails: by a bug, or by a refusal in AWS's words. */
const failing = (name: string, error: Error) =>
  defineIamOperation({
    name,
    access: "write",
    summary: "Fails after it changed something.",
    input: z.object({ UserName: z.string() }),
    target: () => undefined,
    requires: () => [{ action: "iam:CreateUser", resource: "*" }],
    async handler({ input, call, store }) {
      const user = { id: call.newId("AIDA"), name: input.UserName, path: "/", tags: [], createdAt: call.at };
      await store.users.insert({ ...user, boundaryArn: null, boundaryPolicyId: null }, 5000);
      throw error;
    },
  });

/** Stands for several actions; asks one of them three times. */
const page = (access: "list" | "write", then: () => unknown = () => ({})) =>
  defineIamOperation({
    name: "somePage",
    access,
    summary: "A page that asks several actions.",
    consoleOnly: true,
    input: z.object({ size: z.number().optional() }),
    target: () => undefined,
    requires: () => [{ action: "iam:ListUsers", resource: "*" }],
    handler({ may }) {
      for (const name of ["a", "b", "c"])
        may({ action: "iam:GetLoginProfile", resource: `arn:aws:iam::1:user/${name}` });
      return then();
    },
  });

let here: World;

beforeEach(async () => {
  here = await world();
});

const usersThere = async () =>
  (
    await reader.query<{ name: string }>("SELECT name FROM iam_user WHERE account_id = $1 ORDER BY name", [
      here.accountId,
    ])
  ).map((user) => user.name);
const told = async () => (await here.events()).map((event) => [event.name, event.errorCode]);

describe("every outcome is recorded", () => {
  it("allowed, of a read and of a change", async () => {
    await here.root(createUser, { UserName: "ben" });
    await here.root(listUsers, {});
    expect(await told()).toEqual([
      ["CreateUser", null],
      ["ListUsers", null],
    ]);
  });

  it("denied, with the decision that explains it", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(createUser, { UserName: "ben" })).rejects.toMatchObject({ code: "AccessDenied", status: 403 });
    await expect(eve(listUsers, {})).rejects.toMatchObject({ code: "AccessDenied" });
    expect(await told()).toEqual([
      ["CreateUser", "AccessDenied"],
      ["ListUsers", "AccessDenied"],
    ]);
    const decisions = await reader.query("SELECT 1 FROM event WHERE account_id = $1 AND decision IS NOT NULL", [
      here.accountId,
    ]);
    expect(decisions).toHaveLength(2);
  });

  it("malformed, missing, and a bug", async () => {
    await expect(here.root(createUser, { UserName: "b n" })).rejects.toMatchObject({ code: "ValidationError" });
    await expect(here.root(getUser, { UserName: "none" })).rejects.toMatchObject({ code: "NoSuchEntity" });
    await expect(here.root(updateLoginProfile, { UserName: "none" })).rejects.toMatchObject({ code: "NoSuchEntity" });
    await expect(here.root(failing("Buggy", new TypeError("a bug")), { UserName: "ben" })).rejects.toThrow("a bug");
    expect(await told()).toEqual(
      expect.arrayContaining([
        ["CreateUser", "ValidationErrorException"],
        ["GetUser", "NoSuchEntityException"],
        ["UpdateLoginProfile", "NoSuchEntityException"],
        ["Buggy", "InternalFailure"],
      ]),
    );
    const bug = (await here.events()).find((event) => event.name === "Buggy");
    expect(JSON.stringify(bug)).not.toContain("a bug");
  });
});

describe("a refused call changes nothing", () => {
  it.each([
    ["a bug", new TypeError("a bug")],
    ["a refusal", notFound("The group with name Devs cannot be found.")],
  ])("where %s comes after the change", async (_, error) => {
    await expect(here.root(failing("Failing", error), { UserName: "ben" })).rejects.toBe(error);
    expect(await usersThere()).toEqual([]);
    expect(await told()).toHaveLength(1);
  });

  it("where the caller may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(createUser, { UserName: "ben" })).rejects.toThrow();
    expect(await usersThere()).toEqual(["eve"]);
  });
});

describe("while a teacher has paused the lab", () => {
  it("changes are refused in the teacher's words, looking goes on, and AWS's trail tells of looking only", async () => {
    const { accountId } = here;
    const principal = { kind: "root", accountId, arn: rootArn(accountId), userId: accountId, email: "" } as const;
    const paused = { ...callBy(principal, here.at), paused: "Listen, please." };
    await expect(runtime.perform(createUser, { UserName: "ben" }, paused)).rejects.toMatchObject({
      ...{ code: "LabPaused", status: 403, message: "Listen, please." },
    });
    expect((await runtime.perform(listUsers, {}, paused)).Users).toEqual([]);
    expect(await told()).toEqual([["ListUsers", null]]);
  });

  /** STS's: they give credentials or tell something, and the account stays as it was. */
  const givesOnly = new Set([
    ...[
      "AssumeRole",
      "AssumeRoleWithSAML",
      "AssumeRoleWithWebIdentity",
      "AssumeRoot",
      "GetFederationToken",
      "GetDelegatedAccessToken",
      "GetWebIdentityToken",
    ],
    ...["DecodeAuthorizationMessage", "RunWorkflow"],
  ]);

  it("what AWS calls a change is refused, objects of S3 among it; what only gives credentials goes on", async () => {
    const { accountId } = here;
    const principal = { kind: "root", accountId, arn: rootArn(accountId), userId: accountId, email: "" } as const;
    const goOn: string[] = [];
    for (const operation of await operationsOfServices()) {
      const paused = { ...callBy(principal, here.at), paused: "Listen, please." };
      const error: unknown = await runtime
        .perform(operation, { nobodyKnows: "this" }, paused)
        .catch((caught) => caught);
      const refused = error instanceof AwsError && error.code === "LabPaused";
      if (!["read", "list"].includes(operation.access) && !refused) goOn.push(operation.name);
      if (["read", "list"].includes(operation.access)) expect(refused, operation.name).toBe(false);
    }
    expect(new Set(goOn)).toEqual(givesOnly);
  });
});

describe("while root must register a second factor", () => {
  it("root's session in the console does nothing but that, and the trail tells nothing of what was refused", async () => {
    const { accountId } = here;
    const principal = { kind: "root", accountId, arn: rootArn(accountId), userId: accountId, email: "" } as const;
    const call = () => {
      const made = callBy(principal, here.at);
      return { ...made, credential: { ...made.credential, kind: "console" as const, mfaDue: true as const } };
    };
    for (const asked of [
      () => runtime.perform(listUsers, {}, call()),
      () => runtime.perform(createUser, { UserName: "ben" }, call()),
    ])
      await expect(asked()).rejects.toMatchObject({ code: "MfaRegistrationRequired", status: 403 });
    const { VirtualMFADevice } = await runtime.perform(
      createVirtualMFADevice,
      { VirtualMFADeviceName: "phone" },
      call(),
    );
    expect(VirtualMFADevice?.SerialNumber).toBe(`arn:aws:iam::${accountId}:mfa/phone`);
    expect(await told()).toEqual([["CreateVirtualMFADevice", null]]);
  });
});

describe("a console operation", () => {
  it("makes one event for each distinct action, refused where it was refused", async () => {
    const ben = await here.userWith("ben", allowing(["iam:ListUsers", "iam:GetLoginProfile"], "*"));
    await ben(page("list"), {});
    const kim = await here.userWith("kim", allowing("iam:ListUsers"));
    await kim(page("list"), {});
    expect(await told()).toEqual([
      ["ListUsers", null],
      ["GetLoginProfile", null],
      ["ListUsers", null],
      ["GetLoginProfile", "AccessDenied"],
    ]);
  });

  it("tells a failed change as the failure of its actions, and malformed input under its own name", async () => {
    const fails = page("write", () => {
      throw notFound("The user with name a cannot be found.");
    });
    await expect(here.root(fails, {})).rejects.toThrow();
    await expect(here.root(page("list"), { size: "big" })).rejects.toMatchObject({ code: "ValidationError" });
    expect(await told()).toEqual([
      ["ListUsers", "NoSuchEntityException"],
      ["GetLoginProfile", "NoSuchEntityException"],
      ["somePage", "ValidationErrorException"],
    ]);
    expect((await here.events())[0]?.record.readOnly).toBe(false);
  });
});

describe("many at once", () => {
  it("twenty callers who each want an access key make exactly two", async () => {
    await here.userWith("ben");
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, () => here.root(createAccessKey, { UserName: "ben" })),
    );
    expect(all.filter((one) => one.status === "fulfilled")).toHaveLength(2);
    expect((await here.root(listAccessKeys, { UserName: "ben" })).AccessKeyMetadata).toHaveLength(2);
    const errors = (await told()).filter(([name]) => name === "CreateAccessKey").map(([, error]) => error);
    expect(errors.filter((error) => error === null)).toHaveLength(2);
    expect(errors.filter((error) => error === "LimitExceededException")).toHaveLength(18);
  });
});

describe("without the database", () => {
  it("a call fails, and nothing that was acknowledged is lost", async () => {
    const silent = vi.spyOn(console, "error").mockImplementation(() => {});
    await here.root(createUser, { UserName: "ben" });
    await flushEvents();
    await here.root(listUsers, {});
    await wire.cut();
    await expect(here.root(createUser, { UserName: "kim" })).rejects.toThrow();
    await expect(here.root(listUsers, {})).rejects.toThrow();
    await wire.open();
    await expect
      .poll(() => told().catch(() => []), { timeout: 10_000 })
      .toEqual(
        expect.arrayContaining([
          ["CreateUser", null],
          ["ListUsers", null],
          ["CreateUser", "InternalFailure"],
          ["ListUsers", "InternalFailure"],
        ]),
      );
    expect(await told()).toHaveLength(4);
    expect(await usersThere()).toEqual(["ben"]);
    await here.root(createUser, { UserName: "kim" });
    expect(await usersThere()).toEqual(["ben", "kim"]);
    silent.mockRestore();
  });
});
