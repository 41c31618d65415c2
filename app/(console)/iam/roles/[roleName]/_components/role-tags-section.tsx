"use client";
import type { TagDraft } from "@/components/form/tag-rules";
import { TagsSection } from "@/components/tags/tags-section";
import { tables } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import { saveTags } from "../actions";

export function RoleTagsSection({ roleName, tags }: { roleName: string; tags: Read<TagDraft[]> }) {
  return (
    <TagsSection targets={tables.roleTags} tags={tags} save={(before, after) => saveTags(roleName, before, after)} />
  );
}
