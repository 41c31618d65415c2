"use client";
import Alert from "@cloudscape-design/components/alert";
import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import type { AccessKeyFacts } from "@/lib/doors/console/views/credentials";
import { DeniedCell } from "../decision/denied-cell";
import { CopyValue } from "../form/copy-value";
import { KeyValue } from "../form/key-value";
import { RelativeTime } from "../form/relative-time";
import { accessKeyTargets } from "../targets";
import { keyHint } from "./key-hint";

/** What one may do with a key, by the ids of the menu. */
export type AccessKeyDoing = "activate" | "deactivate" | "delete" | "describe";

export interface AccessKeyCardProps {
  accessKey: AccessKeyFacts;
  description: string | undefined;
  describable: boolean;
  now: string;
  onDo: (what: AccessKeyDoing) => void;
}

/** One access key with its facts and its menu. */
export function AccessKeyCard({ accessKey, description, describable, now, onDo }: AccessKeyCardProps) {
  const { id, active, created, lastUsed } = accessKey;
  const hint = keyHint(accessKey, now);
  const use = (value: (used: { at: string | undefined; region: string; service: string }) => React.ReactNode) =>
    lastUsed.ok ? (
      value(lastUsed.value)
    ) : lastUsed.failure.denial ? (
      <DeniedCell denial={lastUsed.failure.denial} />
    ) : (
      lastUsed.failure.code
    );
  return (
    <Container
      data-testid={accessKeyTargets.card(id)}
      header={
        <Header
          variant="h3"
          actions={
            <ButtonDropdown
              data-testid={accessKeyTargets.actions(id)}
              ariaLabel={`Actions for ${id}`}
              items={[
                active ? { id: "deactivate", text: "Deactivate" } : { id: "activate", text: "Activate" },
                { id: "delete", text: "Delete" },
                ...(describable ? [{ id: "describe", text: "Edit description" }] : []),
              ]}
              onItemClick={({ detail }) => isDoing(detail.id) && onDo(detail.id)}
            >
              Actions
            </ButtonDropdown>
          }
        >
          <CopyValue value={id} label="Access key ID" />
        </Header>
      }
    >
      {hint && (
        <div className="mb-4">
          <Alert type="warning">
            {hint.kind === "unused"
              ? `Unused for ${hint.days} days. Deactivate the key, and delete it once nothing misses it.`
              : `This key is ${hint.days} days old. To rotate it, create a second key, give it to the programs, and deactivate this one.`}
          </Alert>
        </div>
      )}
      <KeyValue
        columns={3}
        target={(field) => accessKeyTargets.field(`${id}.${field}`)}
        items={[
          { id: "description", label: "Description", value: description || "-" },
          {
            id: "status",
            label: "Status",
            value: (
              <StatusIndicator type={active ? "success" : "stopped"}>{active ? "Active" : "Inactive"}</StatusIndicator>
            ),
          },
          {
            id: "last-used",
            label: "Last used",
            value: use(({ at }) => <RelativeTime time={at} now={now} none="Never" />),
          },
          { id: "created", label: "Created", value: <RelativeTime time={created} now={now} /> },
          { id: "last-used-region", label: "Last used region", value: use(({ region }) => region) },
          { id: "last-used-service", label: "Last used service", value: use(({ service }) => service) },
        ]}
      />
    </Container>
  );
}

const isDoing = (id: string): id is AccessKeyDoing => ["activate", "deactivate", "delete", "describe"].includes(id);
