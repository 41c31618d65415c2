import { z } from "zod";

/** A principal of an account in one word: `root`, or `user/<name>`. Out: the user's name, null for root. */
export const principalName = z
  .string()
  .regex(/^(root|user\/[\w+=,.@-]{1,64})$/, "A principal is root or user/<name>.")
  .transform((text) => (text === "root" ? null : text.slice("user/".length)));
