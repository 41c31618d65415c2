import { z } from "zod";
import { authenticatorsIn } from "@/lib/accounts/authenticators";
import { provenanceOf } from "@/lib/accounts/lab-tokens";
import { findAccount } from "@/lib/identity/accounts";
import { step } from "@/lib/labs/steps";
import { type AppliedAccount, type Applying, applySteps } from "../apply";
import { type Caller, reach } from "./caller";
import { origin } from "./origin";
import { isLabRefused, LabRefused } from "./refused";
import { defineRoute } from "./route";

const most = 200;

export const applyToAccount = defineRoute({
  method: "POST",
  path: "/accounts/{accountId}/apply",
  name: "applyToAccount",
  summary:
    "Does a list of steps in an account, one after the other: calls of AWS's operations by whoever a step names, sign-ins, devices, the clock. It ends at the first that is refused (409), and what was done before it stays.",
  status: 200,
  body: z.strictObject({
    steps: z
      .array(
        step.refine((one) => "api" in one || "signIn" in one || "enrol" in one || "advance" in one || "open" in one, {
          message: "Here a step begins with api, signIn, enrol, advance or open.",
        }),
      )
      .min(1, "There is no step.")
      .max(most, `At most ${most} steps at once.`)
      .describe("As solutions of labs write them: docs/how-to/write-a-lab.md."),
    values: z
      .record(z.string(), z.string())
      .default({})
      .describe("What names in the steps stand for, written there in braces behind a dollar sign."),
  }),
  answer: z.strictObject({
    values: z.record(z.string(), z.string()).describe("Those that were given, and what `save` kept."),
  }),

  async does({ caller, params: { accountId = "" }, body: { steps, values } }) {
    const accounts = await accountsBeside(caller, accountId);
    const main = Object.keys(accounts).find((name) => accounts[name]?.accountId === accountId) ?? "main";
    const applying: Applying = {
      accounts,
      main,
      values: { ...idsOf(accounts), accountId, ...values },
      devices: await devicesOf(accounts),
      passwords: new Map(),
      told: { answers: {}, visited: [], downloads: [] },
    };
    await applySteps(steps, applying);
    return { values: applying.values };
  },
});

const idsOf = (accounts: Readonly<Record<string, AppliedAccount>>) =>
  Object.fromEntries(Object.entries(accounts).map(([name, account]) => [`${name}.accountId`, account.accountId]));

/** The account and those that were made together with it, as far as they are still there. */
async function accountsBeside(caller: Caller, accountId: string): Promise<Record<string, AppliedAccount>> {
  const from = origin.safeParse((await provenanceOf(accountId))?.origin);
  const together = from.data?.kind === "scenario" ? from.data.accounts : { main: accountId };
  const found: Record<string, AppliedAccount> = {};
  for (const [name, id] of Object.entries(together)) {
    const facts = (await reaches(caller, id)) ? await findAccount(id) : undefined;
    // Nobody but who made the account knows its passwords: a step that signs in says one.
    if (facts) found[name] = { accountId: id, rootEmail: facts.rootEmail, rootPassword: null, userPassword: "" };
  }
  if (Object.values(found).some((one) => one.accountId === accountId)) return found;
  throw new LabRefused(404, `There is no account ${accountId} that this token reaches.`);
}

async function reaches(caller: Caller, accountId: string): Promise<boolean> {
  try {
    await reach(caller, accountId);
    return true;
  } catch (error) {
    if (isLabRefused(error)) return false;
    throw error;
  }
}

async function devicesOf(accounts: Readonly<Record<string, AppliedAccount>>): Promise<Applying["devices"]> {
  const devices: Applying["devices"] = new Map();
  for (const [name, { accountId }] of Object.entries(accounts))
    for (const { userName, ...device } of await authenticatorsIn(accountId))
      devices.set(`${name}|${userName === null ? "root" : `user/${userName}`}`, device);
  return devices;
}
