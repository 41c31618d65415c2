"use client";
import AppLayout from "@cloudscape-design/components/app-layout";
import { type ReactNode, useState } from "react";
import { Breadcrumbs } from "./breadcrumbs";
import { consoleDrawers } from "./drawers";
import { FlashMessages } from "./flash-messages";
import { FocusKeeper, mainContentId } from "./focus-keeper";
import { ConsoleHelpPanel, useHelp } from "./help-context";

/** The frame of a service's pages: navigation at the left, help at the right, messages on top. */
export function AppFrame({ navigation, children }: { navigation?: ReactNode; children: ReactNode }) {
  const help = useHelp();
  const [drawer, setDrawer] = useState<string | null>(null);
  return (
    <AppLayout
      headerSelector="#console-header"
      footerSelector="#console-footer"
      navigation={navigation}
      navigationHide={navigation === undefined}
      breadcrumbs={<Breadcrumbs />}
      notifications={<FlashMessages />}
      stickyNotifications
      tools={<ConsoleHelpPanel />}
      toolsOpen={help.open}
      onToolsChange={({ detail }) => help.setOpen(detail.open)}
      {...(consoleDrawers.length > 0
        ? {
            drawers: [...consoleDrawers],
            activeDrawerId: drawer,
            onDrawerChange: ({ detail }: { detail: { activeDrawerId: string | null } }) =>
              setDrawer(detail.activeDrawerId),
          }
        : {})}
      ariaLabels={{
        navigation: "Service navigation",
        navigationToggle: "Open service navigation",
        navigationClose: "Close service navigation",
        notifications: "Messages",
        tools: "Help panel",
        toolsToggle: "Open help panel",
        toolsClose: "Close help panel",
        drawers: "Drawers",
      }}
      content={
        <div id={mainContentId} tabIndex={-1}>
          <FocusKeeper />
          {children}
        </div>
      }
    />
  );
}
