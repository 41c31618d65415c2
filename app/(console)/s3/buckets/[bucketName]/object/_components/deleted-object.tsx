"use client";
import Alert from "@cloudscape-design/components/alert";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { VersionRow } from "@/lib/doors/console/views/object";
import { VersionsTable } from "./versions-table";

export interface DeletedObjectProps {
  bucket: string;
  objectKey: string;
  versions: VersionRow[];
  now: string;
}

/** An object whose current version is a delete marker: it says so, and its versions are there. */
export function DeletedObject({ bucket, objectKey, versions, now }: DeletedObjectProps) {
  return (
    <SpaceBetween size="l">
      <Header variant="h1">
        <span className="whitespace-pre-wrap wrap-anywhere">{objectKey.slice(objectKey.lastIndexOf("/") + 1)}</span>
      </Header>
      <Alert type="info" header="The current version of this object is a delete marker">
        To Amazon S3 the object is deleted, and its other versions are kept. It is there again when the delete marker is
        deleted: in the list of objects, with Show versions.
      </Alert>
      <VersionsTable bucket={bucket} objectKey={objectKey} versions={{ ok: true, value: versions }} now={now} />
    </SpaceBetween>
  );
}
