/** How long changes to IAM may take to come into effect in an account, as an author or a program writes it. */
import { z } from "zod";

/** Seconds. AWS names no bound, and no lesson waits longer. */
const longest = 300;
const sentence = `It is a whole number of seconds, from 0 to ${longest}.`;

export const consistencyDelay = z
  .int({ error: sentence })
  .min(0, { error: sentence })
  .max(longest, { error: sentence })
  .describe("Seconds of the account's clock until a change to IAM takes effect; 0: at once.");
