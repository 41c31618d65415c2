/** Light, dark, or what the browser prefers. Kept in a cookie, so that the server renders the right one at once. */
export const visualModes = ["light", "dark", "browser"] as const;
export type VisualMode = (typeof visualModes)[number];

export const visualModeNames: Record<VisualMode, string> = {
  light: "Light",
  dark: "Dark",
  browser: "Browser default",
};

export const visualModeCookie = "visual-mode";

/** The mode that a cookie says; `browser` for none or a foreign one. */
export const visualModeOf = (cookie: string | undefined): VisualMode =>
  visualModes.find((mode) => mode === cookie) ?? "browser";

/** The class that Cloudscape's dark mode goes by. */
export const darkClass = "awsui-dark-mode";

/** Remembers a mode for a year and shows it. `public/visual-mode.js` does the same before the first paint. */
export function applyVisualMode(mode: VisualMode) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that the console serves.
  document.cookie = `${visualModeCookie}=${mode}; Path=/; Max-Age=31536000; SameSite=Lax`;
  document.body.classList.toggle(darkClass, isDark(mode));
}

/**
 * Follows the browser's preference while the mode is `browser`; out: the function that stops. A page that is not found draws
 * the body a second time, after the script that has asked the browser.
 */
export function followBrowser(mode: VisualMode): () => void {
  if (mode !== "browser") return () => {};
  const query = window.matchMedia("(prefers-color-scheme: dark)");
  const follow = () => document.body.classList.toggle(darkClass, query.matches);
  follow();
  query.addEventListener("change", follow);
  return () => query.removeEventListener("change", follow);
}

const isDark = (mode: VisualMode) =>
  mode === "dark" || (mode === "browser" && window.matchMedia("(prefers-color-scheme: dark)").matches);
