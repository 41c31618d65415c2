"use client";
import type { ReactNode } from "react";
import { useCommandShell } from "./shell-context";

/** Opens the command drawer, or closes it. */
export function OpenCommandLine(props: { target: string; className: string; ariaLabel?: string; children: ReactNode }) {
  const { open, setOpen } = useCommandShell();
  return (
    <button
      type="button"
      className={props.className}
      aria-label={props.ariaLabel}
      aria-expanded={open}
      data-testid={props.target}
      onClick={() => setOpen(!open)}
    >
      {props.children}
    </button>
  );
}
