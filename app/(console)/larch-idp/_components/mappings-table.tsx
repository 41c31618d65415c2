"use client";
import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import { ResourceTable } from "@/components/table/resource-table";
import { tables } from "@/components/targets";
import type { DirectoryRoleMapping } from "@/lib/services/larch/operations/get-directory";
import { quotas } from "@/lib/services/larch/quotas";
import { AddMappingModal } from "./add-mapping-modal";
import { DeleteMappingModal } from "./delete-mapping-modal";

/** `Role mappings`: what the attribute Role of a response says of whom. */
export function MappingsTable({ mappings }: { mappings: readonly DirectoryRoleMapping[] }) {
  const [open, setOpen] = useState<"add" | DirectoryRoleMapping>();
  const close = () => setOpen(undefined);
  return (
    <>
      <ResourceTable<DirectoryRoleMapping>
        targets={tables.larchMappings}
        title="Role mappings"
        description="Who is in the group is offered the role. Larch IdP asks AWS nothing: a role that does not exist, or does not trust the provider, is refused by AWS at the sign-in."
        rows={mappings}
        rowKey={({ GroupName, RoleArn, ProviderArn }) => `${GroupName} ${RoleArn} ${ProviderArn}`}
        searched={({ GroupName, RoleArn, ProviderArn }) => [GroupName, RoleArn, ProviderArn]}
        addressKey="mappings"
        sorted={{ by: "group" }}
        selection="single"
        columns={[
          {
            id: "group",
            header: "Group",
            rowHeader: true,
            cell: ({ GroupName }) => GroupName,
            sortBy: ({ GroupName }) => GroupName,
          },
          { id: "role", header: "Role ARN", cell: ({ RoleArn }) => RoleArn, sortBy: ({ RoleArn }) => RoleArn },
          {
            id: "provider",
            header: "Provider ARN",
            cell: ({ ProviderArn }) => ProviderArn,
            sortBy: ({ ProviderArn }) => ProviderArn,
          },
        ]}
        actions={([mapping]) => (
          <>
            <Button
              data-testid={tables.larchMappings.delete}
              disabled={mapping === undefined}
              ariaLabel="Delete role mapping"
              onClick={() => setOpen(mapping)}
            >
              Delete
            </Button>
            <Button
              variant="primary"
              data-testid={tables.larchMappings.create}
              disabled={mappings.length >= quotas.RoleMappingsPerDirectory}
              disabledReason={`The directory holds ${quotas.RoleMappingsPerDirectory} role mappings.`}
              onClick={() => setOpen("add")}
            >
              Add role mapping
            </Button>
          </>
        )}
      />
      {open === "add" && <AddMappingModal onClose={close} />}
      {typeof open === "object" && <DeleteMappingModal mapping={open} onClose={close} />}
    </>
  );
}
