"use client";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { applyVisualMode, followBrowser, type VisualMode } from "./visual-mode";

const VisualModeContext = createContext<{ mode: VisualMode; choose: (mode: VisualMode) => void } | undefined>(
  undefined,
);

/** Gives the parts below it the visual mode, and how to choose another. In: what the browser's cookie says. */
export function VisualModeProvider({ mode: first, children }: { mode: VisualMode; children: ReactNode }) {
  const [mode, setMode] = useState(first);
  useEffect(() => followBrowser(mode), [mode]);
  const value = useMemo(
    () => ({
      mode,
      choose(next: VisualMode) {
        setMode(next);
        applyVisualMode(next);
      },
    }),
    [mode],
  );
  return <VisualModeContext value={value}>{children}</VisualModeContext>;
}

/** The visual mode. Throws outside the console's shell and the classroom's frame. */
export function useVisualMode() {
  const visualMode = useContext(VisualModeContext);
  if (!visualMode) throw new Error("useVisualMode is for parts inside the console's shell.");
  return visualMode;
}
