"use server";
import { redirect } from "next/navigation";

import { cancelSignIn, securityKeyQuestion, signInByCodes, signInBySecurityKey } from "@/lib/doors/console/sign-in";
import type { SignInState } from "@/lib/doors/console/sign-in-problem";

/** One code, or two in a row where the second field is there. */
export async function giveMfaCodes(_: SignInState, form: FormData): Promise<SignInState> {
  const codes = ["code1", "code2"].flatMap((field) => {
    const value = form.get(field);
    return typeof value === "string" ? [value.replaceAll(/\s/g, "").slice(0, 16)] : [];
  });
  const outcome = await signInByCodes(codes);
  if ("goTo" in outcome) redirect(outcome.goTo);
  return { problem: outcome.problem };
}

/** What the browser shall ask a passkey or security key; undefined where the sign-in holds no more. */
export async function askPasskey(): Promise<Awaited<ReturnType<typeof securityKeyQuestion>>> {
  return securityKeyQuestion();
}

/** What it answered, as the browser tells it. */
export async function givePasskey(answer: unknown): Promise<SignInState> {
  const outcome = await signInBySecurityKey(answer);
  if ("goTo" in outcome) redirect(outcome.goTo);
  return { problem: outcome.problem };
}

export async function cancel(): Promise<void> {
  const outcome = await cancelSignIn();
  if ("goTo" in outcome) redirect(outcome.goTo);
}
