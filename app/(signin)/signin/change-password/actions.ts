"use server";
import { redirect } from "next/navigation";
import { ruleStates } from "@/components/form/password-rules";
import { rulesOfPolicy } from "@/components/form/rules-of-policy";
import { changeForcedPassword, forcedChangeFacts } from "@/lib/doors/console/sign-in";
import type { SignInState } from "@/lib/doors/console/sign-in-problem";
import { thisBrowser } from "../this-browser";

/** The forced change of a password; a success signs in. */
export async function confirmPasswordChange(_: SignInState, form: FormData): Promise<SignInState> {
  const [old = "", next = "", again = ""] = ["old-password", "new-password", "retype-password"].map((field) =>
    String(form.get(field) ?? ""),
  );
  const messages = {
    ...(old === "" && { "old-password": "Enter your old password." }),
    ...(next === "" && { "new-password": "Enter a new password." }),
    ...(next === old && next !== "" && { "new-password": "The new password must differ from the old one." }),
    ...(next !== again && { "retype-password": "The passwords do not match." }),
  };
  if (Object.keys(messages).length > 0)
    return { problem: { kind: "fields", messages: { ...(await brokenPolicy(next)), ...messages } } };
  const outcome = await changeForcedPassword(old, next, await thisBrowser());
  if ("goTo" in outcome) redirect(outcome.goTo);
  return { problem: outcome.problem };
}

/** What is not sent yet is judged by the rules that the page lists, where the person may see them. */
async function brokenPolicy(password: string) {
  const facts = await forcedChangeFacts();
  const rules = facts && rulesOfPolicy(facts.policy);
  const kept = !rules || ruleStates(rules, password).every((rule) => rule.kept);
  return kept ? {} : { "new-password": "The password does not meet the account's password policy." };
}
