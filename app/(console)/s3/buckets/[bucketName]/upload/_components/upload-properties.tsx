"use client";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useEffect, useState } from "react";
import { TagEditor } from "@/components/form/tag-editor";
import { type TagDraft, tagsAreValid, tagsOfObjects } from "@/components/form/tag-rules";
import { type MetadataDraft, metadataIsValid } from "@/components/s3/metadata-rules";
import { uploadTargets } from "@/components/targets";
import { MetadataEditor } from "./metadata-editor";

/** What every file of an upload gets. */
export interface FileProperties {
  tags: readonly TagDraft[];
  metadata: readonly MetadataDraft[];
}

export const propertiesAreValid = ({ tags, metadata }: FileProperties): boolean =>
  tagsAreValid(tags, tagsOfObjects) && metadataIsValid(metadata);

export interface UploadPropertiesProps {
  properties: FileProperties;
  onChange: (properties: FileProperties) => void;
  /** Empty keys are marked too. */
  strict: boolean;
}

/** `Properties`: tags and metadata. It stays open while one of them keeps the upload from beginning. */
export function UploadProperties({ properties, onChange, strict }: UploadPropertiesProps) {
  const [open, setOpen] = useState(false);
  const refused = strict && !propertiesAreValid(properties);
  // It does not fold away under who has just put it right.
  useEffect(() => {
    if (refused) setOpen(true);
  }, [refused]);
  return (
    <div data-testid={uploadTargets.properties}>
      <ExpandableSection
        variant="container"
        expanded={open || refused}
        onChange={({ detail }) => setOpen(detail.expanded)}
        headerText="Properties"
        headerDescription="Specify tags and metadata for the files that you upload."
      >
        <SpaceBetween size="m">
          <Header
            variant="h3"
            description="Each file of this upload gets them. To add tags, you need permission to tag objects in this bucket."
          >
            Tags - <i>optional</i>
          </Header>
          <TagEditor
            tags={properties.tags}
            strict={strict}
            rules={tagsOfObjects}
            onChange={(tags) => onChange({ ...properties, tags })}
          />
          <Header
            variant="h3"
            description="Metadata is optional information provided as a name-value (key-value) pair. User-defined metadata has at most 2 KB."
          >
            Metadata - <i>optional</i>
          </Header>
          <MetadataEditor
            rows={properties.metadata}
            strict={strict}
            onChange={(metadata) => onChange({ ...properties, metadata })}
          />
        </SpaceBetween>
      </ExpandableSection>
    </div>
  );
}
