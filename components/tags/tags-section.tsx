"use client";
import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import type { Read } from "@/lib/doors/console/action-state";
import { type TagDraft, type TagRules, tagsOfPrincipals } from "../form/tag-rules";
import { ResourceTable } from "../table/resource-table";
import type { TableTargets } from "../targets";
import { ManageTagsModal, type SaveTags } from "./manage-tags-modal";

export interface TagsSectionProps {
  targets: TableTargets;
  tags: Read<TagDraft[]>;
  save: SaveTags;
  /** Whoever may not change them at all sees no button: AWS's own roles. Default true. */
  manageable?: boolean;
  /** How the resource takes tags. Default: as users and roles do. */
  rules?: TagRules;
}

/** The tags of a resource, with `Manage tags`. */
export function TagsSection({ targets, tags, save, manageable = true, rules = tagsOfPrincipals }: TagsSectionProps) {
  const [managing, setManaging] = useState(false);
  return (
    <>
      <ResourceTable<TagDraft>
        targets={targets}
        title="Tags"
        description={`Tags are key-value pairs. You can add up to ${rules.most}; policies can decide by them.`}
        rows={tags.ok ? tags.value : []}
        {...(tags.ok ? {} : { failure: tags.failure })}
        rowKey={({ key }) => key}
        columns={[
          { id: "key", header: "Key", rowHeader: true, cell: ({ key }) => key, sortBy: ({ key }) => key },
          { id: "value", header: "Value", cell: ({ value }) => value || "-", sortBy: ({ value }) => value },
        ]}
        searched={({ key, value }) => [key, value]}
        {...(manageable
          ? {
              actions: () => (
                <Button data-testid={targets.create} disabled={!tags.ok} onClick={() => setManaging(true)}>
                  Manage tags
                </Button>
              ),
            }
          : {})}
        empty={<strong>No tags associated with the resource.</strong>}
      />
      {managing && tags.ok && (
        <ManageTagsModal tags={tags.value} save={save} rules={rules} onClose={() => setManaging(false)} />
      )}
    </>
  );
}
