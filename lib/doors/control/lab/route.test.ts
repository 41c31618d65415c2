/** What every address under /api/lab asks for before it does anything. */
import { describe, expect, test } from "vitest";
import { exhaust } from "@/lib/accounts/lab-throttle";
import { findLabToken } from "@/lib/accounts/lab-tokens";
import { provisionAccount } from "@/lib/accounts/provision";
import { reader } from "@/lib/db/pool";
import { getState } from "./account-state";
import { applyToAccount } from "./apply-steps";
import { setClock } from "./clock";
import { deleteAccount } from "./delete-account";
import { ask, newToken, ownerToken } from "./lab.fixture";
import { makeAccounts } from "./make-accounts";
import { largestBody } from "./route";
import { deleteToken, listTokens, makeToken } from "./tokens";

const oneAccount = async (token: string) => {
  const { told } = await ask(makeAccounts, { token, body: {} });
  return told.accounts[0]?.accountId ?? "";
};

describe("a token", () => {
  test("is made by the owner, told once, kept as a hash, listed without itself, and ended", async () => {
    const { status, told } = await ask(makeToken, { body: { name: "Class 7b", days: 2 } });
    expect(status).toBe(201);
    expect(Date.parse(told.expiresAt) - Date.now()).toBeGreaterThan(1.9 * 86_400_000);
    const rows = await reader.query<object>("SELECT * FROM lab_token WHERE id = $1", [told.id]);
    expect(JSON.stringify(rows)).not.toContain(told.token);
    const accountId = await oneAccount(told.token);
    const listed = (await ask(listTokens)).told.tokens;
    expect(listed.find(({ id }) => id === told.id)).toMatchObject({ name: "Class 7b", accounts: 1 });
    expect(JSON.stringify(listed)).not.toContain(told.token);
    expect((await ask(deleteToken, { params: { tokenId: told.id } })).status).toBe(204);
    expect((await ask(getState, { token: told.token, params: { accountId } })).refusal).toEqual([
      401,
      "The token is not known.",
    ]);
    expect((await ask(getState, { params: { accountId } })).status).toBe(200);
    expect((await ask(deleteToken, { params: { tokenId: told.id } })).status).toBe(404);
    expect((await ask(deleteToken, { params: { tokenId: "x" } })).status).toBe(404);
  });

  test.each<[string, Record<string, string>]>([
    ["none", {}],
    ["an unknown one", { authorization: "Bearer lab_unknown" }],
    ["one without Bearer", { authorization: ownerToken }],
    ["an empty one", { authorization: "Bearer " }],
    ["of another scheme", { authorization: `Basic ${ownerToken}` }],
  ])("is needed, before anything else is read: %s", async (_, headers) => {
    const answer = await ask(applyToAccount, { token: null, headers, params: { accountId: "x" }, body: "no JSON" });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  });

  test("of a server that has none is nobody's", async () => {
    delete process.env.REHEARSAL_CONTROL_TOKEN;
    try {
      expect((await ask(listTokens, { token: "undefined" })).status).toBe(401);
    } finally {
      process.env.REHEARSAL_CONTROL_TOKEN = ownerToken;
    }
  });

  test("whose time is over says so and does nothing", async () => {
    const token = await newToken(-1000);
    const { status, told } = await ask(makeAccounts, { token, body: {} });
    expect([status, JSON.stringify(told)]).toEqual([401, expect.stringContaining("The token's time was over at 20")]);
  });

  test("that asks too often waits, and no other does", async () => {
    const [token, other] = [await newToken(), await newToken()];
    const accountId = await oneAccount(token);
    await exhaust((await findLabToken(token))?.id ?? "");
    const { status, headers } = await ask(getState, { token, params: { accountId } });
    expect(status).toBe(429);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ask(makeAccounts, { token: other, body: {} })).status).toBe(201);
  });

  test("makes no tokens and chooses no names", async () => {
    const token = await newToken();
    expect((await ask(makeToken, { token, body: { name: "x" } })).status).toBe(403);
    expect((await ask(listTokens, { token })).status).toBe(403);
    const { accountId } = await provisionAccount();
    const taken = await ask(makeAccounts, { token, body: { account: { id: accountId } } });
    const free = await ask(makeAccounts, { token, body: { account: { id: "000000000001" } } });
    expect(taken.refusal[0]).toBe(403);
    expect(taken.refusal).toEqual(free.refusal);
  });
});

