"use client";
import FileUpload from "@cloudscape-design/components/file-upload";
import FormField from "@cloudscape-design/components/form-field";
import { useState } from "react";
import { fileText } from "./file-text";

export interface TextFileFieldProps {
  label: string;
  description: string;
  /** `.xml` */
  accept: string;
  error: string | undefined;
  /** Is a file refused that begins with a byte order mark? Default: the mark is left out. */
  refusesMark?: boolean;
  /** Gets the file's text; an empty one where the file was taken away, or is not taken. */
  onText: (text: string) => void;
}

/** `Choose file`: one file of text in UTF-8, read in the browser. */
export function TextFileField({ label, description, accept, error, refusesMark, onText }: TextFileFieldProps) {
  const [files, setFiles] = useState<File[]>([]);
  const [problem, setProblem] = useState<string>();
  return (
    <FormField label={label} description={description} errorText={problem ?? error}>
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
          const bytes = new Uint8Array((await detail.value[0]?.arrayBuffer()) ?? []);
          const read = fileText(bytes, !refusesMark);
          setProblem("problem" in read ? read.problem : undefined);
          onText("text" in read ? read.text : "");
        }}
      />
    </FormField>
  );
}
