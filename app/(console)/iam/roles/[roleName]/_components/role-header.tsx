"use client";
import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useState } from "react";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { DeleteRolesModal } from "@/components/roles/delete-roles-modal";
import { isReserved, isServiceLinked } from "@/components/roles/trusted-entities";
import { SectionTabs } from "@/components/shell/section-tabs";
import { details } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { RoleFacts } from "@/lib/doors/console/views/role";
import { deleteRoles, requestRoleDeletion } from "../../actions";
import { EditRoleModal } from "./edit-role-modal";
import { type RoleSectionId, sectionsOf } from "./role-sections";
import { RoleSummary } from "./role-summary";

export interface RoleHeaderProps {
  roleName: string;
  role: Read<RoleFacts>;
  /** The ARNs of its instance profiles. */
  profiles: Read<string[]>;
  section: RoleSectionId;
  /** The account's time, ISO 8601. */
  now: string;
  /** The open tab. */
  children: ReactNode;
}

/** The role's name, `Delete`, the summary, and the tabs; a role of AWS's says that it is one. */
export function RoleHeader({ roleName, role, profiles, section, now, children }: RoleHeaderProps) {
  const router = useConsoleRouter();
  const strings = useEraStrings();
  const [open, setOpen] = useState<"edit" | "delete">();
  const name = role.ok ? role.value.name : roleName;
  const path = role.ok ? role.value.path : "/";
  const linked = isServiceLinked(path);
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        {...(role.ok && role.value.description ? { description: role.value.description } : {})}
        actions={
          <Button data-testid={details.role.delete} onClick={() => setOpen("delete")}>
            Delete
          </Button>
        }
      >
        {name}
      </Header>
      {linked && (
        <Alert type="info" header="Service-linked role">
          This role is linked to the service {path.split("/")[2]}. Only the service can use it, and its permissions
          cannot be edited.
        </Alert>
      )}
      {isReserved(path) && !linked && (
        <Alert type="info" header="Reserved role">
          IAM Identity Center manages this role. Change it there.
        </Alert>
      )}
      <Container
        header={
          <Header
            variant="h2"
            actions={
              <Button data-testid={details.role.edit} disabled={!role.ok} onClick={() => setOpen("edit")}>
                Edit
              </Button>
            }
          >
            Summary
          </Header>
        }
      >
        <RoleSummary role={role} profiles={profiles} now={now} />
      </Container>
      <SectionTabs
        targets={details.role}
        ariaLabel="Parts of the role"
        active={section}
        sections={sectionsOf(linked, strings)}
      >
        {children}
      </SectionTabs>
      {open === "edit" && role.ok && <EditRoleModal role={role.value} onClose={() => setOpen(undefined)} />}
      {open === "delete" && (
        <DeleteRolesModal
          roles={[
            {
              name,
              lastActivity: role.ok ? (role.value.lastActivity ?? null) : (role.failure.denial ?? null),
              serviceLinked: linked,
            },
          ]}
          now={now}
          onDelete={deleteRoles}
          onRequestDeletion={requestRoleDeletion}
          onClose={() => setOpen(undefined)}
          onDeleted={() => router.push(consolePaths.roles)}
        />
      )}
    </SpaceBetween>
  );
}
