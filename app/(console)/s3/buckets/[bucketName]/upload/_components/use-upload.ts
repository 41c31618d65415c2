"use client";
import { useEffect, useRef, useState } from "react";
import { useConsoleRouter } from "@/components/link/navigation";
import { useSession } from "@/components/shell/session-context";
import { useMarkPending } from "@/components/shell/settled-marker";
import type { Failure } from "@/lib/doors/console/action-state";
import type { ChosenFile } from "./chosen-files";
import { sendFile } from "./send-file";
import type { FileProperties } from "./upload-properties";

export interface UploadedFile extends ChosenFile {
  status: "pending" | "in-progress" | "succeeded" | "failed";
  failure?: Failure;
}

/** What is known of an upload. */
export interface Upload {
  files: readonly UploadedFile[];
  /** Bytes of files that are done, and of the one that is being sent. */
  sent: number;
  done: boolean;
}

/** Sends files one after the other, and goes on where one fails. Whoever leaves the page stops it. */
export function useUpload(bucket: string, prefix: string) {
  const router = useConsoleRouter();
  const { owner } = useSession();
  const [upload, setUpload] = useState<Upload>();
  const stop = useRef(new AbortController());
  useMarkPending(upload !== undefined && !upload.done);
  useEffect(() => {
    const controller = new AbortController();
    stop.current = controller;
    return () => controller.abort();
  }, []);
  const start = async (chosen: readonly ChosenFile[], properties: FileProperties) => {
    const { signal } = stop.current;
    const files: UploadedFile[] = chosen.map((one) => ({ ...one, status: "pending" }));
    let before = 0;
    const show = (sent: number, done = false) => setUpload({ files: [...files], sent, done });
    for (const [index, one] of files.entries()) {
      if (signal.aborted) return;
      files[index] = { ...one, status: "in-progress" };
      show(before);
      const failure = await sendFile({
        bucket,
        key: prefix + one.path,
        file: one.file,
        properties,
        href: router.href,
        owner,
        signal,
        onProgress: (bytes) => show(before + Math.min(bytes, one.file.size)),
      });
      files[index] = failure ? { ...one, status: "failed", failure } : { ...one, status: "succeeded" };
      before += one.file.size;
    }
    show(before, true);
  };
  return { upload, start };
}
