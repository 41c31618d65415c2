"use client";
import { useState, useTransition } from "react";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useFlash } from "@/components/shell/flash-context";
import type { Failure } from "@/lib/doors/console/action-state";
import { deleteBucketNamed } from "../actions";

export function DeleteBucketModal({ name, onClose }: { name: string; onClose: () => void }) {
  const flash = useFlash();
  const [pending, start] = useTransition();
  const [failure, setFailure] = useState<Failure>();
  return (
    <ConfirmByTyping
      title={`Delete ${name}?`}
      phrase={name}
      submit="Delete bucket"
      pending={pending}
      failure={failure}
      onDismiss={onClose}
      onConfirm={() =>
        start(async () => {
          const result = await deleteBucketNamed(name);
          if (result.status === "failed") return setFailure(result.failure);
          flash.show("bucket.deleted", { name });
          onClose();
        })
      }
    >
      <p>A bucket&apos;s name is free for everybody as soon as the bucket is deleted.</p>
    </ConfirmByTyping>
  );
}
