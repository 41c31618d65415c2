"use client";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { InlinePolicyWizard } from "@/components/policy/inline-policy-wizard";
import { useFlash } from "@/components/shell/flash-context";
import type { Read } from "@/lib/doors/console/action-state";
import type { InlinePolicySpace } from "@/lib/services/iam/console/inline-policy-space";
import { saveInlinePolicy } from "../../actions";

export interface RoleInlinePolicyWizardProps {
  roleName: string;
  /** The policy that is edited; without one a policy is created. */
  existing?: { name: string; document: string };
  space: Read<InlinePolicySpace>;
}

export function RoleInlinePolicyWizard({ roleName, existing, space }: RoleInlinePolicyWizardProps) {
  const router = useConsoleRouter();
  const flash = useFlash();
  const back = consolePaths.role(roleName);
  return (
    <InlinePolicyWizard
      title={existing ? `Edit ${existing.name}` : `Create inline policy for ${roleName}`}
      cancelTo={back}
      space={space}
      of={`the role ${roleName}`}
      holder={`role ${roleName}`}
      {...(existing ? { existing } : {})}
      save={(name, document) => saveInlinePolicy(roleName, name, document, existing ? "edited" : "new")}
      onSaved={(name) => {
        if (existing) flash.show("policy.saved", { name });
        else flash.show("policy.created", { name });
        router.push(back);
      }}
    />
  );
}
