import type { FlashText, MessageId } from "./messages";

/** A message that is shown. */
export interface Flash extends FlashText {
  key: string;
  id: MessageId;
  /** How many navigations it still survives. */
  survives: number;
}

/** The newest first. */
export const withFlash = (flashes: readonly Flash[], flash: Flash): Flash[] => [flash, ...flashes];

/** What is left once something is tried again: what failed before is no news. */
export const withoutFailures = (flashes: readonly Flash[]): Flash[] =>
  flashes.filter(({ id }) => id !== "api.error" && id !== "steps.done");

/** What is left after the person went to another page. */
export const afterNavigation = (flashes: readonly Flash[]): Flash[] =>
  flashes.flatMap((flash) => (flash.survives > 0 ? [{ ...flash, survives: flash.survives - 1 }] : []));
