import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { setExplain } from "@/lib/accounts/explain";
import { attemptsIn, changeAttempt, keepAttempt } from "@/lib/accounts/lab-attempts";
import { removeSnapshot } from "@/lib/accounts/lab-snapshots";
import type { StampedAccount } from "@/lib/accounts/stamp";
import { flushEvents } from "@/lib/audit/store";
import type { Attempt } from "@/lib/labs/check/grade";
import { erasOf, type Lab } from "@/lib/labs/definition";
import { type ScenarioName, scenarios } from "@/lib/labs/scenarios";
import { labOf } from "../lab/lab-definitions";
import { newIds, timeOf } from "../lab/make-accounts";
import type { Origin } from "../lab/origin";
import { type BegunLab, beginLab } from "../lab-attempt";
import { type AttemptState, type HelpLevel, type LearnersAttempt, newState, stateOf } from "./attempt-state";
import { lookAtAttempt } from "./look-at-attempt";
import { AttemptRefused } from "./refused";

export interface AttemptWanted {
  /** The lab's id. */
  lab: string;
  /** Where the lab is for both consoles; its first, where it is not said. */
  era?: "2020" | "current" | undefined;
  /** How much the panel tells; guided, where it is not said. */
  help?: HelpLevel | undefined;
  /** May its people see why they are refused? Yes, but for an exam, where it is not said. */
  explain?: boolean | undefined;
  /** What varies from student to student follows from it. */
  seed?: string | undefined;
  /** The accounts' time, ISO 8601; the machine's, where it is not said. */
  clock?: string | undefined;
  /** Accounts that exist, by the names of the lab's start state: they are put back to it. */
  into?: Readonly<Record<string, string>> | undefined;
  /** The token of the control API that new accounts belong to. */
  madeBy?: string | null;
  /** The account whose session begins it alone, in the console. */
  begunBy?: string;
}

export interface BegunAttempt {
  id: string;
  /** By which the learner's browser reaches the attempt. Told only here. */
  key: string;
  lab: Lab;
  kept: LearnersAttempt;
  /** With names, passwords, keys and authenticator apps, those that the lab itself registered too. */
  accounts: Record<string, StampedAccount>;
}

/**
 * Begins an attempt at a lab: accounts in its start state, the learner's own values, how all was before, and the start of
 * the first task. An attempt that was open in the same accounts is over.
 * Throws AttemptRefused where there is no such lab or it is not for that console; AccountRefused and StepFailed.
 */
export async function beginAttempt(wanted: AttemptWanted): Promise<BegunAttempt> {
  const lab = await labOf(wanted.lab);
  if (!lab) throw new AttemptRefused("malformed", `There is no lab "${wanted.lab}".`);
  const [firstEra = "current"] = erasOf(lab);
  const era = wanted.era ?? firstEra;
  if (!erasOf(lab).includes(era))
    throw new AttemptRefused("malformed", `The lab is not for the console of ${era === "2020" ? "2020" : "today"}.`);
  const { help = "guided", explain = help !== "exam", seed = randomUUID(), into } = wanted;
  await flushEvents();
  if (into) await endThoseIn(Object.values(into));
  const begun = await beginLab(lab, {
    seed,
    era,
    clock: timeOf(wanted.clock ?? null),
    ...placeOf(lab, era, seed, wanted),
  });
  const { attempt } = begun;
  const accounts = withDevices(begun);
  const [id, key] = [randomUUID(), randomBytes(32).toString("base64url")];
  await keepAttempt({
    id,
    accountId: attempt.accounts[attempt.main] ?? "",
    accounts: Object.values(attempt.accounts),
    lab: lab.id,
    era,
    seed,
    help,
    begunBy: wanted.begunBy ?? null,
    begunAt: new Date(),
    content: attempt,
    state: newState(attempt.told),
    key,
    belongings: accounts,
  });
  await setExplain(Object.values(attempt.accounts), explain);
  const { kept } = await lookAtAttempt(id);
  return { id, key, lab, kept, accounts };
}

/** Into which accounts: those that are named, or new ones that remember what they were made from. */
function placeOf(lab: Lab, era: "2020" | "current", seed: string, { into, madeBy = null, clock }: AttemptWanted) {
  if (into) return { into };
  const scenario = scenarioOf(lab);
  const ids = newIds(scenario);
  const origin: Origin = { kind: "scenario", scenario, accounts: ids, seed, era, clock: clock ?? null };
  return { ids, provenance: { madeBy, origin } };
}

/** The lab's start state. */
export function scenarioOf({ scenario }: Pick<Lab, "scenario">): ScenarioName {
  const names = Object.keys(scenarios) as ScenarioName[]; // the keys of that object
  const found = names.find((name) => name === scenario);
  if (!found) throw new Error(`There is no scenario ${scenario}.`);
  return found;
}

/** What was begun in these accounts before is over, and what it kept of them goes. */
async function endThoseIn(accountIds: readonly string[]) {
  for (const earlier of await attemptsIn<Attempt, AttemptState>(accountIds)) {
    await removeStarts(earlier, Object.keys(stateOf(earlier).tasks));
    if (!earlier.finishedAt)
      await changeAttempt<Attempt, AttemptState>(earlier.id, ({ state }) => ({ state, finishedAt: new Date() }));
  }
}

/** Removes the snapshots at which tasks began. In: which tasks. */
export async function removeStarts(kept: LearnersAttempt, tasks: readonly string[]): Promise<void> {
  const { tasks: states } = stateOf(kept);
  for (const task of tasks)
    for (const [name, snapshot] of Object.entries(states[task]?.start?.snapshots ?? {}))
      await removeSnapshot(kept.content.accounts[name] ?? "", snapshot);
}

/** What the lab itself has registered belongs into the learner's telephone too. */
const withDevices = ({ accounts, applying }: BegunLab): Record<string, StampedAccount> =>
  Object.fromEntries(
    Object.entries(accounts).map(([name, account]) => {
      const devices = [...applying.devices]
        .filter(([of]) => of.startsWith(`${name}|`))
        .map(([of, device]) => {
          const who = of.slice(name.length + 1);
          return { ...device, userName: who === "root" ? null : who.slice("user/".length) };
        });
      return [name, { ...account, devices }];
    }),
  );
