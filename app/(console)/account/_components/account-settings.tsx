"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useState } from "react";
import { ReadFailure } from "@/components/decision/read-failure";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { CopyValue } from "@/components/form/copy-value";
import { KeyValue } from "@/components/form/key-value";
import { RelativeTime } from "@/components/form/relative-time";
import { useSession } from "@/components/shell/session-context";
import { accountTargets } from "@/components/targets";
import type { AccountProps } from "./account";
import { ChangeEmailModal } from "./change-email-modal";
import { ChangePasswordModal } from "./change-password-modal";
import { RenameAccountModal } from "./rename-account-modal";

/** The account's id and name, and what the root user signs in by. */
export function AccountSettings({ account, now }: Pick<AccountProps, "account" | "now">) {
  const strings = useEraStrings();
  const { accountId, identity } = useSession();
  const [open, setOpen] = useState<Editable>();
  const close = () => setOpen(undefined);
  const editable = (value: ReactNode, what: Editable, name: string) => (
    <div className="flex flex-wrap items-center gap-x-3">
      <span className="min-w-0 break-words">{value}</span>
      <Button
        variant="inline-link"
        ariaLabel={`Edit ${name}`}
        data-testid={accountTargets.edit(what)}
        onClick={() => setOpen(what)}
      >
        Edit
      </Button>
    </div>
  );
  return (
    <Container header={<Header variant="h2">{strings["account.settings"]}</Header>}>
      <SpaceBetween size="l">
        {!account.ok && <ReadFailure failure={account.failure} />}
        <KeyValue
          columns={3}
          target={accountTargets.field}
          items={[
            { id: "id", label: "Account ID", value: <CopyValue value={accountId} label="Account ID" /> },
            {
              id: "name",
              label: "Account name",
              value: editable(account.ok ? account.value.name : "-", "name", "account name"),
            },
            {
              id: "created",
              label: "Creation time",
              value: <RelativeTime time={account.ok ? account.value.createdAt : undefined} now={now} />,
            },
            {
              id: "email",
              label: "Root user email address",
              value: editable(
                identity.kind === "root" ? identity.email : "Shown to the root user",
                "email",
                "root user email address",
              ),
            },
            {
              id: "password",
              label: "Root user password",
              value: editable("********", "password", "root user password"),
            },
          ]}
        />
      </SpaceBetween>
      {open === "name" && <RenameAccountModal name={account.ok ? account.value.name : ""} onClose={close} />}
      {open === "email" && <ChangeEmailModal onClose={close} />}
      {open === "password" && <ChangePasswordModal onClose={close} />}
    </Container>
  );
}

type Editable = "name" | "email" | "password";
