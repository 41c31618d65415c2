import type { AccessedService, GrantingPolicy } from "@/lib/doors/console/views/last-accessed";
import { RelativeTime } from "../form/relative-time";
import { ConsoleLink } from "../link/console-link";
import { consolePaths } from "../link/console-paths";
import type { ResourceColumn } from "../table/resource-column";

/** Whose last accessed services are shown: `path` is its page. */
export interface LastAccessedOf {
  kind: "user" | "group" | "role" | "policy";
  /** The console path of a section of its page, with room for `&service=`. */
  path: string;
  /** The account's time, ISO 8601. */
  now: string;
}

const never = "Not accessed in the tracking period";

/** When something was used last, in the words of the tab. */
export function LastUse({ at, now }: { at: string | undefined; now: string }) {
  return <RelativeTime time={at} now={now} none={never} inDays />;
}

/** The columns of the services; groups and policies also say who used them. */
export const accessedColumns = ({ kind, path, now }: LastAccessedOf): readonly ResourceColumn<AccessedService>[] => [
  {
    id: "service",
    header: "Service",
    rowHeader: true,
    sortBy: ({ name }) => name,
    cell: ({ name, namespace, tracked }) =>
      tracked ? <ConsoleLink href={`${path}&service=${encodeURIComponent(namespace)}`}>{name}</ConsoleLink> : name,
  },
  ...(kind === "policy"
    ? []
    : [
        {
          id: "policies",
          header: "Policies granting permissions",
          cell: ({ policies }: AccessedService) => <GrantingPolicies policies={policies} inherited={kind === "user"} />,
        },
      ]),
  {
    id: "last-accessed",
    header: "Last accessed",
    sortBy: ({ at }) => at,
    cell: ({ at }) => <LastUse at={at} now={now} />,
  },
  ...(kind === "group" || kind === "policy"
    ? [
        {
          id: "by",
          header: "Accessed by",
          cell: ({ by, users }: AccessedService) => <AccessedBy by={by} users={users} />,
        },
      ]
    : []),
];

/** In: may some of them come by a group? */
function GrantingPolicies({ policies, inherited }: { policies: GrantingPolicy[] | undefined; inherited: boolean }) {
  if (!policies?.length) return "-";
  return policies.map(({ name, arn, group }, index) => (
    <span key={`${arn ?? group ?? ""} ${name}`}>
      {index > 0 && ", "}
      {arn ? <ConsoleLink href={consolePaths.policy(arn)}>{name}</ConsoleLink> : name}
      {inherited && group && ` via group ${group}`}
    </span>
  ));
}

/** Who used it last, and how many more did. */
function AccessedBy({ by, users }: { by: string | undefined; users: number }) {
  if (!by) return "-";
  const [, kind, name = ""] = /:(user|role)\/(?:.*\/)?([^/]+)$/.exec(by) ?? [];
  const more = users > 1 ? ` + ${users - 1} more` : "";
  return (
    <>
      <ConsoleLink href={kind === "role" ? consolePaths.role(name) : consolePaths.user(name)}>{name}</ConsoleLink>
      {more}
    </>
  );
}
