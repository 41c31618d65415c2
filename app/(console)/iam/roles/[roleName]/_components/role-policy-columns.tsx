import { DeniedCell, isDenial } from "@/components/decision/denied-cell";
import { ConsoleLink } from "@/components/link/console-link";
import { consolePaths } from "@/components/link/console-paths";
import { PolicyIcon } from "@/components/policy/policy-icon";
import type { ResourceColumn } from "@/components/table/resource-column";
import { tables } from "@/components/targets";
import type { RolePolicyRow } from "@/lib/doors/console/views/role";

/** In: what tells the rows, by `policyKeys`. */
export const rolePolicyColumns = (
  keyOf: (policy: RolePolicyRow) => string,
): readonly ResourceColumn<RolePolicyRow>[] => [
  {
    id: "name",
    header: "Policy name",
    rowHeader: true,
    sortBy: ({ name }) => name,
    cell: (policy) => (
      <>
        <PolicyIcon type={policy.type} />{" "}
        {policy.arn ? (
          <ConsoleLink href={consolePaths.policy(policy.arn)} data-testid={tables.rolePolicies.link(keyOf(policy))}>
            {policy.name}
          </ConsoleLink>
        ) : (
          policy.name
        )}
      </>
    ),
  },
  { id: "type", header: "Type", cell: ({ type }) => type, sortBy: ({ type }) => type },
  {
    id: "attached",
    header: "Attached entities",
    cell: ({ attached }) => (isDenial(attached) ? <DeniedCell denial={attached} /> : attached),
    sortBy: ({ attached }) => (isDenial(attached) ? undefined : attached),
  },
];
