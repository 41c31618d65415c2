"use client";
import HelpPanel from "@cloudscape-design/components/help-panel";
import { LabPanel } from "./lab-panel";

/** The lab in a drawer beside the pages of the console. */
export default function LabDrawer() {
  return (
    <HelpPanel header={<h2>Lab</h2>}>
      <LabPanel />
    </HelpPanel>
  );
}
