"use client";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useState, useTransition } from "react";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useConsoleRouter } from "@/components/link/navigation";
import { useFlash } from "@/components/shell/flash-context";
import type { Failure } from "@/lib/doors/console/action-state";
import { emptyBucketPart } from "../actions";

/** Deletes all objects of a bucket, a thousand at a time; what the caller may not delete ends it. */
export function EmptyBucketModal({ name, onClose }: { name: string; onClose: () => void }) {
  const flash = useFlash();
  const router = useConsoleRouter();
  const [pending, start] = useTransition();
  const [deleted, setDeleted] = useState(0);
  const [failure, setFailure] = useState<Failure>();
  const empty = () =>
    start(async () => {
      setFailure(undefined);
      let count = 0;
      for (;;) {
        const state = await emptyBucketPart(name);
        if (state.status === "failed") return setFailure(state.failure);
        if (state.status !== "done") return;
        count += state.output.deleted;
        setDeleted(count);
        if (!state.output.more) break;
      }
      flash.show("bucket.emptied", { name, count });
      router.refresh();
      onClose();
    });
  return (
    <ConfirmByTyping
      title={`Empty ${name}?`}
      phrase="permanently delete"
      submit="Empty"
      pending={pending}
      failure={failure}
      onConfirm={empty}
      onDismiss={onClose}
    >
      <p className="m-0">Emptying the bucket deletes all objects in the bucket and cannot be undone.</p>
      {pending && (
        <div role="status">
          <StatusIndicator type="in-progress">Emptying: {deleted} deleted</StatusIndicator>
        </div>
      )}
    </ConfirmByTyping>
  );
}
