"use client";
import { useEffect, useState } from "react";
import { targetElement } from "./step-acts";

/** A page that is being loaded has not all of it at once. */
const lateMs = 1_500;
const everyMs = 250;

interface FoundTarget {
  element: HTMLElement | undefined;
  /** How the page calls it. */
  label: string | undefined;
  /** It is looked for since a while, and the page does not show it. */
  missing: boolean;
}

const nothing: FoundTarget = { element: undefined, label: undefined, missing: false };

/** Looks for a target in the page, for as long as it is asked for. */
export function useTarget(target: string | undefined): FoundTarget {
  const [found, setFound] = useState(nothing);
  useEffect(() => {
    setFound(nothing);
    if (target === undefined) return;
    let seen = Date.now();
    const look = () => {
      const element = targetElement(target);
      if (element) seen = Date.now();
      const missing = !element && Date.now() - seen > lateMs;
      const label = element && labelOf(element);
      setFound((before) =>
        before.element === element && before.missing === missing && before.label === label
          ? before
          : { element, label, missing },
      );
    };
    look();
    const timer = setInterval(look, everyMs);
    return () => clearInterval(timer);
  }, [target]);
  return found;
}

const longest = 60;

/** The name of a control as a person reads it. */
function labelOf(element: HTMLElement): string | undefined {
  const labelled = element.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
  const control = element.matches("input, textarea, select") ? (element as HTMLInputElement) : undefined; // as just asked
  const texts = [
    element.getAttribute("aria-label"),
    labelled.map((id) => document.getElementById(id)?.textContent ?? "").join(" "),
    control?.labels?.[0]?.textContent,
    control ? undefined : element.textContent,
  ];
  return texts.map((text) => text?.replace(/\s+/g, " ").trim()).find((text) => text && text.length <= longest);
}
