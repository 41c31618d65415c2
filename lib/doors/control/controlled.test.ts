import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { giveKey } from "@/lib/accounts/give-key";
import { advanceClock, provisionAccount } from "@/lib/accounts/provision";
import { findConsoleSession } from "@/lib/identity/console-sessions";
import { findCredential } from "@/lib/identity/credentials";
import { readTickets } from "@/lib/identity/session-tickets";
import { controlled } from "./controlled";
import { principalName } from "./principal";
import { openSession } from "./session";

const handler = controlled(z.strictObject({ id: z.string() }), async ({ body }) => provisionAccount(body));
const ask = (body: string, headers: Record<string, string> = { authorization: "Bearer the-token" }) =>
  handler(new Request("http://localhost/api/control/accounts", { method: "POST", body, headers }), {
    params: Promise.resolve({}),
  });

beforeAll(() => {
  process.env.REHEARSAL_CONTROL_TOKEN = "the-token";
});
afterAll(() => {
  delete process.env.REHEARSAL_CONTROL_TOKEN;
});

describe("controlled", () => {
  test("refuses who lacks the token, before it reads the body", async () => {
    const wrong = [
      {},
      { authorization: "Bearer another" },
      { authorization: "the-token" },
      { authorization: "Bearer " },
    ];
    for (const headers of wrong) expect((await ask("no JSON", headers as Record<string, string>)).status).toBe(401);
  });

  test("refuses everybody where the server has no token", async () => {
    delete process.env.REHEARSAL_CONTROL_TOKEN;
    expect((await ask("{}", { authorization: "Bearer undefined" })).status).toBe(401);
    process.env.REHEARSAL_CONTROL_TOKEN = "the-token";
  });

  test("answers 400 with a sentence for a malformed body and for what is refused", async () => {
    expect((await ask("no JSON")).status).toBe(400);
    expect((await ask('{"id":1}')).status).toBe(400);
    const refused = await ask('{"id":"12"}');
    expect([refused.status, await refused.json()]).toEqual([400, { message: "An account id is twelve digits." }]);
  });
});

describe("principalName", () => {
  test.each([
    ["root", null],
    ["user/Ben", "Ben"],
    ["user/a+b@c.d", "a+b@c.d"],
  ])("reads %s", (text, name) => expect(principalName.parse(text)).toBe(name));
  test.each(["", "user/", "ROOT", "role/x", "user/a b"])("refuses %j", (text) =>
    expect(principalName.safeParse(text).success).toBe(false),
  );
});

describe("giveKey and openSession", () => {
  test("a key opens the AWS port as its principal", async () => {
    const { accountId } = await provisionAccount();
    const key = await giveKey(accountId, null);
    const known = await findCredential(key.accessKeyId, undefined, new Date());
    expect(known).toMatchObject({ accountId, secret: key.secretAccessKey, principal: { kind: "root" } });
  });

  test("a session opens the console by the account's clock", async () => {
    const { accountId } = await provisionAccount();
    await advanceClock(accountId, 3_600_000);
    const cookie = await openSession(new Request("http://localhost/"), accountId, null, { mfa: true, place: 0 });
    expect(cookie.name).toMatch(/^rehearsal\.[0-9a-f]{8}\.session$/);
    const [ticket] = await readTickets(cookie.value);
    const session = ticket && (await findConsoleSession(ticket, new Date()));
    expect(session).toMatchObject({ accountId, userId: null });
    expect((session?.mfaAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(3_500_000);
  });

  test("refuse an account and a user that do not exist", async () => {
    await expect(giveKey("000000000000", null)).rejects.toThrow("There is no account 000000000000.");
    const { accountId } = await provisionAccount();
    await expect(giveKey(accountId, "nobody")).rejects.toThrow(`Account ${accountId} has no user nobody.`);
    const opened = openSession(new Request("http://localhost/"), accountId, "nobody", { mfa: false, place: 0 });
    await expect(opened).rejects.toMatchObject({ name: "AccountRefused" });
  });
});
