"use client";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { InlinePolicyWizard } from "@/components/policy/inline-policy-wizard";
import { useFlash } from "@/components/shell/flash-context";
import type { Read } from "@/lib/doors/console/action-state";
import type { InlinePolicySpace } from "@/lib/services/iam/console/inline-policy-space";
import { saveInlinePolicy } from "../actions";

export interface UserInlinePolicyWizardProps {
  userName: string;
  /** The policy that is edited; without one a policy is created. */
  existing?: { name: string; document: string };
  space: Read<InlinePolicySpace>;
}

export function UserInlinePolicyWizard({ userName, existing, space }: UserInlinePolicyWizardProps) {
  const router = useConsoleRouter();
  const flash = useFlash();
  const back = consolePaths.user(userName);
  return (
    <InlinePolicyWizard
      title={existing ? `Edit ${existing.name}` : `Create inline policy for ${userName}`}
      cancelTo={back}
      space={space}
      of={`the user ${userName}`}
      holder={`user ${userName}`}
      {...(existing ? { existing } : {})}
      save={(name, document) => saveInlinePolicy(userName, name, document, existing ? "edited" : "new")}
      onSaved={(name) => {
        if (existing) flash.show("policy.saved", { name });
        else flash.show("policy.created", { name });
        router.push(back);
      }}
    />
  );
}
