/** What the account's members may be (pure). Source: AWS Account Management API Reference, PutAccountName, StartPrimaryEmailUpdate. */
import { z } from "zod";

const atLeast = (least: number) => `Member must have length greater than or equal to ${least}`;
const atMost = (most: number) => `Member must have length less than or equal to ${most}`;

export const accountName = z
  .string()
  .min(1, atLeast(1))
  .max(50, atMost(50))
  .regex(/^[ -;=?-~]+$/, "Member must satisfy regular expression pattern: [ -;=?-~]+");
export const primaryEmail = z
  .string()
  .min(5, atLeast(5))
  .max(64, atMost(64))
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "Member must satisfy regular expression pattern: [\\s\\S]*@[\\s\\S]*");
export const password = z.string().min(1, atLeast(1)).max(128, atMost(128));
