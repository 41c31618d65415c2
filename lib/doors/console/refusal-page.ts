import { inHtml, plainPage } from "./plain-page";
import { SignInRefused } from "./sign-in-refused";

/**
 * What a person sees who is not let in. In: what was thrown; bugs are thrown on. `signOut`: the address that logs out;
 * `signIn`: where one signs in otherwise, told where logging out would not help.
 */
export function refusalPage(error: unknown, signOut: string, signIn?: string): Response {
  if (!(error instanceof SignInRefused)) throw error;
  const { logOut, detail } = error.told;
  const way = logOut ? ` To logout, <a href="${inHtml(signOut)}">click here</a>.` : "";
  const more = detail === undefined ? "" : `<p>${inHtml(detail)}</p>`;
  const other =
    logOut || signIn === undefined ? "" : `<p>To sign in another way, <a href="${inHtml(signIn)}">click here</a>.</p>`;
  return plainPage(error.status, `<p role="alert">${inHtml(error.message)}${way}</p>${more}${other}`);
}
