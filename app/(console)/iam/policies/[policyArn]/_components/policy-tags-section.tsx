"use client";
import { type TagDraft, tagsByCase } from "@/components/form/tag-rules";
import { TagsSection } from "@/components/tags/tags-section";
import { tables } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import { savePolicyTags } from "../actions";

export function PolicyTagsSection({ arn, tags }: { arn: string; tags: Read<TagDraft[]> }) {
  return (
    <TagsSection
      targets={tables.policyTags}
      tags={tags}
      rules={tagsByCase}
      save={(before, after) => savePolicyTags(arn, before, after)}
    />
  );
}
