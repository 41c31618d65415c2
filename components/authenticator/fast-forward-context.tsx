"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { ActionState } from "@/lib/doors/console/action-state";

export type FastForward = () => Promise<ActionState>;

const FastForwardContext = createContext<FastForward | undefined>(undefined);

export function FastForwardProvider({ fastForward, children }: { fastForward: FastForward; children: ReactNode }) {
  return <FastForwardContext value={fastForward}>{children}</FastForwardContext>;
}

/** What moves the account's clock; undefined where nobody is signed in. */
export const useFastForward = () => useContext(FastForwardContext);
