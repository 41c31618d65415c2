"use client";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import type { ReactNode } from "react";
import { DeniedCell } from "@/components/decision/denied-cell";
import { ReadFailure } from "@/components/decision/read-failure";
import { ago, daysSince } from "@/components/form/ago";
import { CopyValue } from "@/components/form/copy-value";
import { KeyValue } from "@/components/form/key-value";
import { RelativeTime } from "@/components/form/relative-time";
import { ConsoleLink } from "@/components/link/console-link";
import { consolePaths } from "@/components/link/console-paths";
import { details } from "@/components/targets";
import type { Failure, Read } from "@/lib/doors/console/action-state";
import type { AccessKeyFacts, ConsolePassword, MfaDeviceFacts } from "@/lib/doors/console/views/credentials";
import type { UserFacts } from "@/lib/doors/console/views/user";
import { quotas } from "@/lib/services/iam/quotas";

/** What the summary is made of, each read on its own. */
export interface UserHeaderFacts {
  user: Read<UserFacts>;
  password: Read<ConsolePassword>;
  devices: Read<MfaDeviceFacts[]>;
  keys: Read<AccessKeyFacts[]>;
}

/** The key/value columns of a user. A field that the person may not see says so; the others stay. */
export function UserSummary({ userName, facts, now }: { userName: string; facts: UserHeaderFacts; now: string }) {
  const { user, password, devices, keys } = facts;
  return (
    <SpaceBetween size="m">
      {!user.ok && <ReadFailure failure={user.failure} />}
      <KeyValue
        columns={3}
        target={details.user.summary}
        items={[
          ...(user.ok ? [{ id: "arn", label: "ARN", value: <CopyValue value={user.value.arn} label="ARN" /> }] : []),
          { id: "console-access", label: "Console access", value: consoleAccess(password, devices) },
          ...Array.from({ length: keySlots(keys) }, (_, index) => ({
            id: `access-key-${index + 1}`,
            label: `Access key ${index + 1}`,
            value: shown(keys, (found) => (
              <AccessKey place={index + 1} accessKey={found[index]} userName={userName} now={now} />
            )),
          })),
          ...(user.ok
            ? [
                { id: "created", label: "Created", value: <RelativeTime time={user.value.created} now={now} /> },
                {
                  id: "last-sign-in",
                  label: "Last console sign-in",
                  value: <RelativeTime time={user.value.lastSignIn} now={now} none="Never" />,
                },
              ]
            : []),
        ]}
      />
    </SpaceBetween>
  );
}

/** The newest of console sign-in and key use, as far as the person may see them: ISO 8601, or null for never. */
export function lastActivityOf({ user, keys }: UserHeaderFacts): string | null {
  const times = [
    ...(user.ok ? [user.value.lastSignIn] : []),
    ...(keys.ok ? keys.value.map(({ lastUsed }) => (lastUsed.ok ? lastUsed.value.at : undefined)) : []),
  ];
  return (
    times
      .filter((time) => time !== undefined)
      .toSorted()
      .at(-1) ?? null
  );
}

function consoleAccess(password: Read<ConsolePassword>, devices: Read<MfaDeviceFacts[]>): ReactNode {
  if (!password.ok) return <Refused failure={password.failure} />;
  if (!password.value.enabled) return "Disabled";
  if (!devices.ok)
    return (
      <>
        Enabled, MFA: <Refused failure={devices.failure} />
      </>
    );
  return devices.value.length > 0 ? (
    <StatusIndicator type="success">Enabled with MFA</StatusIndicator>
  ) : (
    <StatusIndicator type="warning">Enabled without MFA</StatusIndicator>
  );
}

/** The keys that there are, and one place more where there is room. */
const keySlots = (keys: Read<AccessKeyFacts[]>) =>
  keys.ok ? Math.min(keys.value.length + 1, quotas.AccessKeysPerUser) : 1;

function AccessKey({
  place,
  accessKey,
  userName,
  now,
}: {
  place: number;
  accessKey: AccessKeyFacts | undefined;
  userName: string;
  now: string;
}) {
  if (!accessKey)
    return (
      <ConsoleLink href={consolePaths.createAccessKey(userName)} ariaLabel={`Create access key ${place}`}>
        Create access key
      </ConsoleLink>
    );
  const { id, active, created, lastUsed } = accessKey;
  const age = daysSince(created, now);
  return (
    <>
      <div className="wrap-anywhere">
        {id} - {active ? "Active" : "Inactive"}
      </div>
      <small>
        {lastUsed.ok ? usedWords(lastUsed.value.at, now) : ""}{" "}
        {age === 0 ? "Created today." : `${age} day${age === 1 ? "" : "s"} old.`}
      </small>
    </>
  );
}

/** `Used today.`, `Used 3 days ago.`, `Never used.` */
function usedWords(at: string | undefined, now: string) {
  if (at === undefined) return "Never used.";
  return daysSince(at, now) === 0 ? "Used today." : `Used ${ago(at, now)}.`;
}

function shown<Value>(read: Read<Value>, draw: (value: Value) => ReactNode): ReactNode {
  return read.ok ? draw(read.value) : <Refused failure={read.failure} />;
}

function Refused({ failure }: { failure: Failure }) {
  return failure.denial ? <DeniedCell denial={failure.denial} /> : failure.code;
}
