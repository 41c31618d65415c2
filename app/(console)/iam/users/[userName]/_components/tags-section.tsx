"use client";
import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import type { TagDraft } from "@/components/form/tag-rules";
import { ResourceTable } from "@/components/table/resource-table";
import { tables } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import { ManageTagsModal } from "./manage-tags-modal";

export function TagsSection({ userName, tags }: { userName: string; tags: Read<TagDraft[]> }) {
  const [managing, setManaging] = useState(false);
  return (
    <>
      <ResourceTable<TagDraft>
        targets={tables.userTags}
        title="Tags"
        description="Tags are key-value pairs. You can add up to 50; policies can decide by them."
        rows={tags.ok ? tags.value : []}
        {...(tags.ok ? {} : { failure: tags.failure })}
        rowKey={({ key }) => key}
        columns={[
          { id: "key", header: "Key", rowHeader: true, cell: ({ key }) => key, sortBy: ({ key }) => key },
          { id: "value", header: "Value", cell: ({ value }) => value || "-", sortBy: ({ value }) => value },
        ]}
        searched={({ key, value }) => [key, value]}
        actions={() => (
          <Button data-testid={tables.userTags.create} disabled={!tags.ok} onClick={() => setManaging(true)}>
            Manage tags
          </Button>
        )}
        empty={<strong>No tags associated with the resource.</strong>}
      />
      {managing && tags.ok && (
        <ManageTagsModal userName={userName} tags={tags.value} onClose={() => setManaging(false)} />
      )}
    </>
  );
}
