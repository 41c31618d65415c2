/**
 * May several sessions stand side by side in this browser? Whoever wants it turns it on. Kept in a cookie, as the visual
 * mode is, so that the server draws the right menu at once. Source: AWS Management Console Getting Started Guide,
 * "Signing in to multiple accounts": opt-in, for one browser, five sessions at most.
 */
export const multiSessionCookie = "multi-session";

export const isMultiSession = (cookie: string | undefined): boolean => cookie === "on";

/** Remembers for a year that it is on, or forgets it. */
export function keepMultiSession(on: boolean) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that the console serves.
  document.cookie = `${multiSessionCookie}=${on ? "on" : ""}; Path=/; Max-Age=${on ? 31_536_000 : 0}; SameSite=Lax`;
}
