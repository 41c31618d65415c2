"use client";
import { type ReactNode, useRef } from "react";
import { useMarkedTargets } from "../table/use-marked-targets";

/** Gives the radio buttons of Tiles or a RadioGroup their targets, by their values. */
export function MarkedChoices({ target, children }: { target: (value: string) => string; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useMarkedTargets(root, (element) =>
    [...element.querySelectorAll<HTMLInputElement>("input[type=radio]")].map(
      (input) => [input, target(input.value)] as const,
    ),
  );
  return <div ref={root}>{children}</div>;
}
