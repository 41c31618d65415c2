"use client";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import { useState } from "react";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useAction } from "@/components/form/use-action";
import { useFlash } from "@/components/shell/flash-context";
import { larchDirectoryTargets } from "@/components/targets";
import { directoryGroups, personEmail, personName, personUserName } from "@/lib/services/larch/inputs";
import type { DirectoryPerson } from "@/lib/services/larch/operations/get-directory";
import { addPerson, editPerson } from "../actions";

interface Draft {
  userName: string;
  name: string;
  email: string;
  /** With commas between. */
  groups: string;
}

/** `Add person`; with a person: `Edit`. */
export function PersonModal({ person, onClose }: { person?: DirectoryPerson; onClose: () => void }) {
  const flash = useFlash();
  const { pending, failure, run } = useAction();
  const [asked, setAsked] = useState(false);
  const [draft, setDraft] = useState<Draft>({
    userName: person?.UserName ?? "",
    name: person?.Name ?? "",
    email: person?.Email ?? "",
    groups: person?.Groups.join(", ") ?? "",
  });
  const errors = errorsOf(draft);
  const save = () => {
    setAsked(true);
    if (Object.keys(errors).length > 0) return;
    const { userName } = draft;
    const entered = { ...draft, groups: groupsIn(draft.groups) };
    run(
      () => (person ? editPerson(entered) : addPerson(entered)),
      () => {
        flash.show(person ? "larch.person.edited" : "larch.person.added", { userName });
        onClose();
      },
    );
  };
  const field = (id: keyof Draft, label: string, target: string, constraint?: string) => (
    <FormField label={label} constraintText={constraint} errorText={asked ? errors[id] : undefined}>
      <Input
        value={draft[id]}
        disabled={person !== undefined && id === "userName"}
        autoComplete={false}
        spellcheck={false}
        nativeInputAttributes={{ "data-testid": target }}
        onChange={({ detail }) => setDraft({ ...draft, [id]: detail.value })}
      />
    </FormField>
  );
  return (
    <ConfirmByTyping
      title={person ? `Edit ${person.UserName}` : "Add person"}
      submit={person ? "Save changes" : "Add person"}
      pending={pending}
      failure={failure}
      onConfirm={save}
      onDismiss={onClose}
    >
      {field("userName", "User name", larchDirectoryTargets.userName, "Up to 32 lower-case letters, digits and . _ -")}
      {field("name", "Name", larchDirectoryTargets.name)}
      {field("email", "Email", larchDirectoryTargets.email)}
      {field("groups", "Groups - optional", larchDirectoryTargets.groups, "With commas between them: Eng, Audit")}
    </ConfirmByTyping>
  );
}

const groupsIn = (text: string) =>
  text
    .split(",")
    .map((group) => group.trim())
    .filter(Boolean);

const errorsOf = ({ userName, name, email, groups }: Draft): Partial<Record<keyof Draft, string>> => ({
  ...(personUserName.safeParse(userName).success
    ? {}
    : { userName: "A user name is required: up to 32 lower-case letters, digits and . _ -, a letter first" }),
  ...(personName.safeParse(name).success ? {} : { name: "A name is required: up to 64 letters" }),
  ...(personEmail.safeParse(email).success ? {} : { email: "An email address is required" }),
  ...(directoryGroups.safeParse(groupsIn(groups)).success
    ? {}
    : { groups: "Up to 20 groups, each of up to 64 letters, digits and _ + = , . @ - without spaces" }),
});
