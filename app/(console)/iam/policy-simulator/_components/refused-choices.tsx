import SpaceBetween from "@cloudscape-design/components/space-between";
import { ReadFailure } from "@/components/decision/read-failure";
import type { PrincipalChoices } from "@/lib/doors/console/views/simulated-principal";

/** Whom the person may not list: they are not offered. */
export function RefusedChoices({ choices: { refused } }: { choices: PrincipalChoices }) {
  if (refused.length === 0) return null;
  return (
    <SpaceBetween size="s">
      {refused.map((failure) => (
        <ReadFailure
          key={failure.operation}
          failure={failure}
          title={`${failure.operation.slice("List".length)} are not offered`}
        />
      ))}
    </SpaceBetween>
  );
}
