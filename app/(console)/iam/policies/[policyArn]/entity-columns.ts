import { consolePaths } from "@/components/link/console-paths";
import type { PolicyEntity } from "@/lib/doors/console/views/policy-entities";

/** A user, a group and a role may bear one name. */
export const entityKey = ({ type, name }: PolicyEntity) => `${type} ${name}`;

export const entityTypes = ["IAM user", "User group", "Role"] as const;

/** How the filter by entity type calls them. */
export const entityTypeLabels: Record<PolicyEntity["type"], string> = {
  "IAM user": "Users",
  "User group": "User groups",
  Role: "Roles",
};

const pages: Record<PolicyEntity["type"], (name: string) => string> = {
  "IAM user": consolePaths.user,
  "User group": consolePaths.group,
  Role: consolePaths.role,
};

export const entityColumns = [
  {
    id: "name",
    header: "Entity name",
    rowHeader: true,
    cell: ({ name }: PolicyEntity) => name,
    href: ({ type, name }: PolicyEntity) => pages[type](name),
    sortBy: ({ name }: PolicyEntity) => name,
  },
  {
    id: "type",
    header: "Entity type",
    cell: ({ type }: PolicyEntity) => type,
    sortBy: ({ type }: PolicyEntity) => type,
  },
];
