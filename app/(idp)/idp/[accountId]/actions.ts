"use server";
import { redirect } from "next/navigation";
import { enterPortal, leavePortal, type PortalState, responseToAws } from "@/lib/doors/idp/portal";

/** `Sign in` of a person of Larch's. In: of which account's directory; the form. */
export async function signIn(accountId: string, _: PortalState, form: FormData): Promise<PortalState> {
  const userName = text(form, "username");
  const password = text(form, "password");
  if (userName.trim() === "") return missing("username", "Enter your user name.");
  if (password === "") return missing("password", "Enter your password.");
  const state = await enterPortal(String(accountId), { userName, password });
  if (state.problem) return state;
  redirect(`/idp/${encodeURIComponent(accountId)}`);
}

/** `Sign out`. */
export async function signOut(accountId: string): Promise<void> {
  await leavePortal(String(accountId));
  redirect(`/idp/${encodeURIComponent(accountId)}`);
}

/** What the tile `AWS Console` posts; undefined where the person is not signed in any more, or has no role. */
export const openAws = async (accountId: string): Promise<string | undefined> => responseToAws(String(accountId));

/** A field as typed; what is longer than any valid value is cut, so that it is wrong and not slow. */
function text(form: FormData, name: string) {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, 2048) : "";
}

const missing = (field: string, message: string): PortalState => ({ problem: { kind: "field", field, message } });
