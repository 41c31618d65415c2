"use client";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import { I18nProvider } from "@cloudscape-design/components/i18n";
import english from "@cloudscape-design/components/i18n/messages/all.en";
import type { ReactNode } from "react";
import type { AttemptView } from "@/lib/doors/control/attempts/view";
import { LabProvider } from "./lab-context";
import { LabGuide } from "./lab-guide";
import { LabPanel } from "./lab-panel";

/** The pages of the sign-in with the lab beside them: the learner signs out and in as the lab asks. */
export default function SignInBesideLab({ lab, children }: { lab: AttemptView; children: ReactNode }) {
  return (
    <I18nProvider locale="en" messages={[english]}>
      <LabProvider initial={lab}>
        <LabGuide>
          <div className="flex grow flex-col gap-4 lg:flex-row">
            {children}
            <aside aria-label="Lab" className="w-full px-4 pb-8 lg:w-[360px]">
              <ExpandableSection variant="container" headerText="Lab" defaultExpanded>
                <LabPanel />
              </ExpandableSection>
            </aside>
          </div>
        </LabGuide>
      </LabProvider>
    </I18nProvider>
  );
}
