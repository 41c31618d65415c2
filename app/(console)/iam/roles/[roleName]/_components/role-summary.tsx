"use client";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { DeniedCell } from "@/components/decision/denied-cell";
import { ReadFailure } from "@/components/decision/read-failure";
import { CopyValue } from "@/components/form/copy-value";
import { KeyValue, type KeyValueItem } from "@/components/form/key-value";
import { RelativeTime } from "@/components/form/relative-time";
import { useSwitchRoleUrl } from "@/components/link/use-switch-role-url";
import { durationText } from "@/components/roles/duration-text";
import { switchable } from "@/components/roles/trusted-entities";
import { details } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { RoleFacts } from "@/lib/doors/console/views/role";

export interface RoleSummaryProps {
  role: Read<RoleFacts>;
  /** The ARNs of its instance profiles. */
  profiles: Read<string[]>;
  /** The account's time, ISO 8601. */
  now: string;
}

/** The key/value columns of a role. A field that the person may not see says so; the others stay. */
export function RoleSummary({ role, profiles, now }: RoleSummaryProps) {
  const facts = role.ok ? factsOf(role.value, now) : [];
  // Where nothing of the role may be read, one field more that may not be says nothing.
  const shown = role.ok || profiles.ok ? profilesShown(profiles) : [];
  return (
    <SpaceBetween size="m">
      {!role.ok && <ReadFailure failure={role.failure} />}
      {facts.length + shown.length > 0 && (
        <KeyValue columns={3} target={details.role.summary} items={[...facts, ...shown]} />
      )}
    </SpaceBetween>
  );
}

const factsOf = (role: RoleFacts, now: string): KeyValueItem[] => [
  { id: "created", label: "Creation date", value: <RelativeTime time={role.created} now={now} /> },
  { id: "arn", label: "ARN", value: <CopyValue value={role.arn} label="ARN" /> },
  ...(switchable(role.trustPolicy)
    ? [{ id: "switch", label: "Link to switch roles in console", value: <SwitchLink role={role} /> }]
    : []),
  { id: "last-activity", label: "Last activity", value: <RelativeTime time={role.lastActivity} now={now} /> },
  { id: "max-session", label: "Maximum session duration", value: durationText(role.maxSession) },
];

/** Who would see an empty field sees none: only roles for EC2 have an instance profile. */
function profilesShown(profiles: Read<string[]>): KeyValueItem[] {
  const label = "Instance profile ARN";
  if (profiles.ok)
    return profiles.value.map((arn, index) => ({
      id: index === 0 ? "instance-profile" : `instance-profile-${index + 1}`,
      label,
      value: <CopyValue value={arn} label={label} />,
    }));
  const { denial, code } = profiles.failure;
  return [{ id: "instance-profile", label, value: denial ? <DeniedCell denial={denial} /> : code }];
}

function SwitchLink({ role }: { role: RoleFacts }) {
  return <CopyValue value={useSwitchRoleUrl(`${role.path}${role.name}`)} label="Link to switch roles" />;
}
