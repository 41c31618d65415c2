/**
 * Who is asked before a page is left. One page stands at a time, so there is one answer for the whole window: the parts
 * outside of the console's frame, as the panel of a lab, ask here too. Only for the browser.
 */

/** Told what would leave the page; goes on by calling it. */
export type AskBeforeLeaving = (go: () => void) => void;

/** `links`: what the person follows, a link or a result of a search. `moves`: those that the page makes itself, too. */
export type Kept = "links" | "moves";

let guard: { ask: AskBeforeLeaving; kept: Kept } | undefined;

/** Hands what leads away to `ask`. Out: the function that ends it. Parts take `useLeaveGuard`. */
export function guardLeaving(ask: AskBeforeLeaving, kept: Kept): () => void {
  const mine = { ask, kept };
  guard = mine;
  return () => {
    if (guard === mine) guard = undefined;
  };
}

/** Leaves by a link that the person follows, once they have said so where they are asked. */
export function leaveByLink(go: () => void): void {
  if (guard) guard.ask(go);
  else go();
}

/** Leaves because the page has done its work, or by its Cancel: only what cannot be had again is asked for. */
export function leaveByPage(go: () => void): void {
  if (guard?.kept === "moves") guard.ask(go);
  else go();
}

type OnPopState = (event: PopStateEvent) => void;

let first: OnPopState | undefined;

/** Is told of each move through the history before the router is, and may keep it from it. Out: the function that ends it. */
export function watchPopState(listener: OnPopState): () => void {
  first = listener;
  return () => {
    if (first === listener) first = undefined;
  };
}

// A window asks its listeners in their order, and the router adds its own only when the page is hydrated.
if (typeof window !== "undefined") window.addEventListener("popstate", (event) => first?.(event));
