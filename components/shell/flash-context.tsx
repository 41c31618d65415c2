"use client";
import { usePathname } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { Failure, StepResult } from "@/lib/doors/console/action-state";
import type { EraString } from "../eras/strings";
import { useEraStrings } from "../eras/use-era-strings";
import { doneSteps } from "./done-steps";
import { failedSteps } from "./failed-steps";
import { takeStoredFlashes } from "./flash-storage";
import { afterNavigation, type Flash, withFlash, withoutFailures } from "./flash-store";
import { type FlashText, type MessageFacts, type MessageId, messages } from "./messages";
import { useMayExplain } from "./session-context";

export interface FlashControl {
  /**
   * Shows a message of the catalogue: `show("user.deleted", { name: "ben" })`. It survives one navigation.
   * Out: the key by which it can be taken away.
   */
  show: <Id extends MessageId>(id: Id, ...facts: MessageFacts<Id>) => string;
  /** Shows that an operation failed, with the way to the explanation where it was denied. */
  fail: (failure: Failure) => void;
  /**
   * Shows what steps of a wizard or dialog failed, the alike in one message, and what was done beside them; what was
   * shown of an earlier try goes. Out: did all succeed?
   */
  report: (steps: readonly StepResult[]) => boolean;
  dismiss: (key: string) => void;
}

const FlashContext = createContext<{ control: FlashControl; flashes: readonly Flash[] } | undefined>(undefined);

export function FlashProvider({ children }: { children: ReactNode }) {
  const [flashes, setFlashes] = useState<readonly Flash[]>([]);
  const count = useRef(0);
  const pathname = usePathname();
  const shownAt = useRef(pathname);
  const mayExplain = useMayExplain();
  const strings = useEraStrings();

  const control = useMemo<FlashControl>(() => {
    const add = (id: MessageId, text: FlashText) => {
      const flash = { ...text, id, key: `flash-${++count.current}`, survives: text.here ? 0 : 1 };
      setFlashes((before) => withFlash(before, flash));
      return flash.key;
    };
    const fail = (failure: Failure, of: readonly string[] = []) =>
      add("api.error", {
        ...messages["api.error"]({ ...failure, of }),
        ...(failure.denial && mayExplain ? { explained: failure.denial.eventId } : {}),
      });
    return {
      show: (id, ...facts) => add(id, textOf(id, facts, strings)),
      fail(failure) {
        setFlashes(withoutFailures);
        fail(failure);
      },
      report(steps) {
        setFlashes(withoutFailures);
        const failed = failedSteps(steps);
        const done = doneSteps(steps);
        if (done) add("steps.done", messages["steps.done"](done));
        for (const { failure, subjects } of failed) fail(failure, subjects);
        return failed.length === 0;
      },
      dismiss: (key) => setFlashes((before) => before.filter((flash) => flash.key !== key)),
    };
  }, [mayExplain, strings]);

  useEffect(() => {
    for (const { id, facts } of takeStoredFlashes())
      if (isMessageId(id)) control.show(id, ...(facts as MessageFacts<typeof id>));
  }, [control]);

  useEffect(() => {
    if (shownAt.current === pathname) return;
    shownAt.current = pathname;
    setFlashes(afterNavigation);
  }, [pathname]);

  const value = useMemo(() => ({ control, flashes }), [control, flashes]);
  return <FlashContext value={value}>{children}</FlashContext>;
}

/** Shows messages on top of the page. */
export const useFlash = (): FlashControl => useFlashContext().control;
/** The messages that are shown, the newest first. */
export const useFlashes = (): readonly Flash[] => useFlashContext().flashes;

function useFlashContext() {
  const context = useContext(FlashContext);
  if (!context) throw new Error("useFlash is for parts inside the console's shell.");
  return context;
}

const isMessageId = (id: string): id is MessageId => id in messages;

/** The catalogue's functions take what `MessageFacts` of the same id says, which one call site cannot know. */
const textOf = (id: MessageId, facts: readonly unknown[], strings: Record<EraString, string>) =>
  (messages[id] as (...facts: readonly unknown[]) => FlashText)(...facts, strings);
