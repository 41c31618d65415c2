"use client";
import Container from "@cloudscape-design/components/container";
import type { Dispatch } from "react";
import { TagEditor } from "@/components/form/tag-editor";
import type { DraftChange, NewUsersDraft } from "../draft";

export interface AddTagsStepProps {
  draft: NewUsersDraft;
  change: Dispatch<DraftChange>;
  /** Empty keys are marked too. */
  strict: boolean;
}

/** `Add tags (optional)`, 2020. */
export function AddTagsStep({ draft, change, strict }: AddTagsStepProps) {
  return (
    <Container>
      <TagEditor tags={draft.tags} strict={strict} onChange={(tags) => change({ do: "set", to: { tags } })} />
    </Container>
  );
}
