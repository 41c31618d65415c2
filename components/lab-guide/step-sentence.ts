/** What a step asks for, in a sentence, with the words of the page or of the registry of targets. Pure. */
import type { StepView } from "@/lib/doors/control/attempts/view";
import { plainText, textOfStep } from "@/lib/labs/play/sentences";
import { targetRegistry } from "../targets";

/** In: the step; how the page calls what it is about, where it shows it. */
export const stepSentence = ({ asks, target }: StepView, label?: string): string =>
  plainText(textOfStep(asks, { name: label ?? aboutTarget(target) }).sentence);

/** `users.row[ben].link`: what the registry says of it, and which. */
function aboutTarget(target: string | undefined): string | undefined {
  if (target === undefined) return undefined;
  const key = /\[([^\]]*)\]/.exec(target)?.[1];
  const about = targetRegistry.get(target.replaceAll(/\[[^\]]*\]/g, "[]"))?.about ?? target;
  return key ? `${about} (${key})` : about;
}

/** The console path where the target of a step stands, as far as it is the same for everybody. */
export function pageOfTarget(target: string | undefined): string | undefined {
  const page = target && targetRegistry.get(target.replaceAll(/\[[^\]]*\]/g, "[]"))?.page;
  return page && page !== "*" && !page.includes("[") ? page : undefined;
}
