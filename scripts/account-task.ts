/**
 * Runs a task of lib/accounts or of the classroom for scripts/account-task.mjs: its options come as JSON on the input, so that no password
 * stands in a list of processes. Ends with 2 and a sentence where the task is refused.
 */
import { text } from "node:stream/consumers";
import { provisionAccount } from "@/lib/accounts/provision";
import { isAccountRefused } from "@/lib/accounts/refusal";
import { resetAccount } from "@/lib/accounts/reset";
import { putTeacher } from "@/lib/services/classroom/put-teacher";
import { isClassroomRefused } from "@/lib/services/classroom/refused";

const options = JSON.parse(await text(process.stdin));
try {
  const answer = await taskOf(process.argv[2]);
  console.log(JSON.stringify(answer ?? {}));
  process.exit(0);
} catch (error) {
  if (!isAccountRefused(error) && !isClassroomRefused(error)) throw error;
  console.error(error.message);
  process.exit(2);
}

function taskOf(name: string | undefined) {
  if (name === "reset") return resetAccount(options.accountId);
  return name === "teacher" ? putTeacher(options) : provisionAccount(options);
}
