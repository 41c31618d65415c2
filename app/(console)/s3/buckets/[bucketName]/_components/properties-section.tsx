"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { DeniedCell } from "@/components/decision/denied-cell";
import { ReadFailure } from "@/components/decision/read-failure";
import { CopyValue } from "@/components/form/copy-value";
import { KeyValue } from "@/components/form/key-value";
import { RelativeTime } from "@/components/form/relative-time";
import { tagsByCase } from "@/components/form/tag-rules";
import { TagsSection } from "@/components/tags/tags-section";
import { bucketTargets, tables } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { BucketProperties } from "@/lib/doors/console/views/bucket";
import { bucketArn } from "@/lib/services/s3/arns";
import { saveBucketTags } from "../actions";
import { EditVersioningModal } from "./edit-versioning-modal";

export interface PropertiesSectionProps {
  bucket: string;
  region: Read<string>;
  properties: BucketProperties;
  now: string;
}

/** `Properties`: overview, versioning, tags. */
export function PropertiesSection({ bucket, region, properties, now }: PropertiesSectionProps) {
  const { createdAt, versioning, tags } = properties;
  const [editing, setEditing] = useState(false);
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">Bucket overview</Header>}>
        <KeyValue
          target={bucketTargets.summary}
          items={[
            { id: "region", label: "AWS Region", value: <Told of={region} /> },
            {
              id: "arn",
              label: "Amazon Resource Name (ARN)",
              value: <CopyValue value={bucketArn(bucket)} label="ARN" />,
            },
            {
              id: "created",
              label: "Creation date",
              value:
                createdAt.ok && createdAt.value ? (
                  <RelativeTime time={createdAt.value} now={now} />
                ) : (
                  <Told of={createdAt} />
                ),
            },
          ]}
        />
      </Container>
      {versioning.ok ? (
        <Container
          header={
            <Header
              variant="h2"
              description="Versioning keeps several variants of an object in one bucket."
              actions={
                <Button data-testid={bucketTargets.editVersioning} onClick={() => setEditing(true)}>
                  Edit
                </Button>
              }
            >
              Bucket Versioning
            </Header>
          }
        >
          <KeyValue
            target={bucketTargets.summary}
            items={[{ id: "versioning", label: "Bucket Versioning", value: versioning.value }]}
          />
        </Container>
      ) : (
        <ReadFailure failure={versioning.failure} />
      )}
      <TagsSection
        targets={tables.bucketTags}
        tags={tags}
        rules={tagsByCase}
        save={(_, after) => saveBucketTags(bucket, after)}
      />
      {editing && versioning.ok && (
        <EditVersioningModal bucket={bucket} versioning={versioning.value} onClose={() => setEditing(false)} />
      )}
    </SpaceBetween>
  );
}

function Told({ of }: { of: Read<string | undefined> }) {
  if (of.ok) return of.value ?? "-";
  return of.failure.denial ? <DeniedCell denial={of.failure.denial} /> : of.failure.message;
}
