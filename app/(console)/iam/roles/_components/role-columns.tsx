import { DeniedCell, isDenial } from "@/components/decision/denied-cell";
import { breakable } from "@/components/form/breakable";
import { RelativeTime } from "@/components/form/relative-time";
import { consolePaths } from "@/components/link/console-paths";
import { durationText } from "@/components/roles/duration-text";
import { entitiesText } from "@/components/roles/trusted-entities";
import type { ResourceColumn } from "@/components/table/resource-column";
import type { RoleRow } from "./role-row";

/** The columns of the roles list; the server sorts by their ids. In: the account's time. */
export const roleColumns = (now: string): ResourceColumn<RoleRow>[] => [
  {
    id: "name",
    header: "Role name",
    rowHeader: true,
    cell: ({ name }) => name,
    href: ({ name }) => consolePaths.role(name),
    ...sortable,
  },
  {
    id: "trusted",
    header: "Trusted entities",
    // A provider's ARN is longer than its column.
    minWidth: 240,
    cell: ({ trusted }) => (
      <span title={trusted.join(", ")} className="block max-w-96 wrap-anywhere whitespace-normal">
        {breakable(entitiesText(trusted))}
      </span>
    ),
  },
  {
    id: "lastActivity",
    header: "Last activity",
    cell: ({ lastActivity }) =>
      isDenial(lastActivity) ? (
        <DeniedCell denial={lastActivity} />
      ) : (
        <RelativeTime time={lastActivity ?? undefined} now={now} />
      ),
    ...sortable,
  },
  { id: "path", header: "Path", optional: true, cell: ({ path }) => path, ...sortable },
  { id: "arn", header: "ARN", optional: true, cell: ({ arn }) => arn, ...sortable },
  {
    id: "created",
    header: "Creation time",
    optional: true,
    cell: ({ created }) => <RelativeTime time={created} now={now} />,
    ...sortable,
  },
  {
    id: "description",
    header: "Description",
    optional: true,
    cell: ({ description }) => description || "-",
    ...sortable,
  },
  {
    id: "maxSessionDuration",
    header: "Max CLI/API session",
    optional: true,
    cell: ({ maxSession }) => durationText(maxSession),
    ...sortable,
  },
];

/** The server sorts; the table only has to know that it can. */
const sortable = { sortBy: () => undefined };
