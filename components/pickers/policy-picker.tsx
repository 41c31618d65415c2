"use client";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useMemo, useState } from "react";
import type { Read } from "@/lib/doors/console/action-state";
import type { PolicyChoice } from "@/lib/doors/console/views/permission-choices";
import { useEraStrings } from "../eras/use-era-strings";
import { consolePaths } from "../link/console-paths";
import { LinkButton } from "../link/link-button";
import { useSession } from "../shell/session-context";
import type { ResourceColumn } from "../table/resource-column";
import { ResourceTable } from "../table/resource-table";
import { shownRows } from "../table/shown-rows";
import { TickFilter } from "../table/tick-filter";
import { useNarrow } from "../table/use-narrow";
import { useTableView } from "../table/use-table-view";
import type { TableTargets } from "../targets";
import { filteredPolicies, policyFilterItems, usedAs } from "./policy-filter";
import { policyKeys } from "./policy-keys";
import { type AttachedPoliciesQuota, QuotaWarning } from "./quota-warning";

export interface PolicyPickerProps {
  targets: TableTargets;
  title: string;
  description?: ReactNode;
  policies: Read<readonly PolicyChoice[]>;
  selection: "multi" | "single";
  /** ARNs. */
  selected: readonly string[];
  onSelect: (policies: PolicyChoice[]) => void;
  /** Stands before all others: what holds now. */
  firstArn?: string | undefined;
  /** Of the filter of 2020, where it is not the table's own. */
  filterTarget?: string;
  /** Adds `Create policy`, which opens a tab of its own. Default true. */
  createPolicy?: boolean;
  pageSize?: number;
  /** Below the table one is warned where more are picked than may be attached. */
  quota?: AttachedPoliciesQuota | undefined;
  /** Reads the policies again. Default: the page is read again. */
  onRefresh?: () => void;
}

/** A table of managed policies to pick from, with the filter of the session's era. Stands in wizards and dialogs. */
export function PolicyPicker(props: PolicyPickerProps) {
  const strings = useEraStrings();
  const old = useSession().era === "2020";
  const narrow = useNarrow();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const all = useMemo(() => (props.policies.ok ? props.policies.value : []), [props.policies]);
  const key = useMemo(() => policyKeys(all), [all]);
  const rows = useMemo(() => filteredPolicies(all, ticked), [all, ticked]);
  const chosen = new Set(props.selected);
  const picked = all.filter(({ arn }) => chosen.has(arn));
  const view = useTableView("local", { reload: false });
  const searched = ({ name, description }: PolicyChoice) => (old ? [name, description] : [name]);
  const found = () => shownRows(rows, view[0], { columns: [], searched, types: undefined, pageSize: 1 }).matches;
  return (
    <SpaceBetween size="m">
      <ResourceTable<PolicyChoice>
        targets={props.targets}
        title={props.title}
        description={old ? `Showing ${found()} results` : props.description}
        state="local"
        view={view}
        rows={rows}
        rowKey={key}
        columns={old ? columnsOf2020 : columns}
        selection={props.selection}
        firstKeys={all.filter(({ arn }) => arn === props.firstArn).map(key)}
        // Beside a wizard's list of steps all columns fit only so. Where it is narrow none of it would fit: a line a row.
        wrapLines={!narrow}
        selectedKeys={picked.map(key)}
        // A row that the filter hides now stays picked.
        onSelectedKeysChange={(keys) => {
          const shown = new Set(keys);
          const hidden =
            props.selection === "multi" ? all.filter((row) => chosen.has(row.arn) && !rows.includes(row)) : [];
          props.onSelect([...hidden, ...rows.filter((row) => shown.has(key(row)))]);
        }}
        searched={searched}
        {...(old ? {} : { types: { label: strings["policies.filter"], all: "All types", choices: typeChoices } })}
        pageSize={props.pageSize ?? 10}
        {...(props.onRefresh ? { onRefresh: props.onRefresh } : {})}
        {...(props.policies.ok ? {} : { failure: props.policies.failure })}
        actions={() => (
          <SpaceBetween direction="horizontal" size="xs">
            {old && (
              <TickFilter
                label={strings["policies.filter"]}
                target={props.filterTarget ?? props.targets.typeFilter}
                items={policyFilterItems}
                ticked={ticked}
                onTick={setTicked}
              />
            )}
            {(props.createPolicy ?? true) && (
              <LinkButton href={consolePaths.createPolicy} target="_blank" iconName="external" iconAlign="right">
                Create policy
              </LinkButton>
            )}
          </SpaceBetween>
        )}
      />
      {props.quota && <QuotaWarning quota={props.quota} picked={picked.length} />}
    </SpaceBetween>
  );
}

const name: ResourceColumn<PolicyChoice> = {
  id: "name",
  header: "Policy name",
  minWidth: 240,
  cell: (row) => row.name,
  sortBy: (row) => row.name,
  rowHeader: true,
};
const type: ResourceColumn<PolicyChoice> = {
  id: "type",
  header: "Type",
  minWidth: 130,
  cell: (row) => row.type,
  sortBy: (row) => row.type,
};
const description: ResourceColumn<PolicyChoice> = {
  id: "description",
  header: "Description",
  cell: (row) => row.description || "-",
};

const used: ResourceColumn<PolicyChoice> = {
  id: "used-as",
  header: "Used as",
  minWidth: 150,
  cell: usedAs,
  sortBy: usedAs,
};

const columns: readonly ResourceColumn<PolicyChoice>[] = [
  name,
  type,
  { ...used, optional: true },
  {
    id: "attached",
    header: "Attached entities",
    minWidth: 115,
    cell: (row) => row.attached,
    sortBy: (row) => row.attached,
  },
  { ...description, optional: true },
];

const columnsOf2020: readonly ResourceColumn<PolicyChoice>[] = [name, type, used, description];

const typeChoices = (["AWS managed", "AWS managed - job function", "Customer managed"] as const).map((value) => ({
  value,
  label: value,
  matches: (policy: PolicyChoice) => policy.type === value,
}));
