"use client";
import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import { useEffect, useState, useTransition } from "react";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useFlash } from "@/components/shell/flash-context";
import { useMarkPending } from "@/components/shell/settled-marker";
import type { Failure } from "@/lib/doors/console/action-state";
import { bucketHasObjects, deleteBucketNamed } from "../actions";

export interface DeleteBucketModalProps {
  name: string;
  /** Leads to the dialog that empties it. */
  onEmpty: () => void;
  onClose: () => void;
}

/** A bucket is confirmed by its name. One that is not empty cannot be deleted. */
export function DeleteBucketModal({ name, onEmpty, onClose }: DeleteBucketModalProps) {
  const flash = useFlash();
  const [pending, start] = useTransition();
  const [failure, setFailure] = useState<Failure>();
  const [full, setFull] = useState<boolean>();
  const [looking, look] = useTransition();
  useMarkPending(looking);
  useEffect(() => {
    look(async () => setFull(await bucketHasObjects(name)));
  }, [name]);
  return (
    <ConfirmByTyping
      title={`Delete ${name}?`}
      phrase={name}
      submit="Delete bucket"
      pending={pending}
      failure={failure}
      blocked={full ? "Empty the bucket first." : undefined}
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
      <p className="m-0">A bucket&apos;s name is free for everybody as soon as the bucket is deleted.</p>
      {full && (
        <Alert
          type="error"
          header="This bucket is not empty"
          action={
            <Button formAction="none" onClick={onEmpty}>
              Empty bucket
            </Button>
          }
        >
          Buckets must be empty before they can be deleted.
        </Alert>
      )}
    </ConfirmByTyping>
  );
}
