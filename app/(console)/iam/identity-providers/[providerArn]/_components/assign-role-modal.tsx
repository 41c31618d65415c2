"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import type { IdentityProviderView } from "@/lib/doors/console/views/identity-provider";

/** Leads to where a role comes to trust the provider: the wizard, or the trust policy of a role that exists. */
export function AssignRoleModal({ provider, onClose }: { provider: IdentityProviderView; onClose: () => void }) {
  const router = useConsoleRouter();
  const [way, setWay] = useState("new");
  const created = consolePaths.roleForProvider(provider.arn);
  return (
    <Modal
      visible
      header={`Assign role for ${provider.name}`}
      closeAriaLabel="Close"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" onClick={() => router.push(way === "new" ? created : consolePaths.roles)}>
              Next
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <RadioGroup
        ariaLabel="Role options"
        value={way}
        items={[
          {
            value: "new",
            label: "Create a new role",
            description: "The wizard writes a trust policy for this provider.",
          },
          {
            value: "existing",
            label: "Use an existing role",
            description: "You add the provider to its trust policy.",
          },
        ]}
        onChange={({ detail }) => setWay(detail.value)}
      />
    </Modal>
  );
}
