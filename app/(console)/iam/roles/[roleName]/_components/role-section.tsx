import { ReadFailure } from "@/components/decision/read-failure";
import { consolePaths } from "@/components/link/console-paths";
import type { Read } from "@/lib/doors/console/action-state";
import { type RoleFacts, rolePolicyRows, roleTags } from "@/lib/doors/console/views/role";
import { LastAccessedTab } from "../../../last-accessed-tab";
import { PermissionsSection } from "./permissions-section";
import { RevokeSessionsSection } from "./revoke-sessions-section";
import type { RoleSectionId } from "./role-sections";
import { RoleTagsSection } from "./role-tags-section";
import { TrustSection } from "./trust-section";

export interface RoleSectionProps {
  section: RoleSectionId;
  /** The service whose actions `Last Accessed` shows. */
  service: string | undefined;
  roleName: string;
  role: Read<RoleFacts>;
  /** The account's time, ISO 8601. */
  now: string;
}

/** The open tab with what it reads. */
export async function RoleSection({ section, service, roleName, role, now }: RoleSectionProps) {
  switch (section) {
    case "permissions":
      return <PermissionsSection roleName={roleName} policies={await rolePolicyRows(roleName)} role={role} />;
    case "trust_relationships":
      return role.ok ? <TrustSection role={role.value} /> : <ReadFailure failure={role.failure} />;
    case "tags":
      return <RoleTagsSection roleName={roleName} tags={await roleTags(roleName)} />;
    case "access_advisor": {
      if (!role.ok) return <ReadFailure failure={role.failure} />;
      const of = { kind: "role" as const, path: consolePaths.role(roleName, section), now };
      return <LastAccessedTab arn={role.value.arn} of={of} service={service} />;
    }
    case "revoke_sessions":
      return <RevokeSessionsSection roleName={roleName} />;
  }
}
