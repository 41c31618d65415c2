"use client";
import { ActionModal } from "@/components/form/action-modal";
import { useFlash } from "@/components/shell/flash-context";
import { removeBucketPolicy } from "../actions";

export function DeleteBucketPolicyModal({ bucket, onClose }: { bucket: string; onClose: () => void }) {
  const flash = useFlash();
  return (
    <ActionModal
      title="Delete bucket policy?"
      phrase="delete"
      submit="Delete"
      onClose={onClose}
      action={() => removeBucketPolicy(bucket)}
      onDone={() => flash.show("bucket.policy.deleted")}
    >
      Whoever reaches the bucket {bucket} by this policy alone loses access at once.
    </ActionModal>
  );
}
