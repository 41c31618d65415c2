"use client";
import Tabs from "@cloudscape-design/components/tabs";
import { type ReactNode, useEffect, useRef } from "react";
import { useConsoleRouter } from "../link/navigation";
import { useUrlState } from "../table/use-url-state";
import type { DetailTargets } from "../targets";

export interface SectionTabsProps {
  targets: Pick<DetailTargets, "tab">;
  /** The tabs in order; the first is shown where the address names none. */
  sections: readonly { id: string; label: string }[];
  /** The section that the page has read: its content is `children`. */
  active: string;
  ariaLabel: string;
  /** Only the active section is read by the server and rendered. */
  children: ReactNode;
}

/** The tabs of a detail page. The open one stands in the address as `?section=`; the server reads only that. */
export function SectionTabs({ targets, sections, active, ariaLabel, children }: SectionTabsProps) {
  const router = useConsoleRouter();
  const url = useUrlState();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The strip was measured before its font came: the tab that the address names may stand beyond its end since.
    void document.fonts.ready.then(() => {
      const strip = root.current?.querySelector('[role="tablist"]');
      const beyond = strip?.querySelector('[aria-selected="true"]')?.getBoundingClientRect().right;
      // The strip alone: the page stays where the person was.
      if (strip && beyond) strip.scrollLeft += Math.max(0, beyond - strip.getBoundingClientRect().right);
    });
  }, []);
  return (
    <div ref={root}>
      <Tabs
        ariaLabel={ariaLabel}
        activeTabId={targets.tab(active)}
        onChange={({ detail }) => {
          const section = sections.find(({ id }) => targets.tab(id) === detail.activeTabId)?.id;
          if (!section || section === active) return;
          // The views of the tables of the other sections go with them.
          const others = Object.fromEntries(Object.keys(url.parameters).map((name) => [name, undefined]));
          url.set({ ...others, section }, { reload: true, push: true });
        }}
        // Cloudscape writes a tab's id as its data-testid.
        tabs={sections.map(({ id, label }) => ({
          id: targets.tab(id),
          label,
          content: id === active ? <div aria-busy={router.pending}>{children}</div> : null,
        }))}
      />
    </div>
  );
}
