"use client";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import { useState } from "react";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useAction } from "@/components/form/use-action";
import { useFlash } from "@/components/shell/flash-context";
import { useSession } from "@/components/shell/session-context";
import { larchDirectoryTargets } from "@/components/targets";
import { nameInArn } from "@/lib/aws/arn";
import { directoryGroup, mappedProviderArn, mappedRoleArn } from "@/lib/services/larch/inputs";
import { addMapping, type EnteredMapping } from "../actions";

/** `Add role mapping`: group, role and provider, as AWS wants the attribute Role. */
export function AddMappingModal({ onClose }: { onClose: () => void }) {
  const flash = useFlash();
  const { accountId } = useSession();
  const { pending, failure, run } = useAction();
  const [asked, setAsked] = useState(false);
  const [draft, setDraft] = useState<EnteredMapping>({ group: "", roleArn: "", providerArn: "" });
  const errors = errorsOf(draft);
  const save = () => {
    setAsked(true);
    if (Object.keys(errors).length > 0) return;
    run(
      () => addMapping(draft),
      () => {
        flash.show("larch.mapping.added", { group: draft.group, role: nameInArn(draft.roleArn) });
        onClose();
      },
    );
  };
  const field = (id: keyof EnteredMapping, label: string, target: string, placeholder: string) => (
    <FormField label={label} errorText={asked ? errors[id] : undefined}>
      <Input
        value={draft[id]}
        placeholder={placeholder}
        autoComplete={false}
        spellcheck={false}
        nativeInputAttributes={{ "data-testid": target }}
        onChange={({ detail }) => setDraft({ ...draft, [id]: detail.value.trim() })}
      />
    </FormField>
  );
  const { mappingGroup, mappingRole, mappingProvider } = larchDirectoryTargets;
  return (
    <ConfirmByTyping
      title="Add role mapping"
      submit="Add role mapping"
      pending={pending}
      failure={failure}
      onConfirm={save}
      onDismiss={onClose}
    >
      {field("group", "Group", mappingGroup, "Eng")}
      {field("roleArn", "Role ARN", mappingRole, `arn:aws:iam::${accountId}:role/SAML-Eng`)}
      {field("providerArn", "Provider ARN", mappingProvider, `arn:aws:iam::${accountId}:saml-provider/LarchIdP`)}
    </ConfirmByTyping>
  );
}

const errorsOf = ({ group, roleArn, providerArn }: EnteredMapping): Partial<Record<keyof EnteredMapping, string>> => ({
  ...(directoryGroup.safeParse(group).success ? {} : { group: "A group is required: a word without spaces" }),
  ...(mappedRoleArn.safeParse(roleArn).success ? {} : { roleArn: "The ARN of a role is required" }),
  ...(mappedProviderArn.safeParse(providerArn).success
    ? {}
    : { providerArn: "The ARN of a SAML provider is required" }),
});
