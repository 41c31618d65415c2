import Box from "@cloudscape-design/components/box";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { DeniedCell, isDenial } from "@/components/decision/denied-cell";
import { age, daysSince, inFull } from "@/components/form/ago";
import { RelativeTime } from "@/components/form/relative-time";
import { consolePaths } from "@/components/link/console-paths";
import { mfaTypes } from "@/components/mfa/mfa-types";
import { NamesCell } from "@/components/pickers/names-cell";
import type { ResourceColumn } from "@/components/table/resource-column";
import { LastActivity } from "@/components/users/last-activity";
import type { MfaKind } from "@/lib/aws/mfa-kind";
import type { Denial } from "@/lib/operation/define";
import type { UserRow } from "./user-row";

type Keys = Exclude<UserRow["keys"], Denial>;

/** A key older than this is shown as a warning. */
const oldKeyDays = 90;

/** The columns of the users list; the server sorts by their ids. In: the account's time. */
export const userColumns = (now: string): ResourceColumn<UserRow>[] => [
  {
    id: "name",
    header: "User name",
    rowHeader: true,
    cell: ({ name }) => name,
    href: ({ name }) => consolePaths.user(name),
    ...sortable,
  },
  { id: "path", header: "Path", cell: ({ path }) => path, ...sortable },
  { id: "groups", header: "Groups", cell: ({ groups }) => <NamesCell names={groups} none="-" />, ...sortable },
  {
    id: "lastActivity",
    header: "Last activity",
    cell: ({ lastActivity }) => <LastActivity at={lastActivity} now={now} />,
    ...sortable,
  },
  { id: "mfa", header: "MFA", cell: ({ mfa }) => or(mfa, mfaText), ...sortable },
  {
    id: "passwordAge",
    header: "Password age",
    cell: ({ passwordSet }) => or(passwordSet, (at) => (at === null ? "-" : <Age since={at} now={now} />)),
    ...sortable,
  },
  {
    id: "consoleLastSignIn",
    header: "Console last sign-in",
    cell: ({ lastSignIn }) => <Ago at={lastSignIn} now={now} />,
    ...sortable,
  },
  { id: "accessKeyId", header: "Access key ID", cell: ({ keys }) => or(keys, keysText), ...sortable },
  {
    id: "activeKeyAge",
    header: "Active key age",
    cell: ({ keys }) => or(keys, (found) => <ActiveKeyAge keys={found} now={now} />),
    ...sortable,
  },
  {
    id: "accessKeyLastUsed",
    header: "Access key last used",
    optional: true,
    cell: ({ keyLastUsed }) => or(keyLastUsed, (at) => <Ago at={at} now={now} />),
    ...sortable,
  },
  { id: "arn", header: "ARN", optional: true, cell: ({ arn }) => arn, ...sortable },
  {
    id: "created",
    header: "Creation time",
    optional: true,
    cell: ({ created }) => <Ago at={created} now={now} />,
    ...sortable,
  },
  {
    id: "consoleAccess",
    header: "Console access",
    optional: true,
    cell: ({ passwordSet }) => or(passwordSet, (at) => (at === null ? "Disabled" : "Enabled")),
  },
  {
    id: "signingCerts",
    header: "Signing certs",
    optional: true,
    cell: ({ signingCertificates }) => or(signingCertificates, (count) => count),
  },
  {
    id: "groupCount",
    header: "Group count",
    optional: true,
    cell: ({ groups }) => or(groups, (names) => names.length),
  },
];

/** The server sorts; the table only has to know that it can. */
const sortable = { sortBy: () => undefined };

/** A value, or the refusal to show it. */
function or<Value>(value: Value | Denial, shown: (value: Value) => React.ReactNode): React.ReactNode {
  return isDenial(value) ? <DeniedCell denial={value} /> : shown(value);
}

const Ago = ({ at, now }: { at: string | null; now: string }) => <RelativeTime time={at ?? undefined} now={now} />;

/** `5 days`; since when on hover. */
const Age = ({ since, now }: { since: string; now: string }) => (
  <time dateTime={since} title={inFull(since)}>
    {age(since, now)}
  </time>
);

const mfaText = (devices: MfaKind[]) =>
  devices.length === 0
    ? "-"
    : [...new Set(devices)]
        .map((kind) => {
          const count = devices.filter((one) => one === kind).length;
          return count === 1 ? mfaTypes[kind] : `${mfaTypes[kind]} (${count})`;
        })
        .join(", ");

function keysText(keys: Keys) {
  if (keys.length === 0) return "-";
  return (
    <>
      {keys.map(({ id, active }) => (
        <div key={id}>
          {active ? "Active" : "Inactive"} - {id}
        </div>
      ))}
    </>
  );
}

function ActiveKeyAge({ keys, now }: { keys: Keys; now: string }) {
  const oldest = keys.find(({ active }) => active);
  if (!oldest) return <>-</>;
  const text = <Age since={oldest.created} now={now} />;
  return daysSince(oldest.created, now) > oldKeyDays ? (
    <StatusIndicator type="warning">{text}</StatusIndicator>
  ) : (
    <Box>{text}</Box>
  );
}
