"use client";
import AppLayout from "@cloudscape-design/components/app-layout";
import { I18nProvider } from "@cloudscape-design/components/i18n";
import english from "@cloudscape-design/components/i18n/messages/all.en";
import type { ReactNode } from "react";
import { NavigationProvider } from "../link/navigation";
import { FocusKeeper, mainContentId } from "../shell/focus-keeper";
import { Mark } from "../shell/mark";
import { NarrowAfterHydration } from "../shell/narrow-after-hydration";
import { SettingsMenu } from "../shell/settings-menu";
import { SkipLink } from "../shell/skip-link";
import type { VisualMode } from "../shell/visual-mode";
import { VisualModeProvider } from "../shell/visual-mode-context";

export interface ClassroomFrameProps {
  mode: VisualMode;
  /** Where the mark leads. */
  home: string;
  /** Who is signed in, with the button that signs out; nothing where nobody is. */
  person?: ReactNode;
  children: ReactNode;
}

/** Everything around the classroom's pages: the bar, the page, and what this is. No session of the console is asked for. */
export function ClassroomFrame({ mode, home, person, children }: ClassroomFrameProps) {
  return (
    <I18nProvider locale="en" messages={[english]}>
      <NavigationProvider sessionIndex={0}>
        <VisualModeProvider mode={mode}>
          <SkipLink />
          <header id="console-header" className="console-bar">
            <a href={home} className="bar-button">
              <Mark />
              <span className="font-bold">Rehearsal classroom</span>
            </a>
            <div className="ml-auto flex flex-wrap items-center justify-end">
              <SettingsMenu />
              {person}
            </div>
          </header>
          <AppLayout
            headerSelector="#console-header"
            footerSelector="#console-footer"
            navigationHide
            toolsHide
            content={
              <div id={mainContentId} tabIndex={-1}>
                <FocusKeeper />
                {children}
              </div>
            }
          />
          <NarrowAfterHydration />
          <footer id="console-footer" className="console-ribbon">
            <strong>Rehearsal is a simulator for training.</strong> It is not affiliated with Amazon Web Services, and
            no real credential works here: never type one.
          </footer>
        </VisualModeProvider>
      </NavigationProvider>
    </I18nProvider>
  );
}
