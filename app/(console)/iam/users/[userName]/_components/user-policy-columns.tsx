import { ConsoleLink } from "@/components/link/console-link";
import { consolePaths } from "@/components/link/console-paths";
import { policyKeys } from "@/components/pickers/policy-keys";
import { policyColumns } from "@/components/policy/policy-columns";
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
  ...policyColumns(tables.userPolicies, keyOf),
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
