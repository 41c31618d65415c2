"use client";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { InlinePolicyForm } from "@/components/policy/inline-policy-form";
import { useFlash } from "@/components/shell/flash-context";
import { saveInlinePolicy } from "../../actions";

export function CreateInlinePolicyForm({ group }: { group: string }) {
  const router = useConsoleRouter();
  const flash = useFlash();
  const back = consolePaths.group(group, "permissions");
  return (
    <InlinePolicyForm
      title={`Create inline policy for ${group}`}
      cancelTo={back}
      save={(name, document) => saveInlinePolicy(group, name, document)}
      onSaved={(name) => {
        flash.show("policy.created", { name });
        router.push(back);
      }}
    />
  );
}
