"use client";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { consolePaths } from "@/components/link/console-paths";
import { ResourceTable } from "@/components/table/resource-table";
import { tables } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { PolicyEntities, PolicyEntity } from "@/lib/doors/console/views/policy-entities";

export function EntitiesSection({ entities }: { entities: Read<PolicyEntities> }) {
  const failure = entities.ok ? undefined : entities.failure;
  const of = (list: keyof PolicyEntities) => (entities.ok ? entities.value[list] : []);
  return (
    <SpaceBetween size="l">
      <ResourceTable<PolicyEntity>
        targets={tables.policyEntities}
        title="Attached as a permissions policy"
        rows={of("attached")}
        rowKey={key}
        columns={columns}
        failure={failure}
        searched={({ name }) => [name]}
        addressKey="attached"
      />
      <ResourceTable<PolicyEntity>
        targets={tables.policyBoundaries}
        title="Attached as a permissions boundary"
        rows={of("bounded")}
        rowKey={key}
        columns={columns}
        failure={failure}
        searched={({ name }) => [name]}
        addressKey="bounded"
      />
    </SpaceBetween>
  );
}

const key = ({ type, name }: PolicyEntity) => `${type} ${name}`;

const columns = [
  {
    id: "name",
    header: "Entity name",
    rowHeader: true,
    cell: ({ name }: PolicyEntity) => name,
    href: ({ type, name }: PolicyEntity) => (type === "IAM user" ? consolePaths.user(name) : consolePaths.group(name)),
    sortBy: ({ name }: PolicyEntity) => name,
  },
  {
    id: "type",
    header: "Entity type",
    cell: ({ type }: PolicyEntity) => type,
    sortBy: ({ type }: PolicyEntity) => type,
  },
];
