"use server";
import { redirect } from "next/navigation";

import { cancelSignIn, securityKeyQuestion, signInByCodes, signInBySecurityKey } from "@/lib/doors/console/sign-in";
import type { SignInState } from "@/lib/doors/console/sign-in-problem";
import { authenticationCode } from "@/lib/services/iam/inputs";
import { thisBrowser } from "../this-browser";

/** One code, or two in a row where the second field is there. What is no code is told at its field, and is no attempt. */
export async function giveMfaCodes(_: SignInState, form: FormData): Promise<SignInState> {
  const given = ["code1", "code2"].flatMap((field) => {
    const value = form.get(field);
    return typeof value === "string" ? [{ field, code: value.slice(0, 64).replaceAll(/\s/g, "") }] : [];
  });
  const unfinished = given.find(({ code }) => !authenticationCode.safeParse(code).success);
  if (unfinished) return { problem: { kind: "fields", messages: { [unfinished.field]: "Enter the 6-digit code." } } };
  const outcome = await signInByCodes(
    given.map(({ code }) => code),
    await thisBrowser(),
  );
  if ("goTo" in outcome) redirect(outcome.goTo);
  return { problem: outcome.problem };
}

/** What the browser shall ask a passkey or security key; undefined where the sign-in holds no more. */
export async function askPasskey(): Promise<Awaited<ReturnType<typeof securityKeyQuestion>>> {
  return securityKeyQuestion();
}

/** What it answered, as the browser tells it. */
export async function givePasskey(answer: unknown): Promise<SignInState> {
  const outcome = await signInBySecurityKey(answer, await thisBrowser());
  if ("goTo" in outcome) redirect(outcome.goTo);
  return { problem: outcome.problem };
}

export async function cancel(): Promise<void> {
  const outcome = await cancelSignIn();
  if ("goTo" in outcome) redirect(outcome.goTo);
}
