import type { Denial } from "@/lib/operation/define";
import { DeniedCell, isDenial } from "../decision/denied-cell";
import { ConsoleLink } from "../link/console-link";
import { consolePaths } from "../link/console-paths";
import type { ResourceColumn } from "../table/resource-column";
import type { TableTargets } from "../targets";
import { PolicyIcon } from "./policy-icon";

/** A policy in a list: an inline one has no ARN, and no page of its own. */
interface ListedPolicy {
  name: string;
  type: string;
  arn?: string | undefined;
}

/** The columns `Policy name` and `Type`. In: the table; what tells its rows, by `policyKeys`. */
export const policyColumns = <Row extends ListedPolicy>(
  { link }: TableTargets,
  keyOf: (policy: Row) => string,
): ResourceColumn<Row>[] => [
  {
    id: "name",
    header: "Policy name",
    rowHeader: true,
    sortBy: ({ name }) => name,
    cell: (policy) => (
      <>
        <PolicyIcon type={policy.type} />{" "}
        {policy.arn ? (
          <ConsoleLink href={consolePaths.policy(policy.arn)} data-testid={link(keyOf(policy))}>
            {policy.name}
          </ConsoleLink>
        ) : (
          policy.name
        )}
      </>
    ),
  },
  { id: "type", header: "Type", cell: ({ type }) => type, sortBy: ({ type }) => type },
];

/** As policyColumns, and the column `Attached entities`. */
export const attachedPolicyColumns = <Row extends ListedPolicy & { attached: number | Denial | undefined }>(
  targets: TableTargets,
  keyOf: (policy: Row) => string,
): ResourceColumn<Row>[] => [
  ...policyColumns(targets, keyOf),
  {
    id: "attached",
    header: "Attached entities",
    cell: ({ attached }) => (isDenial(attached) ? <DeniedCell denial={attached} /> : attached),
    sortBy: ({ attached }) => (isDenial(attached) ? undefined : attached),
  },
];
