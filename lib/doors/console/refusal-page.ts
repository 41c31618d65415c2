import { inHtml, plainPage } from "./plain-page";
import { SignInRefused } from "./sign-in-refused";

/** What a person sees who is not let in. In: what was thrown; bugs are thrown on. `signOut`: the address that logs out. */
export function refusalPage(error: unknown, signOut: string): Response {
  if (!(error instanceof SignInRefused)) throw error;
  const { logOut, detail } = error.told;
  const way = logOut ? ` To logout, <a href="${inHtml(signOut)}">click here</a>.` : "";
  const more = detail === undefined ? "" : `<p>${inHtml(detail)}</p>`;
  return plainPage(error.status, `<p role="alert">${inHtml(error.message)}${way}</p>${more}`);
}
