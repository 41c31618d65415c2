"use server";
import { redirect } from "next/navigation";
import { cancelSignIn, signInByCodes } from "@/lib/doors/console/sign-in";
import type { SignInState } from "@/lib/doors/console/sign-in-problem";

/** One code, or two in a row where the second field is there. */
export async function giveMfaCodes(_: SignInState, form: FormData): Promise<SignInState> {
  const codes = ["code1", "code2"].flatMap((field) => {
    const value = form.get(field);
    return typeof value === "string" ? [value.trim().slice(0, 16)] : [];
  });
  const outcome = await signInByCodes(codes);
  if ("goTo" in outcome) redirect(outcome.goTo);
  return { problem: outcome.problem };
}

export async function cancel(): Promise<void> {
  const outcome = await cancelSignIn();
  if ("goTo" in outcome) redirect(outcome.goTo);
}
