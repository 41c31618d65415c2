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
  if (old === "") return wrong("old-password", "Enter your old password.");
  if (next === "") return wrong("new-password", "Enter a new password.");
  if (next !== again) return wrong("retype-password", "The passwords do not match.");
  if (next === old) return wrong("new-password", "The new password must differ from the old one.");
  const outcome = await changeForcedPassword(old, next, await thisBrowser());
  if ("goTo" in outcome) redirect(outcome.goTo);
  return { problem: outcome.problem };
}

const wrong = (field: string, message: string): SignInState => ({ problem: { kind: "field", field, message } });
