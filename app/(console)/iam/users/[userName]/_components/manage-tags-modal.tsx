"use client";
import { useState, useTransition } from "react";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { TagEditor } from "@/components/form/tag-editor";
import { type TagDraft, tagsAreValid } from "@/components/form/tag-rules";
import { useFlash } from "@/components/shell/flash-context";
import type { Failure } from "@/lib/doors/console/action-state";
import { saveTags } from "../actions";

export interface ManageTagsModalProps {
  userName: string;
  tags: readonly TagDraft[];
  onClose: () => void;
}

export function ManageTagsModal({ userName, tags, onClose }: ManageTagsModalProps) {
  const flash = useFlash();
  const [draft, setDraft] = useState<readonly TagDraft[]>(tags);
  const [failure, setFailure] = useState<Failure>();
  const [pending, start] = useTransition();
  const [asked, setAsked] = useState(false);
  const valid = tagsAreValid(draft);
  const save = () => {
    setAsked(true);
    if (!valid) return;
    start(async () => {
      const steps = await saveTags(userName, [...tags], [...draft]);
      const failed = steps.find((step) => step.failure)?.failure;
      setFailure(failed);
      if (failed) return;
      flash.show("tags.saved");
      onClose();
    });
  };
  return (
    <ConfirmByTyping
      title="Manage tags"
      submit="Save changes"
      size="large"
      pending={pending}
      failure={failure}
      blocked={asked && !valid ? "Correct the tags that are marked." : undefined}
      onConfirm={save}
      onDismiss={onClose}
    >
      <TagEditor tags={draft} strict={asked} onChange={setDraft} />
    </ConfirmByTyping>
  );
}
