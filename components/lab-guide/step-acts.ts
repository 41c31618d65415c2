/** Whether what a person did in the page is what a step asks for. */
import { consolePath } from "../link/console-href";
import type { LabSession } from "./lab-context";
import type { PlacedStep } from "./step-place";

/** The element of a target; undefined where the page does not show it. */
export function targetElement(target: string | undefined): HTMLElement | undefined {
  if (target === undefined) return undefined;
  const found = document.querySelector<HTMLElement>(`[data-testid="${CSS.escape(target)}"]`);
  return found?.checkVisibility() ? found : undefined;
}

const isWithin = (event: Event, target: string | undefined) =>
  target !== undefined &&
  event.target instanceof Element &&
  event.target.closest(`[data-testid="${CSS.escape(target)}"]`) !== null;

const typedIn = ({ target }: Event) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : undefined;

/** In: an event as it bubbles through the document. */
export function isDoneBy(step: PlacedStep, event: Event): boolean {
  switch (step.do) {
    case "click":
    case "open":
    case "upload":
      return event.type === "click" && isWithin(event, step.target);
    case "signOut":
      return event.type === "click" && isWithin(event, "nav.account-menu.sign-out");
    case "check":
    case "uncheck":
    case "choose":
      return (event.type === "change" || event.type === "click") && isWithin(event, step.target);
    case "fill":
    case "type":
    case "confirm":
    case "mfa":
      if (!isWithin(event, step.target)) return false;
      // Whoever types something else has chosen so.
      return event.type === "focusout" ? typedIn(event) !== "" : event.type === "input" && typedIn(event) === step.text;
    case "select":
      return isChoice(step, event);
    case "cli":
      return (
        event instanceof KeyboardEvent &&
        event.key === "Enter" &&
        isWithin(event, "command-line.input") &&
        (typedIn(event) ?? "").trim().startsWith((step.text ?? "").split(" ").slice(0, 3).join(" "))
      );
    default:
      return false;
  }
}

/** An entry of a list or a menu, by its words. */
function isChoice({ target, text = "" }: PlacedStep, event: Event): boolean {
  if (event.type === "change" && event.target instanceof HTMLSelectElement) return isWithin(event, target);
  if (event.type !== "click" || !(event.target instanceof Element)) return false;
  const entry = event.target.closest("[role=option], [role=menuitem], .tick-row");
  return entry?.textContent?.includes(text) ?? false;
}

/** Is the page itself what the step asks for: an address, or somebody who is signed in? */
export function isDoneHere(
  { do: verb, address, who, accountId }: PlacedStep,
  session: LabSession | undefined,
): boolean {
  const identity = session?.identity;
  if (verb === "goto") return address !== undefined && isAt(address);
  if (verb === "signOut") return session === undefined;
  if (verb === "switchBack") return session !== undefined && identity?.kind !== "role";
  if (verb === "switchRole") return identity?.kind === "role" && identity.roleName === who;
  if (verb !== "signIn" || session?.accountId !== accountId) return false;
  return who === "root" ? identity?.kind === "root" : identity?.kind === "user" && `user/${identity.name}` === who;
}

function isAt(address: string): boolean {
  const wanted = new URL(address, window.location.origin);
  const here = new URL(window.location.href);
  if (consolePath(here.pathname).replace(/\/$/, "") !== wanted.pathname.replace(/\/$/, "")) return false;
  return [...wanted.searchParams].every(([name, value]) => here.searchParams.get(name) === value);
}

/** Does the form say already what the step asks for? */
export function isAlready({ do: verb, target, text }: PlacedStep): boolean {
  const element = targetElement(target);
  if (element instanceof HTMLTextAreaElement) return verb === "fill" && element.value === text;
  if (!(element instanceof HTMLInputElement)) return false;
  if (verb === "check" || verb === "choose") return element.checked;
  if (verb === "uncheck") return !element.checked;
  return verb === "fill" && text !== undefined && element.value === text;
}
