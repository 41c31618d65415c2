import Icon from "@cloudscape-design/components/icon";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { DeniedCell, isDenial } from "@/components/decision/denied-cell";
import type { EraString } from "@/components/eras/strings";
import { RelativeTime } from "@/components/form/relative-time";
import { consolePaths } from "@/components/link/console-paths";
import type { ResourceColumn } from "@/components/table/resource-column";
import type { GroupRow } from "./group-row";

/** The columns of the groups list. In: the era's labels, the account's time. */
export const groupColumns = (strings: Record<EraString, string>, now: string): ResourceColumn<GroupRow>[] => [
  {
    id: "name",
    header: strings["groups.name"],
    rowHeader: true,
    cell: ({ name }) => name,
    href: ({ name }) => consolePaths.group(name),
    sortBy: ({ name }) => name,
  },
  {
    id: "users",
    header: "Users",
    cell: ({ users }) => <Members users={users} />,
    sortBy: ({ users }) => (isDenial(users) ? undefined : users),
  },
  {
    id: "permissions",
    header: "Permissions",
    cell: ({ permissions }) => <Permissions permissions={permissions} />,
    sortBy: ({ permissions }) => (isDenial(permissions) ? undefined : permissions),
  },
  {
    id: "created",
    header: "Creation time",
    cell: ({ created }) => <RelativeTime time={created} now={now} />,
    sortBy: ({ created }) => Date.parse(created),
  },
  { id: "path", header: "Path", optional: true, cell: ({ path }) => path, sortBy: ({ path }) => path },
  { id: "arn", header: "ARN", optional: true, cell: ({ arn }) => arn, sortBy: ({ arn }) => arn },
];

function Members({ users }: Pick<GroupRow, "users">) {
  if (isDenial(users)) return <DeniedCell denial={users} />;
  if (users > 0) return <>{users}</>;
  return (
    <>
      <Icon name="status-warning" variant="warning" alt="No users" /> 0
    </>
  );
}

function Permissions({ permissions }: Pick<GroupRow, "permissions">) {
  if (isDenial(permissions)) return <DeniedCell denial={permissions} />;
  return <StatusIndicator type={permissions === "Defined" ? "success" : "stopped"}>{permissions}</StatusIndicator>;
}
