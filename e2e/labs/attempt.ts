/** An attempt at a lab in the started product: begun, asked and graded by the control API. */
import type { Verdict } from "@/lib/labs/check/context";
import type { Attempt, Grade } from "@/lib/labs/check/grade";
import type { StepPlace } from "@/lib/labs/check/step";
import type { Lab } from "@/lib/labs/definition";
import { type ScenarioName, scenarios } from "@/lib/labs/scenarios";
import { numbersFrom } from "@/lib/labs/variables";
import { control } from "../fixtures/server";
import { expect } from "../fixtures/test";

export interface PlayedLab {
  lab: Lab;
  era: "2020" | "current";
  /** The same account ids, names and times at every play, so that what is made of it can be compared. */
  repeatable?: boolean;
}

export interface LabAttempt extends Pick<Attempt, "accounts" | "main"> {
  /** The lab's variables, and what its start state tells. */
  values: Readonly<Record<string, string>>;
  /** Seeds of authenticator apps that there are from the start, by account and owner: `main|root`, `dev|user/Ben`. */
  devices: Readonly<Record<string, string>>;
  /** What the browser and the learner tell; it grows while the lab is played. */
  told: { answers: Record<string, unknown>; visited: string[]; downloads: { name: string; rows: number }[] };
  /** Where the play is repeatable, each step begins at a time of its own. In: the step's number, from 1. */
  stepBegins: (number: number) => Promise<void>;
  /** Waits until what the step leads to holds. */
  expectStep: (place: Pick<StepPlace, "task" | "step">) => Promise<void>;
  /** Waits until the lab is passed with all points. */
  expectPassed: () => Promise<void>;
  /** Removes accounts whose ids the next play wants. */
  end: () => Promise<void>;
}

interface Begun {
  attempt: string;
  values: Readonly<Record<string, string>>;
  accounts: BegunAccount[];
}

interface BegunAccount {
  name: string;
  accountId: string;
  root: { devices: { seed: string }[] };
  users: { name: string; devices: { seed: string }[] }[];
}

/** When a repeatable play begins, by the accounts' clocks, and how much later each step is. */
const firstMinute = Date.parse("2026-03-02T09:00:00Z");
const betweenSteps = 2 * 60_000;

/** Begins a lab in accounts of its own. */
export async function beginAttempt({ lab, era, repeatable = false }: PlayedLab): Promise<LabAttempt> {
  const seed = repeatable ? `printed ${lab.id}` : `played ${lab.id} ${era} ${Date.now()}`;
  const same = repeatable ? await sameAccounts(lab, era) : undefined;
  const begun = await control<Begun>("POST", "/attempts", {
    lab: lab.id,
    era,
    seed,
    ...(same && { accounts: same.accounts, clock: new Date(firstMinute).toISOString() }),
  });
  const told: LabAttempt["told"] = { answers: {}, visited: [], downloads: [] };
  const sent = { visited: 0, downloads: 0 };
  /** What was not told yet. */
  const news = () => {
    const more = {
      answers: told.answers,
      visited: told.visited.slice(sent.visited),
      downloads: told.downloads.slice(sent.downloads),
    };
    [sent.visited, sent.downloads] = [told.visited.length, told.downloads.length];
    return more;
  };
  return {
    accounts: Object.fromEntries(begun.accounts.map(({ name, accountId }) => [name, accountId])),
    main: begun.accounts[0]?.name ?? "",
    values: { ...begun.values, ...same?.passwords },
    devices: Object.fromEntries(begun.accounts.flatMap(devicesOf)),
    told,
    async stepBegins(number) {
      if (!repeatable) return;
      const now = new Date(firstMinute + number * betweenSteps).toISOString();
      for (const { accountId } of begun.accounts) await control("PUT", `/accounts/${accountId}/clock`, { now });
    },
    async expectStep(place) {
      const unmet = async () => {
        const body = { ...news(), ...place, era };
        const { verdicts } = await control<{ verdicts: Verdict[] }>("POST", `/attempts/${begun.attempt}/step`, body);
        return verdicts.filter(({ passed }) => !passed).map(({ reason }) => reason);
      };
      await expect.poll(unmet, { message: "what the step leads to" }).toEqual([]);
    },
    async expectPassed() {
      const shortOf = async () => {
        const { checks, standing, score } = await control<Grade>("POST", `/attempts/${begun.attempt}/grade`, news());
        const reasons = [...checks, ...standing].filter(({ passed }) => !passed).map(({ id, reason }) => [id, reason]);
        return { score, reasons };
      };
      await expect.poll(shortOf, { message: "the grade" }).toEqual({ score: lab.grade.pass, reasons: [] });
    },
    async end() {
      if (repeatable) for (const { accountId } of begun.accounts) await control("DELETE", `/accounts/${accountId}`);
    },
  };
}

/**
 * Accounts whose ids follow from the lab and the console. Out: their ids by the names of the start state, and the root
 * users' passwords by the lab's variables: whoever puts an account back to the start is not told it again.
 */
async function sameAccounts(lab: Lab, era: PlayedLab["era"]) {
  const names: readonly string[] = scenarios[lab.scenario as ScenarioName].accounts; // the schema has said so
  const accounts: Record<string, string> = {};
  const passwords: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const next = numbersFrom(`${lab.id}|${era}|${name}`);
    const id = Array.from(
      { length: 12 },
      (_, at) => Math.floor(next() * (at === 0 ? 9 : 10)) + (at === 0 ? 1 : 0),
    ).join("");
    const password = `Larch-Outdoor-${id}!`;
    await control("POST", "/accounts", { account: { id, password, era } });
    accounts[name] = id;
    passwords[`${name}.rootPassword`] = password;
    if (index === 0) passwords.rootPassword = password;
  }
  return { accounts, passwords };
}

const devicesOf = ({ name, root, users }: BegunAccount) => [
  ...root.devices.map(({ seed }) => [`${name}|root`, seed]),
  ...users.flatMap((user) => user.devices.map(({ seed }) => [`${name}|user/${user.name}`, seed])),
];
