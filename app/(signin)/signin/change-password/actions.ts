"use server";
import { redirect } from "next/navigation";
import { changeForcedPassword } from "@/lib/doors/console/sign-in";
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
  // Which rules of the account a password breaks stands beneath its field while one types.
  if (Object.keys(messages).length > 0) return { problem: { kind: "fields", messages } };
  const outcome = await changeForcedPassword(old, next, await thisBrowser());
  if ("goTo" in outcome) redirect(outcome.goTo);
  return { problem: outcome.problem };
}
