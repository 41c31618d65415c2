"use client";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { TagEditor } from "@/components/form/tag-editor";
import { type TagDraft, tagsAreValid, tagsOfObjects } from "@/components/form/tag-rules";
import { uploadTargets } from "@/components/targets";

export interface UploadPropertiesProps {
  tags: readonly TagDraft[];
  onChange: (tags: TagDraft[]) => void;
  /** Empty tag keys are marked too. */
  strict: boolean;
}

/** `Properties`: the tags that every file of the upload gets. It stays open while one of them keeps the upload from beginning. */
export function UploadProperties({ tags, onChange, strict }: UploadPropertiesProps) {
  const [open, setOpen] = useState(false);
  const refused = strict && !tagsAreValid(tags, tagsOfObjects);
  return (
    <div data-testid={uploadTargets.properties}>
      <ExpandableSection
        variant="container"
        expanded={open || refused}
        onChange={({ detail }) => setOpen(detail.expanded)}
        headerText="Properties"
        headerDescription="Specify tags for the files that you upload."
      >
        <SpaceBetween size="m">
          <Header
            variant="h3"
            description="Each file of this upload gets them. To add tags, you need permission to tag objects in this bucket."
          >
            Tags - <i>optional</i>
          </Header>
          <TagEditor tags={tags} strict={strict} rules={tagsOfObjects} onChange={onChange} />
        </SpaceBetween>
      </ExpandableSection>
    </div>
  );
}
