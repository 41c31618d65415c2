"use client";
import AppLayout, { type AppLayoutProps } from "@cloudscape-design/components/app-layout";
import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useCommandShell } from "../command-line/shell-context";
import { useLab } from "../lab-guide/lab-context";
import { navTargets } from "../targets";
import { Breadcrumbs } from "./breadcrumbs";
import { type ConsoleDrawer, consoleDrawers } from "./drawers";
import { FlashMessages } from "./flash-messages";
import { FocusKeeper, mainContentId } from "./focus-keeper";
import { ConsoleHelpPanel, useHelp } from "./help-context";
import { NarrowAfterHydration } from "./narrow-after-hydration";

const helpDrawer: ConsoleDrawer = {
  id: "help",
  trigger: { iconName: "status-info" },
  content: <ConsoleHelpPanel />,
  ariaLabels: { drawerName: "Help panel", triggerButton: "Open help panel", closeButton: "Close help panel" },
};

const LabDrawer = dynamic(() => import("../lab-guide/lab-drawer"), { ssr: false });

/** Only where the browser works at a lab. */
const labDrawer: ConsoleDrawer = {
  id: "lab",
  trigger: { iconName: "check" },
  content: <LabDrawer />,
  defaultSize: 340,
  resizable: true,
  ariaLabels: {
    drawerName: "Lab",
    triggerButton: "Open lab",
    closeButton: "Close lab",
    resizeHandle: "Resize lab",
  },
};

/** Loaded when it is first opened: most pages are seen without it. */
const CommandPanel = dynamic(() => import("../command-line/command-panel"), { ssr: false });

/** The frame of a service's pages: navigation at the left, help and other drawers at the right, messages on top. */
export function AppFrame({ navigation, children }: { navigation?: ReactNode; children: ReactNode }) {
  const help = useHelp();
  const commandLine = useCommandShell();
  const lab = useLab();
  const [drawer, setDrawer] = useState<string | null>(null);
  useAllowedAttributes();
  const layout = useRef<AppLayoutProps.Ref>(null);
  const { from } = help;
  useEffect(() => {
    // Who follows `Info` reads on in the panel, which stands behind everything else of the page.
    if (from) layout.current?.focusActiveDrawer();
  }, [from]);
  return (
    <div>
      <AppLayout
        ref={layout}
        headerSelector="#console-header"
        footerSelector="#console-footer"
        navigation={navigation}
        navigationHide={navigation === undefined}
        breadcrumbs={<Breadcrumbs />}
        notifications={<FlashMessages />}
        stickyNotifications
        // With drawers of its own the layout takes no tools beside them: help is one of the drawers.
        toolsHide
        drawers={[...(lab ? [labDrawer] : []), helpDrawer, ...consoleDrawers]}
        activeDrawerId={help.open ? helpDrawer.id : (drawer ?? (lab?.open ? labDrawer.id : null))}
        onDrawerChange={({ detail: { activeDrawerId } }) => {
          help.setOpen(activeDrawerId === helpDrawer.id);
          // Cloudscape leads to the panel's own button first.
          if (activeDrawerId === null && from) requestAnimationFrame(() => from.link.focus());
          lab?.setOpen(activeDrawerId === labDrawer.id);
          setDrawer(activeDrawerId === helpDrawer.id || activeDrawerId === labDrawer.id ? null : activeDrawerId);
        }}
        splitPanel={commandLine.open ? <CommandPanel /> : undefined}
        splitPanelOpen={commandLine.open}
        splitPanelPreferences={{ position: "bottom" }}
        onSplitPanelToggle={({ detail }) => {
          commandLine.setOpen(detail.open);
          // Where one opened it, one goes on; the page stays where it is, since the bar is in sight.
          if (!detail.open)
            document
              .querySelector<HTMLElement>(`[data-testid="${navTargets.commandLine}"]`)
              ?.focus({ preventScroll: true });
        }}
        ariaLabels={{
          navigation: "Service navigation",
          navigationToggle: "Open service navigation",
          navigationClose: "Close service navigation",
          notifications: "Messages",
          drawers: "Drawers",
        }}
        content={
          <div id={mainContentId} tabIndex={-1}>
            <FocusKeeper />
            {children}
          </div>
        }
      />
      <NarrowAfterHydration />
    </div>
  );
}

/**
 * In a narrow window Cloudscape gives landmarks an `aria-orientation`, which ARIA allows for none of them; and scroll bars
 * without a name would be stops of the keyboard, in dialogs too.
 */
function useAllowedAttributes() {
  useEffect(() => {
    const element = document.body;
    const clean = () => {
      for (const landmark of element.querySelectorAll("nav[aria-orientation], aside[aria-orientation]"))
        landmark.removeAttribute("aria-orientation");
      // A second scroll bar of a wide table, which the browser makes a stop: the table has one already.
      for (const bar of element.querySelectorAll<HTMLElement>('[class*="sticky-scrollbar"]:not([tabindex])'))
        bar.tabIndex = -1;
    };
    clean();
    const observer = new MutationObserver(clean);
    observer.observe(element, { subtree: true, childList: true, attributeFilter: ["aria-orientation"] });
    return () => observer.disconnect();
  }, []);
}
