"use client";
import Button from "@cloudscape-design/components/button";
import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { type ReactNode, useState } from "react";
import type { Read } from "@/lib/doors/console/action-state";
import { RelativeTime } from "../form/relative-time";
import type { ResourceColumn } from "../table/resource-column";
import { ResourceTable } from "../table/resource-table";
import { credentialTargets, type TableTargets } from "../targets";
import type { StatusActions } from "./credential-actions";
import { CredentialStatusModal, type StatusDoing } from "./credential-status-modal";

/** What every credential of this kind has. Times are ISO 8601. */
export interface CredentialFacts {
  id: string;
  status: "Active" | "Inactive" | "Expired";
  created: string;
}

export interface CredentialsSectionProps<Row extends CredentialFacts> {
  targets: TableTargets;
  title: string;
  description: ReactNode;
  rows: Read<Row[]>;
  /** How the first column calls a row, and what stands in it. */
  name: { header: string; of: (row: Row) => string };
  /** Between status and date. */
  columns?: readonly ResourceColumn<Row>[];
  created: string;
  /** The account's time, ISO 8601. */
  now: string;
  /** One of them, in a sentence: `SSH public key`. */
  noun: string;
  /** At most so many. */
  most: number;
  add: { label: string; onClick: () => void; pending?: boolean };
  /** One more entry of the menu: `Reset password`. */
  reset?: { label: string; onClick: (row: Row) => void };
  actions: StatusActions;
  empty: string;
  /** What stands under the table: the dialogs of the kind. */
  children?: ReactNode;
}

/** A list of credentials that are active or not: made or uploaded, activated, deactivated, deleted. */
export function CredentialsSection<Row extends CredentialFacts>(props: CredentialsSectionProps<Row>) {
  const { targets, rows, name, noun, now, reset, add } = props;
  const [dialog, setDialog] = useState<{ what: StatusDoing; row: Row }>();
  const list = rows.ok ? rows.value : [];
  const full = list.length >= props.most;
  return (
    <>
      <ResourceTable<Row>
        targets={targets}
        sharesAction
        title={props.title}
        description={props.description}
        rows={list}
        {...(rows.ok ? {} : { failure: rows.failure })}
        rowKey={({ id }) => id}
        columns={[
          { id: "name", header: name.header, rowHeader: true, cell: name.of },
          {
            id: "status",
            header: "Status",
            cell: ({ status }) => (
              <StatusIndicator type={status === "Active" ? "success" : "stopped"}>{status}</StatusIndicator>
            ),
          },
          ...(props.columns ?? []),
          { id: "created", header: props.created, cell: ({ created }) => <RelativeTime time={created} now={now} /> },
        ]}
        selection="single"
        addressKey={targets.area}
        actions={([row]) => (
          <>
            <ButtonDropdown
              data-testid={credentialTargets.actions(targets.area)}
              ariaLabel={`Actions for ${props.title}`}
              disabled={!row}
              items={[
                ...(reset ? [{ id: "reset", text: reset.label }] : []),
                row?.status === "Active"
                  ? { id: "deactivate", text: "Deactivate" }
                  : { id: "activate", text: "Activate", disabled: row?.status === "Expired" },
                { id: "delete", text: "Delete" },
              ]}
              onItemClick={({ detail: { id } }) => {
                if (!row) return;
                if (id === "reset") reset?.onClick(row);
                else if (id === "activate" || id === "deactivate" || id === "delete") setDialog({ what: id, row });
              }}
            >
              Actions
            </ButtonDropdown>
            <Button
              data-testid={targets.create}
              loading={add.pending ?? false}
              disabled={full || !rows.ok}
              {...(full ? { disabledReason: `A user has at most ${props.most}. Delete one first.` } : {})}
              onClick={add.onClick}
            >
              {add.label}
            </Button>
          </>
        )}
        empty={<strong>{props.empty}</strong>}
      />
      {dialog && (
        <CredentialStatusModal
          what={dialog.what}
          noun={noun}
          id={dialog.row.id}
          name={name.of(dialog.row)}
          actions={props.actions}
          onClose={() => setDialog(undefined)}
        />
      )}
      {props.children}
    </>
  );
}
