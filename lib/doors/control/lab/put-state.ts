import { z } from "zod";
import { setAccountQuotas } from "@/lib/accounts/account-quotas";
import { setConsistencyDelay } from "@/lib/accounts/consistency-delay";
import { newPassword } from "@/lib/accounts/new-password";
import { resetAccount as emptyAccount } from "@/lib/accounts/reset";
import { findAccount } from "@/lib/identity/accounts";
import { stateDifference } from "@/lib/labs/state-difference";
import { keyVariables, passwordVariable, stepsOfState, unmakeable } from "@/lib/labs/steps-of-state";
import { type Applying, applySteps } from "../apply";
import { LabRefused } from "./refused";
import { defineRoute } from "./route";
import { stateOf } from "./snapshots";
import { accountState, stateChange } from "./state-schema";

export const putState = defineRoute({
  method: "PUT",
  path: "/accounts/{accountId}/state",
  name: "putState",
  summary:
    "Makes an account what a canonical state says: it is emptied, and all is created by AWS's operations. Ids, times, passwords, keys and devices are new. A step that is refused ends it (409), and what was done before it stays.",
  status: 200,
  body: z.strictObject({ state: accountState }),
  answer: z.strictObject({
    makers: z
      .array(
        z.strictObject({
          principal: z.string().describe("root or user/<name>."),
          password: z.string().nullable().describe("Null: none was made."),
          keys: z.array(z.strictObject({ accessKeyId: z.string(), secretAccessKey: z.string() })),
          devices: z.array(z.strictObject({ serialNumber: z.string(), seed: z.string().describe("Base32.") })),
        }),
      )
      .describe("Who signs in or signs with something: what the state does not hold."),
    changes: z
      .array(stateChange)
      .describe("What is not as the state says: ids, times and what AWS gives anew each time."),
  }),

  async does({ params: { accountId = "" }, body: { state } }) {
    const fault = unmakeable(state);
    if (fault) throw new LabRefused(400, fault.message, fault.path);
    const { steps, makers } = stepsOfState(state, accountId);
    await emptyAccount(accountId);
    if (state.account.quotas) await setAccountQuotas(accountId, state.account.quotas);
    const rootEmail = (await findAccount(accountId))?.rootEmail ?? "";
    const passwords = makers
      .filter((maker) => maker.hasPassword)
      .map((maker) => [passwordVariable(maker), newPassword()]);
    const applying: Applying = {
      accounts: { main: { accountId, rootEmail, rootPassword: null, userPassword: "" } },
      main: "main",
      values: Object.fromEntries(passwords),
      devices: new Map(),
      passwords: new Map(),
      told: { answers: {}, visited: [], downloads: [] },
    };
    await applySteps(steps, applying);
    // The steps are done by principals that were made a moment ago.
    if (state.account.consistencyDelay) await setConsistencyDelay(accountId, state.account.consistencyDelay);
    const { values, devices } = applying;
    return {
      makers: makers.map((maker) => {
        const device = devices.get(`main|${maker.owner}`);
        return {
          principal: maker.owner,
          password: values[passwordVariable(maker)] ?? null,
          keys: Array.from({ length: maker.keys }, (_, index) => {
            const { id, secret } = keyVariables(maker, index + 1);
            return { accessKeyId: values[id] ?? "", secretAccessKey: values[secret] ?? "" };
          }),
          devices: device ? [device] : [],
        };
      }),
      changes: stateDifference(state, await stateOf(accountId)),
    };
  },
});
