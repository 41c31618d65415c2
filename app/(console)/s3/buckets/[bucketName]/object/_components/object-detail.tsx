"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { byteSize } from "@/components/form/byte-size";
import { CopyValue } from "@/components/form/copy-value";
import { KeyValue } from "@/components/form/key-value";
import { RelativeTime } from "@/components/form/relative-time";
import { type TagDraft, tagsOfObjects } from "@/components/form/tag-rules";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { DeleteObjectsModal } from "@/components/s3/delete-objects-modal";
import { ObjectButtons } from "@/components/s3/object-buttons";
import { objectType, s3Uri } from "@/components/s3/object-type";
import { ResourceTable } from "@/components/table/resource-table";
import { TagsSection } from "@/components/tags/tags-section";
import { objectTargets, tables } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { ObjectFacts, ObjectName, VersionRow } from "@/lib/doors/console/views/object";
import { objectArn } from "@/lib/services/s3/arns";
import { deleteObjectsPart, saveObjectTags } from "../../actions";
import { ShareObjectModal } from "./share-object-modal";
import { VersionsTable } from "./versions-table";

export interface ObjectDetailProps {
  name: ObjectName;
  object: ObjectFacts;
  tags: Read<TagDraft[]>;
  /** Undefined: the bucket never had versions. */
  versions: Read<VersionRow[]> | undefined;
  /** Its address at the AWS port. */
  url: string;
  now: string;
}

type MetadataRow = ObjectFacts["metadata"][number];

/** An object: what it is, its tags, its metadata. */
export function ObjectDetail(props: ObjectDetailProps) {
  const { object, tags, versions, url, now } = props;
  const { bucket, key: objectKey, versionId } = props.name;
  const router = useConsoleRouter();
  const [open, setOpen] = useState<"share" | "delete">();
  const folder = objectKey.slice(0, objectKey.lastIndexOf("/", objectKey.length - 2) + 1);
  const name = objectKey.slice(folder.length);
  const close = () => setOpen(undefined);
  const buttons = { download: objectTargets.downloadOne, open: objectTargets.openOne };
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        actions={
          <div className="flex flex-wrap gap-2">
            <ObjectButtons bucket={bucket} object={props.name} targets={buttons} />
            <Button data-testid={objectTargets.share} onClick={() => setOpen("share")}>
              Share with a presigned URL
            </Button>
            <Button data-testid={objectTargets.deleteOne} onClick={() => setOpen("delete")}>
              Delete
            </Button>
          </div>
        }
      >
        <span className="whitespace-pre-wrap wrap-anywhere">{name}</span>
      </Header>
      <Container header={<Header variant="h2">Object overview</Header>}>
        <KeyValue
          target={objectTargets.summary}
          items={[
            {
              id: "modified",
              label: "Last modified",
              value: <RelativeTime time={object.modifiedAt} now={now} />,
            },
            { id: "size", label: "Size", value: byteSize(object.size) },
            { id: "type", label: "Type", value: objectType(name) },
            { id: "key", label: "Key", value: <CopyValue value={objectKey} label="Key" /> },
            { id: "uri", label: "S3 URI", value: <CopyValue value={s3Uri(bucket, objectKey)} label="S3 URI" /> },
            {
              id: "arn",
              label: "Amazon Resource Name (ARN)",
              value: <CopyValue value={objectArn(bucket, objectKey)} label="ARN" />,
            },
            { id: "etag", label: "Entity tag (Etag)", value: <CopyValue value={object.etag} label="Etag" /> },
            { id: "url", label: "Object URL", value: <CopyValue value={url} label="Object URL" /> },
            { id: "class", label: "Storage class", value: "Standard" },
            ...(object.versionId === undefined
              ? []
              : [
                  {
                    id: "version",
                    label: "Version ID",
                    value: <CopyValue value={object.versionId} label="Version ID" />,
                  },
                ]),
          ]}
        />
      </Container>
      <TagsSection
        targets={tables.objectTags}
        tags={tags}
        rules={tagsOfObjects}
        save={(_, after) => saveObjectTags(bucket, props.name, after)}
      />
      <ResourceTable<MetadataRow>
        targets={tables.objectMetadata}
        title="Metadata"
        description="Metadata is optional information provided as a name-value pair."
        rows={object.metadata}
        rowKey={({ key }) => key}
        addressKey="metadata"
        onRefresh={false}
        columns={[
          { id: "key", header: "Key", rowHeader: true, cell: ({ key }) => key },
          { id: "type", header: "Type", cell: ({ type }) => type },
          { id: "value", header: "Value", cell: ({ value }) => <span className="wrap-anywhere">{value}</span> },
        ]}
      />
      {versions && <VersionsTable bucket={bucket} objectKey={objectKey} versions={versions} now={now} />}
      {open === "share" && <ShareObjectModal object={props.name} name={name} onClose={close} />}
      {open === "delete" && (
        <DeleteObjectsModal
          bucket={bucket}
          chosen={[{ kind: "object", key: objectKey, versionId }]}
          versions={versionId !== undefined}
          kept={object.versionId !== undefined}
          deletePart={deleteObjectsPart}
          onDeleted={() => router.push(consolePaths.folder(bucket, folder))}
          onClose={close}
        />
      )}
    </SpaceBetween>
  );
}
