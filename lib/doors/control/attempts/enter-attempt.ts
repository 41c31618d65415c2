import "server-only";
import { randomBytes } from "node:crypto";
import { giveKey } from "@/lib/accounts/lab-attempts";
import { keepLearner } from "./learner";
import { openLabConsole } from "./open-console";

/**
 * From now on this browser works at the attempt, and no other one does. Out: the console path where the lab begins.
 * Whoever calls knows that the attempt is this person's.
 */
export async function enterAttempt(id: string): Promise<string> {
  const key = randomBytes(32).toString("base64url");
  await giveKey(id, key);
  await keepLearner(id, key);
  return openLabConsole(id);
}
