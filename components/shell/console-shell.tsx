"use client";
import { I18nProvider } from "@cloudscape-design/components/i18n";
import english from "@cloudscape-design/components/i18n/messages/all.en";
import type { ReactNode } from "react";
import type { AttemptView } from "@/lib/doors/control/attempts/view";
import { type TrainingActions, TrainingActionsProvider } from "../authenticator/training-actions-context";
import { CommandShellProvider } from "../command-line/shell-context";
import { LabProvider } from "../lab-guide/lab-context";
import { LabGuide } from "../lab-guide/lab-guide";
import { NavigationProvider } from "../link/navigation";
import { FlashProvider } from "./flash-context";
import { FooterRibbon } from "./footer-ribbon";
import { HelpProvider } from "./help-context";
import { MultiSessionProvider } from "./multi-session-context";
import { OtherTabs } from "./other-tabs";
import { PasswordWarning } from "./password-warning";
import { SessionProvider } from "./session-context";
import { SessionEnd } from "./session-end";
import type { ConsoleSessionFacts } from "./session-facts";
import { SkipLink } from "./skip-link";
import { TopBar } from "./top-bar";
import type { VisualMode } from "./visual-mode";
import { VisualModeProvider } from "./visual-mode-context";

/** Everything around a service's pages, and the contexts that their parts use: session, navigation, messages, help. */
export function ConsoleShell(props: {
  session: ConsoleSessionFacts;
  mode: VisualMode;
  /** Has the person turned multi-session on in this browser? */
  multiSession: boolean;
  training: TrainingActions;
  /** The lab at which this browser works. */
  lab: AttemptView | undefined;
  /** Does one learn in a class, in this browser? */
  inClass: boolean;
  children: ReactNode;
}) {
  return (
    <I18nProvider locale="en" messages={[english]}>
      <SessionProvider session={props.session}>
        <NavigationProvider sessionIndex={props.session.sessionIndex}>
          <VisualModeProvider mode={props.mode}>
            <MultiSessionProvider on={props.multiSession}>
              <FlashProvider>
                <OtherTabs />
                <HelpProvider>
                  <CommandShellProvider>
                    <LabProvider initial={props.lab} session={props.session} inClass={props.inClass}>
                      <LabGuide>
                        <SkipLink />
                        <TopBar />
                        <SessionEnd />
                        <PasswordWarning />
                        <TrainingActionsProvider actions={props.training}>{props.children}</TrainingActionsProvider>
                        <FooterRibbon />
                      </LabGuide>
                    </LabProvider>
                  </CommandShellProvider>
                </HelpProvider>
              </FlashProvider>
            </MultiSessionProvider>
          </VisualModeProvider>
        </NavigationProvider>
      </SessionProvider>
    </I18nProvider>
  );
}
