"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { ConsoleSessionFacts } from "./session-facts";

const SessionContext = createContext<ConsoleSessionFacts | undefined>(undefined);

export function SessionProvider({ session, children }: { session: ConsoleSessionFacts; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The session that the page is in. Throws outside the console's shell. */
export function useSession(): ConsoleSessionFacts {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession is for parts inside the console's shell.");
  return session;
}

/** May one see why one was refused? Where nobody is signed in there is nothing that would explain it. */
export const useMayExplain = (): boolean => useContext(SessionContext)?.explain ?? true;
