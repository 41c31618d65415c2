import { randomBytes, randomInt } from "node:crypto";
import { describe, expect, test } from "vitest";
import { flushEvents } from "@/lib/audit/store";
import { accountTables } from "@/lib/db/account-tables";
import { reader } from "@/lib/db/pool";
import { prisma } from "@/lib/db/prisma";
import { accountFacts } from "@/lib/db/revisions";
import { larchKey } from "@/lib/identity/larch/signing-keys";
import { verifyPassword } from "@/lib/identity/password-hash";
import { spendAssertion } from "@/lib/identity/used-assertions";
import { newChallenge } from "@/lib/identity/webauthn-challenges";
import { createUser } from "@/lib/services/iam/operations/create-user";
import { keyOf, operationsOfServices } from "@/lib/testing/all-operations";
import { typicalCalls, typicalPlace } from "@/lib/testing/typical-calls";
import { setConsistencyDelay } from "./consistency-delay";
import { putInventory } from "./inventory";
import { advanceClock, provisionAccount } from "./provision";
import { resetAccount } from "./reset";

const someId = () => String(randomInt(100_000_000_000, 999_999_999_999));

describe("provisionAccount", () => {
  test("makes an account with a root user who can sign in, and the roles that every account has", async () => {
    const made = await provisionAccount({ era: "2020" });
    const row = await prisma().account.findUniqueOrThrow({
      where: { id: made.accountId },
      include: { roles: { include: { attachments: true }, orderBy: { name: "asc" } } },
    });
    expect(row).toMatchObject({ era: "2020", rootEmail: made.rootEmail, alias: null, billingAccess: false });
    expect(await verifyPassword(row.rootPasswordHash, made.rootPassword)).toBe(true);
    expect(made.signInPath).toBe(`/signin/${made.accountId}/console`);
    expect(row.roles.map((role) => [`${role.path}${role.name}`, role.attachments.map((one) => one.policyArn)])).toEqual(
      [
        [
          "/aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport",
          ["arn:aws:iam::aws:policy/aws-service-role/AWSSupportServiceRolePolicy"],
        ],
        [
          "/aws-service-role/trustedadvisor.amazonaws.com/AWSServiceRoleForTrustedAdvisor",
          ["arn:aws:iam::aws:policy/aws-service-role/AWSTrustedAdvisorServiceRolePolicy"],
        ],
      ],
    );
  });

  test("takes id, name, alias, e-mail address, password and era as given", async () => {
    const id = someId();
    const given = {
      id,
      name: "Class 7",
      alias: `class-${id}`,
      email: `Root.${id}@Example.com`,
      password: "Pa55 word!",
    };
    expect(await provisionAccount({ ...given, era: "current" })).toEqual({
      accountId: id,
      name: "Class 7",
      alias: `class-${id}`,
      rootEmail: `Root.${id}@Example.com`,
      rootPassword: "Pa55 word!",
      era: "current",
      signInPath: `/signin/${id}/console`,
    });
  });

  test("accepts an id written with hyphens", async () => {
    const id = someId();
    const made = await provisionAccount({ id: `${id.slice(0, 4)}-${id.slice(4, 8)}-${id.slice(8)}` });
    expect(made.accountId).toBe(id);
  });

  test("generates passwords of four groups, never the same", async () => {
    const [one, two] = await Promise.all([provisionAccount(), provisionAccount()]);
    expect(one.rootPassword).toMatch(/^(\w{4}-){3}\w{4}$/);
    expect(one.rootPassword).not.toBe(two.rootPassword);
  });

  test.each([
    [{ id: "12345" }, "An account id is twelve digits."],
    [{ email: "nobody" }, "The root user needs an e-mail address."],
    [{ alias: "Has-Capitals" }, "An account alias is 3 to 63 of a-z, 0-9 and single hyphens."],
    [{ alias: "123456789012" }, "An account alias must not look like an account id."],
    [{ password: "" }, "The root user needs a password."],
    [{ name: "x".repeat(51) }, "An account name has at most 50 characters."],
  ])("refuses %j", async (options, sentence) => {
    await expect(provisionAccount(options)).rejects.toMatchObject({ name: "AccountRefused", message: sentence });
  });

  test("refuses an id, an alias and an e-mail address that are taken, whatever their case", async () => {
    const id = someId();
    await provisionAccount({ id, alias: `a${id}`, email: `a${id}@example.com` });
    await expect(provisionAccount({ id })).rejects.toThrow(`There is an account ${id} already.`);
    await expect(provisionAccount({ alias: `a${id}` })).rejects.toThrow(`The account alias a${id} is taken.`);
    await expect(provisionAccount({ email: `A${id}@EXAMPLE.com` })).rejects.toThrow("exists already");
  });

  test("of two that ask for one id at the same time, one is refused with a sentence", async () => {
    const id = someId();
    const both = await Promise.allSettled([provisionAccount({ id }), provisionAccount({ id })]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = both.find((one) => one.status === "rejected");
    expect(refused?.status === "rejected" && refused.reason).toMatchObject({ name: "AccountRefused" });
  });
});

/** How many rows an account has in each table; empty ones are left out. */
async function rowsOf(accountId: string) {
  await flushEvents();
  const counts = await Promise.all(
    (await accountTables()).map(async (name) => {
      const [row] = await reader.query<{ n: number }>(`SELECT count(*) AS n FROM "${name}" WHERE account_id = $1`, [
        accountId,
      ]);
      return [name, row?.n ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

describe("resetAccount", () => {
  /** An account in which every operation that makes something has made it, and whose settings all differ. */
  async function fullAccount() {
    const place = await typicalPlace();
    const { accountId } = place.here;
    const making = (await operationsOfServices()).filter(({ name }) =>
      /^(Create|Put|Upload|Generate|Set|UpdateSAMLProvider|UpdateLoginProfile|ChangePassword|DeleteServiceLinkedRole)/.test(
        name,
      ),
    );
    const order = Object.keys(typicalCalls);
    for (const operation of making.toSorted((one, two) => order.indexOf(keyOf(one)) - order.indexOf(keyOf(two)))) {
      const call = typicalCalls[keyOf(operation)];
      await place[call?.by ?? "root"](operation, call?.input(place)).catch(() => undefined); // some are refusals
    }
    await flushEvents();
    await prisma().account.update({
      where: { id: accountId },
      data: { era: "2020", billingAccess: true, clockOffset: 5000, status: "CLOSED", revision: { increment: 1 } },
    });
    const at = new Date();
    await prisma().consoleSession.create({
      data: {
        accountId,
        createdAt: at,
        idHash: `h${accountId}`,
        accessKeyId: "ASIA",
        issuedAt: at,
        expiresAt: at,
        sourceIp: "",
        userAgent: "",
      },
    });
    await prisma().trail.create({
      data: { accountId, name: "management", homeRegion: "us-east-1", bucket: "logs", createdAt: at },
    });
    await setConsistencyDelay(accountId, 10);
    await place.root(createUser, { UserName: "later" });
    await larchKey(accountId, "saml", at);
    await spendAssertion(accountId, { issuer: "https://idp.example", id: "_1", expiresAt: at }, at);
    await newChallenge({ accountId, boundTo: "a sign-in", at }, randomBytes);
    await putInventory(
      accountId,
      [{ arn: `arn:aws:ec2:eu-west-1:${accountId}:instance/i-1`, kind: "ec2 instance" }],
      at,
    );
    return { accountId, rootPassword: "Correct-Horse-7" };
  }

  test("takes everything that was made in the account, and leaves who it is", async () => {
    const { accountId, rootPassword } = await fullAccount();
    const neighbour = (await typicalPlace()).here.accountId;
    await flushEvents();
    const ofNeighbour = await rowsOf(neighbour);
    // A table that is new here must be filled by some typical call, and emptied.
    const tables = (await accountTables()).toSorted();
    expect(Object.keys(await rowsOf(accountId)).sort()).toEqual(tables);
    await resetAccount(accountId);
    const row = await prisma().account.findUniqueOrThrow({ where: { id: accountId } });
    expect(row).toMatchObject({ era: "2020", alias: null, billingAccess: false, clockOffset: 0n, status: "ACTIVE" });
    expect(row.passwordPolicy).toBeNull();
    expect(await rowsOf(accountId)).toEqual({ iam_role: 2, iam_attachment: 2 });
    expect(await verifyPassword(row.rootPasswordHash, rootPassword)).toBe(true);
    expect(await rowsOf(neighbour)).toEqual(ofNeighbour);
  }, 60_000);

  test("is seen by what was cached of the account", async () => {
    const { accountId } = await provisionAccount({ alias: `seen-${someId()}` });
    expect(await accountFacts(accountId)).toMatchObject({ alias: expect.stringContaining("seen-") });
    await resetAccount(accountId);
    expect(await accountFacts(accountId)).toMatchObject({ alias: null });
  });

  test("refuses an account that does not exist", async () => {
    await expect(resetAccount("000000000000")).rejects.toMatchObject({
      name: "AccountRefused",
      message: "There is no account 000000000000.",
    });
  });
});

describe("advanceClock", () => {
  test("adds up, and is seen at once", async () => {
    const { accountId } = await provisionAccount();
    expect(await advanceClock(accountId, 60_000)).toBe(60_000);
    expect(await advanceClock(accountId, -10_000)).toBe(50_000);
    expect(await accountFacts(accountId)).toMatchObject({ clockOffsetMs: 50_000 });
  });
});
