"use client";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { details } from "@/components/targets";
import type { IdentityProviderView } from "@/lib/doors/console/views/identity-provider";
import { DeleteProviderModal } from "../../delete-provider-modal";
import { AssignRoleModal } from "./assign-role-modal";

/** The provider's name, `Assign role` and `Delete`. */
export function ProviderHeader({ provider }: { provider: IdentityProviderView }) {
  const router = useConsoleRouter();
  const [open, setOpen] = useState<"delete" | "assign">();
  const close = () => setOpen(undefined);
  return (
    <>
      <Header
        variant="h1"
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button data-testid={details.identityProvider.delete} onClick={() => setOpen("delete")}>
              Delete
            </Button>
            <Button variant="primary" data-testid={details.identityProvider.edit} onClick={() => setOpen("assign")}>
              Assign role
            </Button>
          </SpaceBetween>
        }
      >
        {provider.name}
      </Header>
      {open === "delete" && (
        <DeleteProviderModal
          arn={provider.arn}
          name={provider.name}
          onDeleted={() => router.push(consolePaths.identityProviders)}
          onClose={close}
        />
      )}
      {open === "assign" && <AssignRoleModal provider={provider} onClose={close} />}
    </>
  );
}
