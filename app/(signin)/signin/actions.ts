"use server";
import { redirect } from "next/navigation";
import { ownPath } from "@/lib/doors/console/own-path";
import { signInByPassword } from "@/lib/doors/console/sign-in";
import { placedAddress } from "@/lib/doors/console/sign-in-page";
import type { SignInState } from "@/lib/doors/console/sign-in-problem";
import { thisBrowser } from "./this-browser";

/** The general entry of 2020: says who signs in; a root user's e-mail, or the account whose page comes next. */
export async function chooseIdentity(_: SignInState, form: FormData): Promise<SignInState> {
  const typed = text(form, "resolving").trim();
  const root = form.get("kind") !== "user";
  if (typed === "")
    return missing("resolving", root ? "Enter your email address." : "Enter an account ID or an account alias.");
  if (root) return { email: typed };
  const target = text(form, "redirect");
  const query = target ? `?redirect=${encodeURIComponent(target)}` : "";
  redirect(await placedAddress(`/signin/${encodeURIComponent(typed)}/console${query}`));
}

/** The root user: first the e-mail address, then the password. */
export async function signInAsRoot(_: SignInState, form: FormData): Promise<SignInState> {
  const email = text(form, "email").trim();
  if (email === "") return missing("email", "Enter your email address.");
  if (!form.has("password")) return { email };
  const password = text(form, "password");
  if (password === "") return { email, ...missing("password", "Enter your password.") };
  const options = { remember: false, target: ownPath(text(form, "redirect")), ...(await thisBrowser()) };
  const outcome = await signInByPassword({ kind: "root", email }, password, options);
  if ("goTo" in outcome) redirect(outcome.goTo);
  return { email, problem: outcome.problem };
}

/** An IAM user: account, name, password. */
export async function signInAsUser(_: SignInState, form: FormData): Promise<SignInState> {
  const account = text(form, "account");
  const userName = text(form, "username");
  const password = text(form, "password");
  if (account.trim() === "") return missing("account", "Enter an account ID or an account alias.");
  if (userName.trim() === "") return missing("username", "Enter an IAM user name.");
  if (password === "") return missing("password", "Enter your password.");
  const remember = form.get("remember") === "on";
  const options = { remember, target: ownPath(text(form, "redirect")), ...(await thisBrowser()) };
  const outcome = await signInByPassword({ kind: "user", account, userName }, password, options);
  if ("goTo" in outcome) redirect(outcome.goTo);
  return { problem: outcome.problem };
}

/** A field as typed; what is longer than any valid value is cut, so that it is wrong and not slow. */
function text(form: FormData, name: string) {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, 2048) : "";
}

const missing = (field: string, message: string): SignInState => ({
  problem: { kind: "fields", messages: { [field]: message } },
});
