import { z } from "zod";

/** A role to switch to, as it was typed, as an address names it or as the history has it. */
export const askedRole = z.object({
  account: z.string().max(64),
  roleName: z.string().max(577),
  displayName: z.string().max(64),
  color: z.string().regex(/^([0-9A-F]{6})?$/),
});

export type AskedRole = z.infer<typeof askedRole>;
