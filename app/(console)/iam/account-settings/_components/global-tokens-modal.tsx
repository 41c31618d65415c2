"use client";
import FormField from "@cloudscape-design/components/form-field";
import RadioGroup from "@cloudscape-design/components/radio-group";
import { useState } from "react";
import { ActionModal } from "@/components/form/action-modal";
import { MarkedChoices } from "@/components/form/marked-choices";
import { useFlash } from "@/components/shell/flash-context";
import { stsTargets } from "@/components/targets";
import { setGlobalTokens } from "../actions";

export const tokensInDefault = "Valid only in AWS Regions enabled by default";
export const tokensInAll = "Valid in all AWS Regions";

/** Says where the tokens of the global endpoint are valid. Those that were given already stay as they are. */
export function GlobalTokensModal({ version, onClose }: { version: 1 | 2; onClose: () => void }) {
  const flash = useFlash();
  const [chosen, setChosen] = useState<string>(String(version));
  const everywhere = chosen === "2";
  return (
    <ActionModal
      title="Change session tokens of the global endpoint?"
      submit="Save changes"
      onClose={onClose}
      action={() => setGlobalTokens(everywhere)}
      onDone={() => flash.show("sts.tokens", { everywhere })}
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
    </ActionModal>
  );
}
