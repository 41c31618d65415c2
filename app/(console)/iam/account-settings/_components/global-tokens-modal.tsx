"use client";
import FormField from "@cloudscape-design/components/form-field";
import RadioGroup from "@cloudscape-design/components/radio-group";
import { useState } from "react";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { MarkedChoices } from "@/components/form/marked-choices";
import { useAction } from "@/components/form/use-action";
import { useFlash } from "@/components/shell/flash-context";
import { stsTargets } from "@/components/targets";
import { setGlobalTokens } from "../actions";

export const tokensInDefault = "Valid only in AWS Regions enabled by default";
export const tokensInAll = "Valid in all AWS Regions";

/** Says where the tokens of the global endpoint are valid. Those that were given already stay as they are. */
export function GlobalTokensModal({ version, onClose }: { version: 1 | 2; onClose: () => void }) {
  const flash = useFlash();
  const { run, pending, failure } = useAction();
  const [chosen, setChosen] = useState<string>(String(version));
  const everywhere = chosen === "2";
  return (
    <ConfirmByTyping
      title="Change session tokens of the global endpoint?"
      submit="Save changes"
      pending={pending}
      failure={failure}
      onDismiss={onClose}
      onConfirm={() =>
        run(
          () => setGlobalTokens(everywhere),
          () => {
            flash.show("sts.tokens", { everywhere });
            onClose();
          },
        )
      }
    >
      <MarkedChoices target={stsTargets.tokensChoice}>
        <FormField
          label="Session tokens of the global endpoint"
          constraintText="Tokens that are valid in all Regions are larger. Tokens that were given before stay as they are."
        >
          <RadioGroup
            value={chosen}
            items={[
              { value: "1", label: tokensInDefault },
              { value: "2", label: tokensInAll },
            ]}
            onChange={({ detail }) => setChosen(detail.value)}
          />
        </FormField>
      </MarkedChoices>
    </ConfirmByTyping>
  );
}
