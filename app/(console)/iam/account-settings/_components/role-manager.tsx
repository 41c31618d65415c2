"use client";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { PanelElsewhere } from "@/components/shell/panel-elsewhere";
import { stsTargets } from "@/components/targets";

/** `role manager` came in 2026. It is off in every account here, and nothing here turns it on. */
export function RoleManager() {
  return (
    <PanelElsewhere title="role manager" action="Enable" reason="Role manager is not part of this simulator.">
      <div data-testid={stsTargets.roleManager}>
        <StatusIndicator type="stopped">Disabled</StatusIndicator>
      </div>
    </PanelElsewhere>
  );
}
