"use client";
import { PanelElsewhere } from "@/components/shell/panel-elsewhere";

/** `Roles Anywhere`, under the list of roles. */
export function RolesAnywhere() {
  return (
    <PanelElsewhere
      title="Roles Anywhere"
      action="Manage"
      actionLabel="Manage Roles Anywhere"
      reason="IAM Roles Anywhere is not part of this simulator."
    >
      Workloads outside of AWS can assume roles too: with X.509 certificates in place of access keys.
    </PanelElsewhere>
  );
}
