import { z } from "zod";
import { defineTrainingOperation } from "../service";

export const readTrail = defineTrainingOperation({
  name: "ReadTrail",
  access: "read",
  summary: "Tells the account's records behind one, oldest first: what a lab asks about what was done.",
  consoleOnly: true,
  // Who grades leaves no trace in the account that a person works in.
  dataEvent: true,

  /** `After`: the number of a record. Without: no records, and the number of the last one. */
  input: z.strictObject({ After: z.int().min(0).optional() }),

  target: () => undefined,

  requires: () => [{ action: "cloudtrail:LookupEvents", resource: "*" }],

  async handler({ input, store }) {
    if (input.After === undefined) return { Records: [], Last: await store.state.lastRecord() };
    const Records = await store.state.records(input.After);
    return { Records, Last: Math.max(input.After, ...Records.map(({ seq }) => seq)) };
  },
});
