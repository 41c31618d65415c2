import SpaceBetween from "@cloudscape-design/components/space-between";
import type { Denial } from "@/lib/operation/define";
import { DeniedBox } from "../decision/denied-box";
import type { TableTargets } from "../targets";

/** Says which of a table's rows one may not see. */
export function HiddenRows({ targets, denials }: { targets: TableTargets; denials: readonly Denial[] }) {
  return (
    <div data-testid={targets.denied}>
      <SpaceBetween size="s">
        {denials.map((denial) => (
          <DeniedBox key={denial.action} denial={denial} />
        ))}
      </SpaceBetween>
    </div>
  );
}
