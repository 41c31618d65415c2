"use client";
import { useState } from "react";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { UnsavedWork } from "@/components/link/unsaved-work";
import { useLeaveGuard } from "@/components/link/use-leave-guard";
import { ChooseFiles } from "./choose-files";
import type { ChosenFile } from "./chosen-files";
import { type FileProperties, propertiesAreValid, UploadProperties } from "./upload-properties";
import { UploadStatus } from "./upload-status";
import { useUpload } from "./use-upload";

/** `Upload`: files are chosen, then sent; what became of each is told. */
export function UploadPage({ bucket, prefix }: { bucket: string; prefix: string }) {
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [properties, setProperties] = useState<FileProperties>({ tags: [], metadata: [] });
  const [asked, setAsked] = useState(false);
  const { upload, start } = useUpload(bucket, prefix);
  const { waiting, stay } = useLeaveGuard(upload !== undefined && !upload.done, "moves");
  return (
    <UnsavedWork changed={files.length > 0} safe={upload !== undefined}>
      {upload ? (
        <UploadStatus bucket={bucket} prefix={prefix} upload={upload} />
      ) : (
        <ChooseFiles
          bucket={bucket}
          prefix={prefix}
          files={files}
          onChange={setFiles}
          properties={<UploadProperties properties={properties} strict={asked} onChange={setProperties} />}
          onUpload={() => {
            setAsked(true);
            if (propertiesAreValid(properties)) void start(files, properties);
          }}
        />
      )}
      {waiting && (
        <ConfirmByTyping title="Leave the upload?" submit="Leave" onConfirm={waiting} onDismiss={stay}>
          Files that are not sent yet will not be uploaded.
        </ConfirmByTyping>
      )}
    </UnsavedWork>
  );
}
