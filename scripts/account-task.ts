/**
 * Runs a task of lib/accounts for scripts/account-task.mjs: its options come as JSON on the input, so that no password
 * stands in a list of processes. Ends with 2 and a sentence where the task is refused.
 */
import { text } from "node:stream/consumers";
import { provisionAccount } from "@/lib/accounts/provision";
import { isAccountRefused } from "@/lib/accounts/refusal";
import { resetAccount } from "@/lib/accounts/reset";

const options = JSON.parse(await text(process.stdin));
try {
  const answer = process.argv[2] === "reset" ? await resetAccount(options.accountId) : await provisionAccount(options);
  console.log(JSON.stringify(answer ?? {}));
  process.exit(0);
} catch (error) {
  if (!isAccountRefused(error)) throw error;
  console.error(error.message);
  process.exit(2);
}
