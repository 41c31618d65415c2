"use client";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { InlinePolicyWizard } from "@/components/policy/inline-policy-wizard";
import { useFlash } from "@/components/shell/flash-context";
import type { Read } from "@/lib/doors/console/action-state";
import type { InlinePolicySpace } from "@/lib/services/iam/console/inline-policy-space";
import { saveInlinePolicy } from "../../actions";

export interface GroupInlinePolicyWizardProps {
  group: string;
  /** The policy that is edited; without one a policy is created. */
  existing?: { name: string; document: string };
  space: Read<InlinePolicySpace>;
}

/** AWS makes no findings about a group's inline policies. */
export function GroupInlinePolicyWizard({ group, existing, space }: GroupInlinePolicyWizardProps) {
  const strings = useEraStrings();
  const router = useConsoleRouter();
  const flash = useFlash();
  const back = consolePaths.group(group, "permissions");
  return (
    <InlinePolicyWizard
      title={existing ? `Edit ${existing.name}` : `Create inline policy for ${group}`}
      cancelTo={back}
      space={space}
      of={`the ${strings["groups.one"]} ${group}`}
      holder={`group ${group}`}
      findings={false}
      {...(existing ? { existing } : {})}
      save={(name, document) => saveInlinePolicy(group, name, document, existing ? "edited" : "new")}
      onSaved={(name) => {
        if (existing) flash.show("policy.saved", { name });
        else flash.show("policy.created", { name });
        router.push(back);
      }}
    />
  );
}
