import { ConsoleLink } from "@/components/link/console-link";
import { consolePaths } from "@/components/link/console-paths";
import { policyKeys } from "@/components/pickers/policy-keys";
import { PolicyIcon } from "@/components/policy/policy-icon";
import type { ResourceColumn } from "@/components/table/resource-column";
import { tables } from "@/components/targets";
import type { UsersPolicy } from "@/lib/doors/console/views/user-permissions";

/** A policy may come several times: directly, and by each group. */
export const userPolicyKeys = (policies: readonly UsersPolicy[]) =>
  policyKeys(policies, ({ name, group, type }) =>
    [name, ...(type === "Customer inline" ? ["inline"] : []), ...(group === undefined ? [] : [`via ${group}`])].join(
      " ",
    ),
  );

/** In: what tells the rows, by `userPolicyKeys`. */
export const userPolicyColumns = (keyOf: (policy: UsersPolicy) => string): readonly ResourceColumn<UsersPolicy>[] => [
  {
    id: "name",
    header: "Policy name",
    rowHeader: true,
    sortBy: ({ name }) => name,
    cell: (policy) => (
      <>
        <PolicyIcon type={policy.type} />{" "}
        {policy.arn ? (
          <ConsoleLink href={consolePaths.policy(policy.arn)} data-testid={tables.userPolicies.link(keyOf(policy))}>
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
    id: "via",
    header: "Attached via",
    cell: ({ type, group }) =>
      group !== undefined ? (
        <>
          Group <ConsoleLink href={consolePaths.group(group, "permissions")}>{group}</ConsoleLink>
        </>
      ) : type === "Customer inline" ? (
        "Inline"
      ) : (
        "Directly"
      ),
    sortBy: ({ group }) => group ?? "",
  },
];
