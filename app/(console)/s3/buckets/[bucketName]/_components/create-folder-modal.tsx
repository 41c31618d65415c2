"use client";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import { useState } from "react";
import { ActionModal } from "@/components/form/action-modal";
import { useFlash } from "@/components/shell/flash-context";
import { createFolder } from "../actions";

/** A folder is an empty object whose key ends with a slash. */
export function CreateFolderModal(props: { bucket: string; prefix: string; onClose: () => void }) {
  const { bucket, prefix, onClose } = props;
  const flash = useFlash();
  const [name, setName] = useState("");
  const problem = name.includes("/") ? 'Folder names can\'t contain "/".' : undefined;
  return (
    <ActionModal
      title="Create folder"
      submit="Create folder"
      blocked={name === "" ? "Enter a folder name." : problem}
      onClose={onClose}
      action={() => createFolder(bucket, `${prefix}${name}/`)}
      onDone={() => flash.show("folder.created", { name })}
    >
      <FormField label="Folder name" constraintText={'Folder names can\'t contain "/".'} errorText={problem}>
        <Input value={name} autoComplete={false} spellcheck={false} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
    </ActionModal>
  );
}
