"use client";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import type { Read } from "@/lib/doors/console/action-state";
import type { MfaDeviceFacts } from "@/lib/doors/console/views/credentials";
import { CopyValue } from "../form/copy-value";
import { RelativeTime } from "../form/relative-time";
import { LinkButton } from "../link/link-button";
import { fullOfDevices } from "../mfa/full-of-devices";
import { mfaTypes } from "../mfa/mfa-types";
import { ResourceTable } from "../table/resource-table";
import { mfaTargets, tables } from "../targets";
import type { MfaActions } from "./credential-actions";
import { RemoveMfaModal } from "./remove-mfa-modal";
import { ResyncMfaModal } from "./resync-mfa-modal";

export interface MfaSectionProps {
  devices: Read<MfaDeviceFacts[]>;
  /** The account's time, ISO 8601. */
  now: string;
  assignHref: string;
  actions: MfaActions;
}

/** `Multi-factor authentication (MFA)`: the devices of a user or of root. */
export function MfaSection({ devices, now, assignHref, actions }: MfaSectionProps) {
  const [dialog, setDialog] = useState<{ what: "remove" | "resync"; serialNumber: string }>();
  const targets = tables.userMfaDevices;
  const full = fullOfDevices(devices);
  const assign = (
    <LinkButton
      href={assignHref}
      data-testid={targets.create}
      disabled={full !== undefined}
      {...(full === undefined ? {} : { disabledReason: full })}
    >
      Assign MFA device
    </LinkButton>
  );
  return (
    <>
      <ResourceTable<MfaDeviceFacts>
        targets={targets}
        title="Multi-factor authentication (MFA)"
        description="A second factor beside the password. Up to 8 devices of any combination."
        rows={devices.ok ? devices.value : []}
        {...(devices.ok ? {} : { failure: devices.failure })}
        rowKey={({ serialNumber }) => serialNumber}
        columns={[
          { id: "type", header: "Type", cell: ({ kind }) => mfaTypes[kind] },
          {
            id: "identifier",
            header: "Identifier",
            rowHeader: true,
            minWidth: 260,
            cell: ({ serialNumber }) => (
              <span className="wrap-anywhere whitespace-normal">
                <CopyValue value={serialNumber} label="Identifier" />
              </span>
            ),
          },
          {
            id: "certifications",
            header: "Certifications",
            cell: ({ kind }) => (kind === "fido" ? "-" : "Not Applicable"),
          },
          { id: "created", header: "Created on", cell: ({ created }) => <RelativeTime time={created} now={now} /> },
        ]}
        selection="single"
        addressKey="mfa"
        actions={([device]) => (
          <>
            <Button
              data-testid={targets.delete}
              disabled={!device}
              onClick={() => device && setDialog({ what: "remove", serialNumber: device.serialNumber })}
            >
              Remove
            </Button>
            <Button
              disabled={!device || device.kind === "fido"}
              {...(device?.kind === "fido"
                ? { disabledReason: "A passkey or security key shows no codes: there is no clock to set right." }
                : {})}
              data-testid={mfaTargets.resyncDevice}
              onClick={() => device && setDialog({ what: "resync", serialNumber: device.serialNumber })}
            >
              Resync
            </Button>
            {assign}
          </>
        )}
        empty={
          <SpaceBetween size="xs" alignItems="center">
            <strong>No MFA devices. Assign an MFA device to make your account safer.</strong>
            <LinkButton href={assignHref}>Assign MFA device</LinkButton>
          </SpaceBetween>
        }
      />
      {dialog?.what === "remove" && (
        <RemoveMfaModal serialNumber={dialog.serialNumber} actions={actions} onClose={() => setDialog(undefined)} />
      )}
      {dialog?.what === "resync" && (
        <ResyncMfaModal serialNumber={dialog.serialNumber} actions={actions} onClose={() => setDialog(undefined)} />
      )}
    </>
  );
}
