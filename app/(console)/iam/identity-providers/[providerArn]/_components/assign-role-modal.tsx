"use client";
import RadioGroup from "@cloudscape-design/components/radio-group";
import { useState } from "react";
import { Dialog } from "@/components/form/dialog";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import type { IdentityProviderView } from "@/lib/doors/console/views/identity-provider";

/** Leads to where a role comes to trust the provider: the wizard, or the trust policy of a role that exists. */
export function AssignRoleModal({ provider, onClose }: { provider: IdentityProviderView; onClose: () => void }) {
  const router = useConsoleRouter();
  const [way, setWay] = useState("new");
  const created = consolePaths.roleForProvider(provider.arn);
  return (
    <Dialog
      title={`Assign role for ${provider.name}`}
      submit={{ label: "Next", onClick: () => router.push(way === "new" ? created : consolePaths.roles) }}
      onClose={onClose}
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
    </Dialog>
  );
}
