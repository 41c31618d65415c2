"use client";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useAction } from "@/components/form/use-action";
import { useFlash } from "@/components/shell/flash-context";
import { removeBucketPolicy } from "../actions";

export function DeleteBucketPolicyModal({ bucket, onClose }: { bucket: string; onClose: () => void }) {
  const flash = useFlash();
  const { run, pending, failure } = useAction();
  return (
    <ConfirmByTyping
      title="Delete bucket policy?"
      phrase="delete"
      submit="Delete"
      pending={pending}
      failure={failure}
      onDismiss={onClose}
      onConfirm={() =>
        run(
          () => removeBucketPolicy(bucket),
          () => {
            flash.show("bucket.policy.deleted");
            onClose();
          },
        )
      }
    >
      Whoever reaches the bucket {bucket} by this policy alone loses access at once.
    </ConfirmByTyping>
  );
}
