"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import { useState } from "react";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useAction } from "@/components/form/use-action";
import { useSignInUrlOf } from "@/components/link/use-sign-in-url";
import { useFlash } from "@/components/shell/flash-context";
import { useSession } from "@/components/shell/session-context";
import { aliasFormTargets } from "@/components/targets";
import { accountAlias } from "@/lib/services/iam/inputs";
import { saveAlias } from "../actions";
import { aliasProblem } from "./alias-problem";

export interface AliasModalProps {
  accountId: string;
  /** The alias so far; null: none. */
  alias: string | null;
  onClose: () => void;
  /** 2020: `Yes, Delete` leads to the dialog that asks once. */
  onDelete?: () => void;
}

const rule = "3 to 63 characters: lowercase letters, digits, and single hyphens between them. Not a 12-digit number.";

/** Creates or changes the alias. In 2020 the same dialog leads to the one that deletes it. */
export function AliasModal({ accountId, alias, onClose, onDelete }: AliasModalProps) {
  const flash = useFlash();
  const of2020 = useSession().era === "2020";
  const { run, pending, failure } = useAction();
  const [typed, setTyped] = useState(alias ?? "");
  const url = useSignInUrlOf(typed);
  const fits = accountAlias.safeParse(typed).success;
  /** Who has typed a letter or two is not told yet that they are too few. */
  const [left, setLeft] = useState(false);
  const tooEarly = !left && /^[a-z0-9-]{0,2}$/.test(typed);
  const saved = () => {
    flash.show(alias === null ? "alias.created" : "alias.updated");
    onClose();
  };
  return (
    <ConfirmByTyping
      title={`${alias === null ? "Create" : "Edit"} alias for AWS account ${accountId}`}
      submit={
        of2020 ? (alias === null ? "Yes, Create" : "Yes, Edit") : alias === null ? "Create alias" : "Save changes"
      }
      pending={pending}
      failure={failure}
      blocked={fits ? undefined : rule}
      onDismiss={onClose}
      // The alias that there is already needs no saving.
      onConfirm={() => (typed === alias ? onClose() : run(() => saveAlias(typed), saved))}
    >
      <FormField label="Preferred alias" constraintText={rule} errorText={tooEarly ? undefined : aliasProblem(typed)}>
        <Input
          value={typed}
          autoComplete={false}
          spellcheck={false}
          nativeInputAttributes={{ "data-testid": aliasFormTargets.alias }}
          onChange={({ detail }) => setTyped(detail.value)}
          onBlur={() => setLeft(true)}
        />
      </FormField>
      <div>
        <Box variant="awsui-key-label">New sign-in URL</Box>
        <span className="break-all" data-testid={aliasFormTargets.url}>
          {fits ? url : "-"}
        </span>
      </div>
      <span>IAM users can still sign in at the address with the account id.</span>
      {alias !== null && onDelete && (
        <Button formAction="none" disabled={pending} data-testid={aliasFormTargets.delete} onClick={onDelete}>
          Yes, Delete
        </Button>
      )}
    </ConfirmByTyping>
  );
}
