"use client";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import Toggle from "@cloudscape-design/components/toggle";
import type { ResourceColumn } from "@/components/table/resource-column";
import { ResourceTable } from "@/components/table/resource-table";
import { stsTargets, tables } from "@/components/targets";
import type { StsEndpoint } from "@/lib/services/iam/console/sts-settings";

export interface EndpointsTableProps {
  endpoints: readonly StsEndpoint[];
  /** The person wants the other status; nothing has changed yet. */
  onChange: (endpoint: StsEndpoint) => void;
}

/** `Endpoints`: each Region's, with a switch where an account may turn it off. */
export function EndpointsTable({ endpoints, onChange }: EndpointsTableProps) {
  return (
    <ResourceTable
      targets={tables.stsEndpoints}
      title="Endpoints"
      description="A Region that is not enabled by default comes with STS: it cannot be deactivated there."
      frame="none"
      rows={endpoints}
      rowKey={({ region }) => region}
      columns={columns(onChange)}
      searched={({ region, name, endpoint }) => [region, name, endpoint]}
      types={{
        label: "Filter by status",
        all: "All endpoints",
        choices: [
          { value: "active", label: "Active", matches: ({ active }) => active },
          { value: "inactive", label: "Inactive", matches: ({ active }) => !active },
        ],
      }}
      sorted={{ by: "name" }}
      pageSize={10}
    />
  );
}

const columns = (onChange: EndpointsTableProps["onChange"]): ResourceColumn<StsEndpoint>[] => [
  { id: "name", header: "Region name", rowHeader: true, cell: ({ name }) => name, sortBy: ({ name }) => name },
  { id: "endpoint", header: "Endpoint", cell: ({ endpoint }) => endpoint, sortBy: ({ region }) => region },
  {
    id: "status",
    header: "STS status",
    cell: (row) => <Status row={row} onChange={onChange} />,
    sortBy: ({ active, changeable }) => (changeable ? (active ? "Active" : "Inactive") : "Always active"),
  },
];

function Status({ row, onChange }: { row: StsEndpoint; onChange: EndpointsTableProps["onChange"] }) {
  if (!row.changeable) return <StatusIndicator type="success">Always active</StatusIndicator>;
  return (
    <Toggle
      checked={row.active}
      ariaLabel={`STS in ${row.name}`}
      nativeInputAttributes={{ "data-testid": stsTargets.toggle(row.region) }}
      onChange={() => onChange(row)}
    >
      {row.active ? "Active" : "Inactive"}
    </Toggle>
  );
}
