import { z } from "zod";
import { snapshotTemplate } from "@/lib/accounts/lab-snapshots";
import { provenanceOf } from "@/lib/accounts/lab-tokens";
import { prepare } from "@/lib/accounts/prepared-passwords";
import { resetAccount as emptyAccount } from "@/lib/accounts/reset";
import { stamp } from "@/lib/accounts/stamp";
import { flushEvents } from "@/lib/audit/store";
import { scenarioAccounts } from "../scenario-accounts";
import { accountAnswer, described } from "./account-answer";
import { reach } from "./caller";
import { passwordsOfClass, timeOf } from "./make-accounts";
import { origin } from "./origin";
import { LabRefused } from "./refused";
import { defineRoute } from "./route";

export const resetAccount = defineRoute({
  method: "POST",
  path: "/accounts/{accountId}/reset",
  name: "resetAccount",
  summary:
    "Puts an account back to what it was made from, with all that was made together with it; one that was made empty is emptied. Sessions end, people get new passwords and keys, root keeps its password.",
  status: 200,
  body: z.strictObject({
    to: z.enum(["start", "empty"]).default("start").describe("empty: as AWS gives it, whatever it was made from."),
  }),
  answer: z.strictObject({ accounts: z.array(accountAnswer).describe("Empty where the account was emptied.") }),

  async does({ request, caller, params: { accountId = "" }, body: { to } }) {
    const known = await provenanceOf(accountId);
    if (to === "empty" || known?.origin === null || known === undefined) {
      await emptyAccount(accountId);
      return { accounts: [] };
    }
    const from = origin.parse(known.origin);
    const { era, seed, clock } = from;
    // Events of calls that were answered before belong to what goes.
    await flushEvents();
    void prepare(passwordsOfClass);
    if (from.kind === "snapshot") {
      const template = await snapshotTemplate(from.snapshot);
      if (!template) throw new LabRefused(409, "The snapshot that the account was made from is gone.");
      const made = await stamp(template, { seed, at: timeOf(clock), era, into: { main: accountId } });
      return { accounts: described(made.accounts, { request, era }) };
    }
    for (const other of Object.values(from.accounts)) await reach(caller, other);
    const { scenario, accounts: into } = from;
    const made = await scenarioAccounts({ scenario, seed, era, clock: timeOf(clock), into });
    return { accounts: described(made.accounts, { request, era }) };
  },
});
