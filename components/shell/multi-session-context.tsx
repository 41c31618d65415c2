"use client";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { keepMultiSession } from "./multi-session";

const MultiSessionContext = createContext<{ on: boolean; turn: (on: boolean) => void } | undefined>(undefined);

/** Gives the parts below it multi-session, and how to turn it. In: what the browser's cookie says. */
export function MultiSessionProvider({ on: first, children }: { on: boolean; children: ReactNode }) {
  const [on, setOn] = useState(first);
  const value = useMemo(
    () => ({
      on,
      turn(next: boolean) {
        setOn(next);
        keepMultiSession(next);
      },
    }),
    [on],
  );
  return <MultiSessionContext value={value}>{children}</MultiSessionContext>;
}

/** Whether multi-session is on in this browser. Throws outside the console's shell. */
export function useMultiSession() {
  const multiSession = useContext(MultiSessionContext);
  if (!multiSession) throw new Error("useMultiSession is for parts inside the console's shell.");
  return multiSession;
}
