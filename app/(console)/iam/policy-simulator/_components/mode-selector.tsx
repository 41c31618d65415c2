"use client";
import SegmentedControl from "@cloudscape-design/components/segmented-control";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { simulatorTargets } from "@/components/targets";

const [principalMode, customMode] = [simulatorTargets.mode("principal"), simulatorTargets.mode("custom")];

export interface ModeSelectorProps {
  mode: "principal" | "custom";
  onChange: (mode: "principal" | "custom") => void;
}

/** Whose policies are simulated: a principal's, or texts of one's own. */
export function ModeSelector({ mode, onChange }: ModeSelectorProps) {
  const strings = useEraStrings();
  return (
    <SegmentedControl
      // In a narrow window it is a list with this label; a form field would say it a second time.
      label="Mode"
      selectedId={mode === "custom" ? customMode : principalMode}
      // Cloudscape writes an option's id as its data-testid.
      options={[
        { id: principalMode, text: strings["simulator.principalMode"] },
        { id: customMode, text: strings["simulator.customMode"] },
      ]}
      onChange={({ detail }) => onChange(detail.selectedId === customMode ? "custom" : "principal")}
    />
  );
}
