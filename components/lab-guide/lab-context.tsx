"use client";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { GuideAnswer, GuideQuestion } from "@/lib/doors/control/attempts/ask-guide";
import type { AttemptView } from "@/lib/doors/control/attempts/view";
import type { ConsoleIdentity } from "../shell/session-facts";
import { isNarrow } from "./is-narrow";
import { isOlder, newestView } from "./newest-view";
import { useAttemptEvents } from "./use-attempt-events";

/** Who is signed in on this page, as far as steps ask for it. */
export interface LabSession {
  accountId: string;
  identity: ConsoleIdentity;
}

export type Asked = { ok: true; answer: GuideAnswer } | { ok: false; message: string };

export interface LabState {
  view: AttemptView;
  session: LabSession | undefined;
  /** Does one learn in a class, in this browser? */
  inClass: boolean;
  /** Asks the server; what it says of the attempt is shown at once. */
  ask: (question: GuideQuestion) => Promise<Asked>;
  /** Is the panel open? */
  open: boolean;
  setOpen: (open: boolean) => void;
  /** Are steps shown in the page, beside what they are about? */
  inPage: boolean;
  setInPage: (inPage: boolean) => void;
}

const LabContext = createContext<LabState | undefined>(undefined);

/** The lab that this browser works at: undefined where it works at none. */
export const useLab = (): LabState | undefined => useContext(LabContext);

interface LabProviderProps {
  /** As the server knew it when it made the page. */
  initial: AttemptView | undefined;
  session?: LabSession;
  inClass?: boolean;
  children: ReactNode;
}

/** Gives the parts below it the lab of this browser, as the server tells it. */
export function LabProvider({ initial, session, inClass = false, children }: LabProviderProps) {
  const [told, setTold] = useState(initial);
  const view = newestView(told, initial);
  const [open, setOpen] = useState(false);
  const [inPage, setInPage] = useStored("rehearsal.lab.in-page", true);
  const latest = useRef(view);
  latest.current = view;
  const show = useCallback((next: AttemptView) => {
    if (JSON.stringify(next) !== JSON.stringify(latest.current))
      setTold((before) => (isOlder(next, before) ? before : next));
  }, []);
  useAttemptEvents(view?.id, view?.finishedAt === null, show);
  useEffect(() => {
    // In a narrow window the panel would cover the page.
    if (view?.id !== undefined && !isNarrow()) setOpen(true);
  }, [view?.id]);
  const value = useMemo<LabState | undefined>(
    () =>
      view && {
        view,
        session,
        inClass,
        open,
        setOpen,
        inPage,
        setInPage,
        async ask(question) {
          const asked = await askServer(question);
          if (asked.ok) show(asked.answer.view);
          return asked;
        },
      },
    [view, session, inClass, open, inPage, setInPage, show],
  );
  return <LabContext value={value}>{children}</LabContext>;
}

async function askServer(question: GuideQuestion): Promise<Asked> {
  const failed = { ok: false, message: "The server did not answer. Try again." } as const;
  try {
    const response = await fetch("/lab-guide", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(question),
      // What was saved or done is told though the page is left.
      keepalive: true,
    });
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, answer: answer as GuideAnswer }; // what app/lab-guide/route.ts answers
    const message = typeof answer === "object" && answer !== null && "message" in answer ? answer.message : undefined;
    return typeof message === "string" ? { ok: false, message } : failed;
  } catch {
    return failed;
  }
}

/** A choice that stays while the tab is open. */
function useStored(key: string, first: boolean) {
  const [value, setValue] = useState(first);
  useEffect(() => {
    const stored = sessionStorage.getItem(key);
    if (stored !== null) setValue(stored === "true");
  }, [key]);
  const store = useCallback(
    (next: boolean) => {
      sessionStorage.setItem(key, String(next));
      setValue(next);
    },
    [key],
  );
  return [value, store] as const;
}
