"use client";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { type CSSProperties, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { labTargets } from "../targets";
import { useGuide } from "./guide-context";
import { isNarrow } from "./is-narrow";
import { placeBeside } from "./place-beside";
import { StepText } from "./step-text";
import { useTarget } from "./use-target";

/** In the page, around what the next step is about: a frame, and beside it what to do. */
export function StepMarker() {
  const guide = useGuide();
  const step = guide?.step;
  const shown = guide?.inPage && guide.view.help === "guided" && !guide.view.paused && !(guide.open && isNarrow());
  const { element, label } = useTarget(shown ? step?.target : undefined);
  const box = useBox(element);
  const pulses = usePulse(guide?.pointing ?? 0, element);
  if (!guide || !step || !element || !box) return null;
  return createPortal(
    // Where it stands changes with every move of the page.
    <div data-live>
      <div aria-hidden="true" className={`lab-frame ${pulses ? "lab-frame-pulse" : ""}`} style={frameOf(box)} />
      <section
        className="lab-note"
        aria-label="Next step"
        data-testid={labTargets.note}
        style={placeBeside(box, endOfPage(box))}
      >
        <SpaceBetween size="xs">
          <StepText step={step} label={label} />
          {guide.checked?.task === step.task && guide.checked.reasons.length > 0 && (
            <StatusIndicator type="warning">{guide.checked.reasons.join(" ")}</StatusIndicator>
          )}
          <SpaceBetween direction="horizontal" size="xs">
            {step.seen ? (
              <Button
                loading={guide.busy === "check"}
                onClick={() => guide.run({ do: "check", task: step.task })}
                ariaLabel="Check my work, in the page"
              >
                Check my work
              </Button>
            ) : (
              <Button ariaLabel="Next, in the page" onClick={() => guide.pass(step)}>
                Next
              </Button>
            )}
            <Button variant="link" ariaLabel="Hide steps in the page" onClick={() => guide.setInPage(false)}>
              Hide
            </Button>
          </SpaceBetween>
        </SpaceBetween>
      </section>
    </div>,
    document.body,
  );
}

/** Where the page ends and the panel begins, unless the element is in the panel's place itself. */
function endOfPage({ right }: DOMRect): number {
  const panel = document.querySelector(`[data-testid="${labTargets.panel}"]`);
  const left = panel?.checkVisibility() ? panel.getBoundingClientRect().left - 24 : window.innerWidth;
  return left > right ? left : window.innerWidth;
}

const around = 4;
const frameOf = ({ left, top, width, height }: DOMRect): CSSProperties => ({
  left: left - around,
  top: top - around,
  width: width + 2 * around,
  height: height + 2 * around,
});

/** Where an element is in the window, followed as the page moves. */
function useBox(element: HTMLElement | undefined): DOMRect | undefined {
  const [box, setBox] = useState<DOMRect>();
  useEffect(() => {
    if (!element) {
      setBox(undefined);
      return;
    }
    const measure = () => {
      const found = seenOf(element).getBoundingClientRect();
      const next = isBehindList(element, found) ? undefined : found;
      setBox((before) => (before && JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    measure();
    const timer = setInterval(measure, 200);
    const settings = { capture: true, passive: true };
    window.addEventListener("scroll", measure, settings);
    window.addEventListener("resize", measure);
    return () => {
      clearInterval(timer);
      window.removeEventListener("scroll", measure, settings);
      window.removeEventListener("resize", measure);
    };
  }, [element]);
  return box;
}

/** Does an open list, menu or dialog lie over it? Something small in it would seem to be a part of those. */
function isBehindList(element: HTMLElement, { left, top, width, height }: DOMRect): boolean {
  const over = document.elementFromPoint(left + width / 2, top + height / 2);
  const list = over?.closest("[role=listbox], [role=menu], [role=dialog]");
  return list !== null && list !== undefined && !list.contains(element);
}

/** A check box or radio button lies unseen over its picture. */
const seenOf = (element: HTMLElement) =>
  element.matches("input[type=checkbox], input[type=radio]")
    ? (element.closest("label") ?? element.parentElement ?? element)
    : element;

const pulseMs = 2_400;

/** `Show me`: brings the element into view, to the keyboard too, and lets its frame beat for a moment. */
function usePulse(pointing: number, element: HTMLElement | undefined) {
  const [pulses, setPulses] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it is asked for.
  useEffect(() => {
    if (pointing === 0 || !element) return;
    element.scrollIntoView({ block: "center", inline: "nearest" });
    element.focus({ preventScroll: true });
    setPulses(true);
    const timer = setTimeout(() => setPulses(false), pulseMs);
    return () => clearTimeout(timer);
  }, [pointing]);
  return pulses;
}
