"use client";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import { useState } from "react";
import { ActionModal } from "@/components/form/action-modal";
import { useFlash } from "@/components/shell/flash-context";
import { accountTargets } from "@/components/targets";
import { accountName } from "@/lib/services/account/inputs";
import { renameAccount } from "../actions";

const rule = "1 to 50 characters: letters, digits, spaces and symbols, but not < and >.";

export function RenameAccountModal({ name, onClose }: { name: string; onClose: () => void }) {
  const flash = useFlash();
  const [typed, setTyped] = useState(name);
  const fits = accountName.safeParse(typed).success;
  return (
    <ActionModal
      title="Edit account name"
      submit="Save changes"
      blocked={fits ? undefined : rule}
      onClose={onClose}
      action={() => renameAccount(typed)}
      onDone={() => flash.show("account.renamed", { name: typed })}
    >
      <FormField
        label="Account name"
        constraintText={rule}
        errorText={typed !== "" && !fits ? "This is no account name." : undefined}
      >
        <Input
          value={typed}
          autoComplete={false}
          spellcheck={false}
          nativeInputAttributes={{ "data-testid": accountTargets.name }}
          onChange={({ detail }) => setTyped(detail.value)}
        />
      </FormField>
    </ActionModal>
  );
}
