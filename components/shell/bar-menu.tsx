"use client";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";

export interface BarMenuProps {
  /** What the button shows. */
  label: ReactNode;
  /** The button's name where its content does not say it. */
  ariaLabel?: string;
  target: string;
  /** The `data-testid` that scripts for the real bar use. */
  awsTarget?: string;
  /** The id that scripts for the real bar use. */
  awsId?: string;
  /** The panel; gets the function that closes it. */
  children: (close: () => void) => ReactNode;
  /** Which edge of the button the panel keeps to. */
  side?: "left" | "right";
}

/** A button of the top bar that opens a panel. Escape, a click elsewhere and a chosen link close it. */
export function BarMenu({ side = "right", ...props }: BarMenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();
  useEffect(() => {
    if (!open) return;
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", closeOutside);
    document.addEventListener("focusin", closeOutside);
    return () => {
      document.removeEventListener("pointerdown", closeOutside);
      document.removeEventListener("focusin", closeOutside);
    };
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape works from anywhere inside; the button is the control.
    <div ref={root} className="relative" onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        id={props.awsId}
        data-testid={props.target}
        data-aws-testid={props.awsTarget}
        aria-label={props.ariaLabel}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        className="bar-button"
        onClick={() => setOpen(!open)}
      >
        {props.label}
      </button>
      {open && (
        <div id={panel} className={`bar-panel ${side === "right" ? "right-0" : "left-0"}`}>
          {props.children(close)}
        </div>
      )}
    </div>
  );
}
