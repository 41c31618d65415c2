"use client";
import { useState, useTransition } from "react";
import type { Failure, StepResult } from "@/lib/doors/console/action-state";
import { alike } from "../form/alike";
import { ConfirmByTyping } from "../form/confirm-by-typing";
import { correct } from "../form/correct";
import { TagEditor } from "../form/tag-editor";
import { type TagDraft, type TagRules, tagsAreValid } from "../form/tag-rules";
import { useFlash } from "../shell/flash-context";

/** Saves the tags as they stand in the editor; the steps say what failed. */
export type SaveTags = (before: TagDraft[], after: TagDraft[]) => Promise<StepResult[]>;

export interface ManageTagsModalProps {
  tags: readonly TagDraft[];
  save: SaveTags;
  rules?: TagRules | undefined;
  onClose: () => void;
}

export function ManageTagsModal({ tags, save, rules, onClose }: ManageTagsModalProps) {
  const flash = useFlash();
  const [draft, setDraft] = useState<readonly TagDraft[]>(tags);
  const [failure, setFailure] = useState<Failure>();
  const [pending, start] = useTransition();
  const [asked, setAsked] = useState(false);
  const valid = tagsAreValid(draft, rules);
  const submit = () => {
    setAsked(true);
    if (!valid) return;
    if (alike(draft, tags)) {
      onClose();
      return;
    }
    start(async () => {
      const steps = await save([...tags], [...draft]);
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
      blocked={asked && !valid ? correct.tags : undefined}
      onConfirm={submit}
      onDismiss={onClose}
    >
      <TagEditor tags={draft} strict={asked} onChange={setDraft} {...(rules && { rules })} />
    </ConfirmByTyping>
  );
}
