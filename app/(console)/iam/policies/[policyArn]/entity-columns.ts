import type { EraString } from "@/components/eras/strings";
import { consolePaths } from "@/components/link/console-paths";
import type { PolicyEntity } from "@/lib/doors/console/views/policy-entities";

/** A user, a group and a role may bear one name. */
export const entityKey = ({ type, name }: PolicyEntity) => `${type} ${name}`;

export const entityTypes = ["IAM user", "User group", "Role"] as const;

type Strings = Record<EraString, string>;

/** How an era calls one of a type, and in the filter by type all of them. */
export const entityTypeLabels = (strings: Strings): Record<PolicyEntity["type"], { one: string; all: string }> => ({
  "IAM user": { one: strings["entities.user"], all: "Users" },
  "User group": { one: strings["entities.group"], all: strings["entities.groups"] },
  Role: { one: "Role", all: "Roles" },
});

const pages: Record<PolicyEntity["type"], (name: string) => string> = {
  "IAM user": consolePaths.user,
  "User group": consolePaths.group,
  Role: consolePaths.role,
};

export const entityColumns = (strings: Strings) => [
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
    cell: ({ type }: PolicyEntity) => entityTypeLabels(strings)[type].one,
    sortBy: ({ type }: PolicyEntity) => entityTypeLabels(strings)[type].one,
  },
];
