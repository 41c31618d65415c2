/** The beginning of an attempt at a lab: accounts in its start state, the student's own values, and how all was before. */
import "server-only";
import { createHash } from "node:crypto";
import { setAccountQuotas } from "@/lib/accounts/account-quotas";
import { setConsistencyDelay } from "@/lib/accounts/consistency-delay";
import { advanceClock } from "@/lib/accounts/provision";
import { setRootMfaEnforcement } from "@/lib/accounts/root-mfa-enforcement";
import { type Attempt, baselinesOf } from "@/lib/labs/check/grade";
import { erasOf, type Lab } from "@/lib/labs/definition";
import type { Step } from "@/lib/labs/steps";
import { valuesFor } from "@/lib/labs/variables";
import { type Applying, applySteps } from "./apply";
import { type ScenarioAccounts, type ScenarioOptions, scenarioAccounts } from "./scenario-accounts";

export interface BegunLab {
  /** What is graded: plain data, to be kept. `told` grows with what the learner tells. */
  attempt: Attempt;
  /** By which steps are done in the accounts. */
  applying: Applying;
  accounts: ScenarioAccounts["accounts"];
}

/** In: the lab; the attempt's seed; which console, where the lab is for both. Throws AccountRefused and StepFailed. */
export async function beginLab(
  lab: Lab,
  { seed, era = erasOf(lab)[0] ?? "current", ...more }: Omit<ScenarioOptions, "scenario">,
): Promise<BegunLab> {
  const made = await scenarioAccounts({ ...more, scenario: lab.scenario, seed, era });
  const told = { answers: {}, visited: [], downloads: [] };
  const applying: Applying = {
    accounts: made.accounts,
    main: made.main,
    values: valuesFor(lab.vars, seed, made.facts),
    devices: new Map(
      Object.entries(made.accounts).flatMap(([name, { devices }]) =>
        devices.map(
          ({ userName, ...device }) => [`${name}|${userName === null ? "root" : `user/${userName}`}`, device] as const,
        ),
      ),
    ),
    passwords: new Map(),
    told,
    solutions: new Map(lab.solutions.map(({ name, steps }) => [name, steps])),
  };
  // A learner's ids are those of the seed, whoever made them: the start state, or what the lab gives besides.
  const ids = idsFrom([seed, ...Object.values(made.accounts).map(({ accountId }) => accountId)].join("|"));
  // Before the steps: what a lab gives may need them.
  for (const [name, { quotas }] of Object.entries(lab.accounts))
    if (quotas) await setAccountQuotas(made.accounts[name]?.accountId ?? "", quotas);
  await applySteps([...accountSteps(lab, applying), ...lab.given], { ...applying, ids });
  for (const [name, { root }] of Object.entries(lab.accounts))
    if (root) await setRootMfaEnforcement(made.accounts[name]?.accountId ?? "", root.mfaEnforcement);
  // After them: what a lab gives is in force when it begins.
  for (const [name, { consistencyDelay }] of Object.entries(lab.accounts))
    if (consistencyDelay) await setConsistencyDelay(made.accounts[name]?.accountId ?? "", consistencyDelay);
  const accounts = Object.fromEntries(Object.entries(made.accounts).map(([name, { accountId }]) => [name, accountId]));
  const baselines = await baselinesOf(accounts);
  // What was given and what is done then must not fall into one instant.
  for (const accountId of Object.values(accounts)) await advanceClock(accountId, 1000);
  return {
    attempt: { accounts, main: made.main, values: applying.values, baselines, told, salt: seed },
    applying,
    accounts: made.accounts,
  };
}

/** Bytes that follow from a seed, other ones at each call. */
function idsFrom(from: string) {
  let number = 0;
  return (bytes: number) => {
    number += 1;
    return createHash("sha512").update(`${from}|given|${number}`).digest().subarray(0, bytes);
  };
}

/** What the lab's `accounts` say of an account beyond its scenario. */
const accountSteps = ({ accounts }: Lab, { devices }: Applying): Step[] =>
  Object.entries(accounts).flatMap(([name, { alias, rootMfa }]): Step[] => [
    ...(alias ? [{ api: "CreateAccountAlias", in: name, with: { AccountAlias: alias } }] : []),
    ...(rootMfa === "enrolled" && !devices.has(`${name}|root`)
      ? [{ enrol: "root", in: name, name: "root-account-mfa-device" }]
      : []),
  ]);