describe("an account", () => {
  test("of another token is like one that there is not, whatever is asked of it", async () => {
    const [mine, theirs] = [await newToken(), await newToken()];
    const accountId = await oneAccount(theirs);
    const absent = "000000000000";
    const { labRoutes } = await import("./routes");
    const { handle } = await import("./route");
    const ofAccounts = labRoutes.filter(({ path }) => path.includes("{accountId}"));
    expect(ofAccounts.length).toBeGreaterThan(12);
    for (const route of ofAccounts) {
      // A list of routes has forgotten what each of them takes; all are made by defineRoute.
      const call = async (id: string) =>
        ask(route as Parameters<typeof handle>[0], {
          token: mine,
          params: { accountId: id, snapshot: "x", serialNumber: "x" },
          ...(route.method === "GET" || route.method === "DELETE" ? {} : { body: "no JSON" }),
        });
      const [there, nowhere] = [await call(accountId), await call(absent)];
      expect([route.name, ...there.refusal]).toEqual([
        route.name,
        404,
        `There is no account ${accountId} that this token reaches.`,
      ]);
      expect(there.refusal[1].replace(accountId, absent)).toBe(nowhere.refusal[1]);
    }
    expect((await ask(getState, { token: theirs, params: { accountId } })).status).toBe(200);
    expect((await ask(getState, { params: { accountId: "..%2f" } })).status).toBe(404);
    const own = await provisionAccount();
    expect((await ask(deleteAccount, { token: mine, params: { accountId: own.accountId } })).status).toBe(404);
  });
});

describe("a body", () => {
  test.each<[string, unknown, string]>([
    ["no JSON", "{", "The body is not JSON."],
    ["a list", [], "Invalid input: expected object, received array"],
    ["an unknown member", { sceanrio: "fresh" }, 'Unrecognized key: "sceanrio"'],
    ["an unknown scenario", { scenario: "shop" }, 'scenario: There is no scenario "shop". There are: fresh, '],
    ["too many", { count: 41 }, "count: At most 40 at once."],
    ["none", { count: 0 }, "count: At least one."],
    ["half of one", { count: 1.5 }, "count: How many is a whole number."],
    ["a time without a zone", { clock: "2026-03-02" }, "clock: A time is written as 2026-03-02T09:00:00Z."],
    ["two start states", { scenario: "fresh", account: {} }, "account: One of these is enough."],
    ["a malformed id", { account: { id: "12" } }, "account.id: An account id is twelve digits."],
    ["an era of its own", { account: {}, era: "2020" }, "era: An account of one's own has no such choice."],
  ])("is refused with the place: %s", async (_, body, sentence) => {
    const { status, told } = await ask(makeAccounts, { body });
    expect([status, JSON.stringify(told)]).toEqual([
      400,
      expect.stringContaining(JSON.stringify(sentence).slice(1, -1)),
    ]);
  });

  test("tells each fault with its path", async () => {
    const token = await newToken();
    const accountId = await oneAccount(token);
    const steps = [{ api: "ListUsers" }, { apo: "x" }, { solution: "y" }];
    const { status, told } = await ask(applyToAccount, { token, params: { accountId }, body: { steps } });
    expect(status).toBe(400);
    expect(told).toMatchObject({ faults: [{ path: "steps[1].apo" }, { path: "steps[2]" }] });
    const clock = await ask(setClock, {
      token,
      params: { accountId },
      body: { now: "2026-03-02T09:00:00Z", advance: 1 },
    });
    expect(clock.refusal).toEqual([400, "Say either now or advance."]);
    const far = await ask(setClock, { token, params: { accountId }, body: { advance: "99999d" } });
    expect(far.refusal).toEqual([400, "An account's time is at most 50 years from the machine's."]);
  });

  test("is limited, whether it says its length or not", async () => {
    const text = " ".repeat(largestBody + 1);
    expect((await ask(makeAccounts, { body: text })).status).toBe(413);
    expect((await ask(makeAccounts, { body: text, headers: { "content-length": "2" } })).status).toBe(413);
  });
});
