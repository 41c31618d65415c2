/** What STS's members may be (pure). Source: STS API Reference, GetSessionToken. */
import { z } from "zod";

const atLeast = (least: number) => `Member must have length greater than or equal to ${least}`;
const atMost = (most: number) => `Member must have length less than or equal to ${most}`;
const matching = (pattern: string) => `Member must satisfy regular expression pattern: ${pattern}`;

export const sessionLimits = { shortest: 900, longest: 129_600, usual: 43_200, longestOfRoot: 3_600 } as const;

/** Seconds. */
export const durationSeconds = z
  .number()
  .int()
  .min(sessionLimits.shortest, `Member must have value greater than or equal to ${sessionLimits.shortest}`)
  .max(sessionLimits.longest, `Member must have value less than or equal to ${sessionLimits.longest}`);
export const serialNumber = z
  .string()
  .min(9, atLeast(9))
  .max(256, atMost(256))
  .regex(/^[\w+=/:,.@-]*$/, matching("[\\w+=/:,.@-]*"));
export const tokenCode = z.string().min(6, atLeast(6)).max(6, atMost(6)).regex(/^\d*$/, matching("[\\d]*"));
