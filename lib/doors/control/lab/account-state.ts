import { z } from "zod";
import { snapshotState } from "@/lib/accounts/lab-snapshots";
import { stateDifference } from "@/lib/labs/state-difference";
import { defineRoute } from "./route";
import { snapshotIn, stateOf } from "./snapshots";
import { accountState, stateChange } from "./state-schema";

export const getState = defineRoute({
  method: "GET",
  path: "/accounts/{accountId}/state",
  name: "getState",
  summary:
    "Tells the whole state of an account in one canonical form, without secrets; with `since`, what differs from a snapshot instead.",
  status: 200,
  query: z.strictObject({ since: z.string().optional().describe("The id of a snapshot of the account.") }),
  answer: z.union([
    z.strictObject({ state: accountState }),
    z.strictObject({
      since: z.string(),
      changes: z.array(stateChange),
    }),
  ]),

  async does({ params: { accountId = "" }, query: { since } }) {
    if (since === undefined) return { state: await stateOf(accountId) };
    const { id } = await snapshotIn(accountId, since, "query.since");
    const [before, after] = [await snapshotState(id), await stateOf(accountId)];
    return { since: id, changes: stateDifference(before, after) };
  },
});
