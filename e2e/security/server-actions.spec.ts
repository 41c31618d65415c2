/**
 * Every server action in the tree is a public address. Called with the names, ARNs and ids of another account it
 * neither changes nor tells anything of it; without a session it does nothing; from another site it is refused.
 */
import { CreateVirtualMFADeviceCommand } from "@aws-sdk/client-iam";
import { makeAccount, type TestAccount } from "../fixtures/account";
import { furnish } from "../fixtures/furnished";
import {
  type Named,
  pagesOfConsole,
  pagesOfLearners,
  pagesOfSignIn,
  pagesOfStaff,
} from "../fixtures/pages-of-the-tree";
import { expect, test } from "../fixtures/test";
import { accountState, uniqueIds } from "./account-state";
import { actionArguments, type Coveted } from "./action-arguments";
import { type BuiltAction, builtActions, callAction, exportedActions } from "./actions-in-the-tree";

test("every server action is known, in use, and has its arguments", () => {
  const { keys, hidden } = exportedActions();
  expect(hidden, "files that hide an action inside a function").toEqual([]);
  expect([...actionArguments.keys()].sort(), "the table of arguments, against the sources").toEqual(keys);
  expect(
    builtActions()
      .map(({ key }) => key)
      .sort(),
    "the build, against the sources",
  ).toEqual(keys);
});

for (const own of ["has nothing", "has things of the same names"] as const) {
  test(`somebody whose account ${own} gets at nothing of another account`, async ({ account }) => {
    test.setTimeout(180_000);
    const mine = await makeAccount();
    if (own === "has things of the same names") await furnish(mine);
    const cookie = await cookieOf(mine);
    const { coveted, named } = await covet(account);
    const before = await accountState(account);
    const secrets = [...uniqueIds(before), coveted.accountId, account.root.email];
    const wrong: string[] = [];
    const tried = calls(coveted);
    for (const [index, [action, args]] of tried.entries()) {
      const answer = await callAction(action.id, addressOf(action, named), args, { cookie });
      const given = JSON.stringify([args.map(plain), named]);
      const told = secrets.filter((secret) => !given.includes(secret) && answer.text.includes(secret));
      if (told.length > 0) wrong.push(`${action.key} tells ${told.join(", ")}`);
      if (answer.status >= 500) wrong.push(`${action.key} answers ${answer.status}`);
      if ((index + 1) % portion > 0 && index < tried.length - 1) continue;
      const last = tried.slice(Math.max(0, index + 1 - portion), index + 1).map(([{ key }]) => key);
      expect(await accountState(account), `after one of ${last.join(", ")}`).toBe(before);
    }
    expect(wrong).toEqual([]);
  });
}

test("without a session every action of the console leads to the sign-in or says so, and none signs in", async ({
  account,
}) => {
  const { coveted, named } = await covet(account);
  const before = await accountState(account);
  const wrong: string[] = [];
  for (const cookie of [undefined, `${(await account.session("root")).name}=forged`]) {
    for (const [action, args] of calls(coveted)) {
      const { status, redirect, setCookie, text } = await callAction(action.id, addressOf(action, named), args, {
        cookie,
      });
      const leads = action.key.startsWith("app/(classroom)")
        ? /"(SignedOut|WrongCredentials)"/.test(text) || /^\/(classroom\/sign-in|join)(\?|;|$)/.test(redirect ?? "")
        : /^app\/\((signin|idp)\)/.test(action.key) ||
          /^\/signin(\?|;|$)/.test(redirect ?? "") ||
          /"SessionEnded"/.test(text);
      if (!leads || status >= 400 || setCookie.some(isSession)) wrong.push(`${action.key}: ${status} ${redirect}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(await accountState(account)).toBe(before);
});

test("from another site every action is refused, whoever is signed in", async ({ account }) => {
  const cookie = await cookieOf(account);
  const { coveted, named } = await covet(account);
  const before = await accountState(account);
  const wrong: string[] = [];
  for (const [action, args] of calls(coveted)) {
    for (const origin of ["http://evil.example", "null"]) {
      const { status, setCookie } = await callAction(action.id, addressOf(action, named), args, { cookie, origin });
      if (status !== 403 || setCookie.length > 0) wrong.push(`${action.key} from ${origin}: ${status}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(await accountState(account)).toBe(before);
});

test("the control: by its own root user an action changes the account", async ({ account }) => {
  const { coveted, named } = await covet(account);
  const before = await accountState(account);
  const found = calls(coveted).find(([{ key }]) => key.endsWith("#renameGroup"));
  if (!found) throw new Error("There is no renameGroup.");
  const [action, args] = found;
  const answer = await callAction(action.id, addressOf(action, named), args, { cookie: await cookieOf(account) });
  expect(answer.status).toBe(200);
  expect(await accountState(account)).not.toBe(before);
});

/** To read all that an account holds takes longer than an action: it is read after so many. */
const portion = 8;

const cookieOf = async (account: TestAccount) => {
  const { name, value } = await account.session("root");
  return `${name}=${value}`;
};

/** Of the console, or of a portal of Larch IdP. */
const isSession = (cookie: string) => /\.(session|larch\.\d{12})=[^;]/.test(cookie);

/** A form as what it holds, everything else as it is. */
const plain = (arg: unknown) => (arg instanceof FormData ? [...arg] : arg);

/** Every action of the build with its arguments, in the order of the table. */
const calls = (coveted: Coveted) => {
  const built = new Map(builtActions().map((action) => [action.key, action]));
  return [...actionArguments].flatMap(([key, row]): [BuiltAction, unknown[]][] => {
    const action = built.get(key);
    return action ? [[action, row(coveted)]] : [];
  });
};

/** An address whose page brings the action along. */
function addressOf({ key, routes }: BuiltAction, named: Named): string {
  const nobodys = "00000000-0000-4000-8000-000000000000";
  const pages = [
    ...pagesOfConsole(named),
    ...pagesOfSignIn(named),
    // The pages that need nobody to be signed in come first: every page brings the layout's actions along.
    ...pagesOfLearners(),
    ...pagesOfStaff(nobodys),
  ];
  const page = pages.find(({ route }) => routes.includes(route));
  if (!page) throw new Error(`No page brings ${key} along: ${routes.join(", ")}`);
  return page.address;
}

/** Fills an account; out: what another one could want of it. */
async function covet(account: TestAccount): Promise<{ coveted: Coveted; named: Named }> {
  const { password: _, authenticator, accessKeyIds, deniedEventId, ...made } = await furnish(account);
  const { VirtualMFADevice } = await account.iam.send(
    new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: "loose" }),
  );
  await account.advance(120_000); // so that the codes below were not used before
  authenticator.add("loose", new TextDecoder().decode(VirtualMFADevice?.Base32StringSeed));
  const coveted = {
    ...made,
    accountId: account.id,
    accessKeyId: accessKeyIds[0] ?? "",
    mfaCodes: await authenticator.consecutiveCodes(made.user),
    looseMfaSerial: VirtualMFADevice?.SerialNumber ?? "",
    looseMfaCodes: await authenticator.consecutiveCodes("loose"),
    rootEmail: account.root.email,
  };
  const { user, group, role, inlinePolicy, policyArn, samlProviderArn, oidcProviderArn, bucket, objectKey } = made;
  const named = {
    accountId: account.id,
    user,
    group,
    role,
    inlinePolicy,
    policyArn,
    samlProviderArn,
    oidcProviderArn,
    bucket,
    objectKey,
    eventId: deniedEventId,
    deniedEventId,
  };
  return { coveted, named };
}
