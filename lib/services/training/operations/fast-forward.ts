import { z } from "zod";
import { defineTrainingOperation } from "../service";

const step = 30_000;

export const fastForward = defineTrainingOperation({
  name: "FastForward",
  access: "write",
  summary: "Moves the account's clock ahead by 30 seconds, so that an authenticator shows its next code.",
  consoleOnly: true,

  input: z.strictObject({}),

  target: () => undefined,

  /** Time is nobody's permission: whoever is signed in may wait 30 seconds, or not wait. */
  requires: () => [],

  async handler({ store }) {
    await store.advanceClock(step);
    return {};
  },
});
