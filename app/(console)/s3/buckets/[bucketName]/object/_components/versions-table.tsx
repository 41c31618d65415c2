"use client";
import { byteSize } from "@/components/form/byte-size";
import { RelativeTime } from "@/components/form/relative-time";
import { consolePaths } from "@/components/link/console-paths";
import { ResourceTable } from "@/components/table/resource-table";
import { tables } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { VersionRow } from "@/lib/doors/console/views/object";

export interface VersionsTableProps {
  bucket: string;
  objectKey: string;
  versions: Read<VersionRow[]>;
  now: string;
}

/** `Versions`: of one object, the newest first. A delete marker has no page. */
export function VersionsTable({ bucket, objectKey, versions, now }: VersionsTableProps) {
  return (
    <ResourceTable<VersionRow>
      targets={tables.objectVersions}
      title="Versions"
      rows={versions.ok ? versions.value : []}
      failure={versions.ok ? undefined : versions.failure}
      rowKey={({ versionId }) => versionId}
      addressKey="versions"
      columns={[
        {
          id: "version",
          header: "Version ID",
          rowHeader: true,
          href: ({ kind, versionId }) =>
            kind === "marker" ? undefined : consolePaths.object(bucket, objectKey, versionId),
          cell: ({ versionId, latest }) => (latest ? `${versionId} (Current version)` : versionId),
        },
        { id: "type", header: "Type", cell: ({ kind }) => (kind === "marker" ? "Delete marker" : "Object") },
        {
          id: "modified",
          header: "Last modified",
          cell: ({ modifiedAt }) => <RelativeTime time={modifiedAt} now={now} />,
        },
        { id: "size", header: "Size", cell: ({ size }) => (size === undefined ? "-" : byteSize(size)) },
      ]}
    />
  );
}
