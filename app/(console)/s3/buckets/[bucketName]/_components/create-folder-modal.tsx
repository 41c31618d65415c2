"use client";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import { useState } from "react";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useAction } from "@/components/form/use-action";
import { useFlash } from "@/components/shell/flash-context";
import { createFolder } from "../actions";

/** A folder is an empty object whose key ends with a slash. */
export function CreateFolderModal(props: { bucket: string; prefix: string; onClose: () => void }) {
  const { bucket, prefix, onClose } = props;
  const flash = useFlash();
  const { run, pending, failure } = useAction();
  const [name, setName] = useState("");
  const problem = name.includes("/") ? 'Folder names can\'t contain "/".' : undefined;
  return (
    <ConfirmByTyping
      title="Create folder"
      submit="Create folder"
      pending={pending}
      failure={failure}
      blocked={name === "" ? "Enter a folder name." : problem}
      onDismiss={onClose}
      onConfirm={() =>
        run(
          () => createFolder(bucket, `${prefix}${name}/`),
          () => {
            flash.show("folder.created", { name });
            onClose();
          },
        )
      }
    >
      <FormField label="Folder name" constraintText={'Folder names can\'t contain "/".'} errorText={problem}>
        <Input value={name} autoComplete={false} spellcheck={false} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
    </ConfirmByTyping>
  );
}
