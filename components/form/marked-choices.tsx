"use client";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { useMarkedTargets } from "../table/use-marked-targets";

export interface MarkedChoicesProps {
  target: (value: string) => string;
  /** Marks the choices as wrong, so that who wants to go on is led there. */
  invalid?: boolean;
  children: ReactNode;
}

/** Gives the radio buttons of Tiles or a RadioGroup their targets, by their values. */
export function MarkedChoices({ target, invalid = false, children }: MarkedChoicesProps) {
  const root = useRef<HTMLDivElement>(null);
  useMarkedTargets(root, (element) =>
    [...element.querySelectorAll<HTMLInputElement>("input[type=radio]")].map(
      (input) => [input, target(input.value)] as const,
    ),
  );
  useLayoutEffect(() => {
    for (const input of root.current?.querySelectorAll("input[type=radio]") ?? [])
      if (invalid) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
  });
  return <div ref={root}>{children}</div>;
}
