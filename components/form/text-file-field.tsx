"use client";
import FileUpload from "@cloudscape-design/components/file-upload";
import FormField from "@cloudscape-design/components/form-field";
import { useState } from "react";

export interface TextFileFieldProps {
  label: string;
  description: string;
  /** `.xml` */
  accept: string;
  error: string | undefined;
  /** Gets the file's text; an empty one where the file was taken away. */
  onText: (text: string) => void;
}

/** `Choose file`: one file of text, read in the browser. */
export function TextFileField({ label, description, accept, error, onText }: TextFileFieldProps) {
  const [files, setFiles] = useState<File[]>([]);
  return (
    <FormField label={label} description={description} errorText={error}>
      <FileUpload
        value={files}
        accept={accept}
        showFileSize
        i18nStrings={{
          uploadButtonText: () => "Choose file",
          dropzoneText: () => "Drop file to upload",
          removeFileAriaLabel: (index) => `Remove file ${index + 1}`,
          limitShowFewer: "Show fewer files",
          limitShowMore: "Show more files",
          errorIconAriaLabel: "Error",
          warningIconAriaLabel: "Warning",
        }}
        onChange={async ({ detail }) => {
          setFiles(detail.value);
          onText((await detail.value[0]?.text()) ?? "");
        }}
      />
    </FormField>
  );
}
