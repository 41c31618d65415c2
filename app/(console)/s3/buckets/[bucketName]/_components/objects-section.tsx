"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import CopyToClipboard from "@cloudscape-design/components/copy-to-clipboard";
import Icon from "@cloudscape-design/components/icon";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Toggle from "@cloudscape-design/components/toggle";
import { useState } from "react";
import { byteSize } from "@/components/form/byte-size";
import { RelativeTime } from "@/components/form/relative-time";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { useConsoleRouter } from "@/components/link/navigation";
import { DeleteObjectsModal } from "@/components/s3/delete-objects-modal";
import { ObjectButtons } from "@/components/s3/object-buttons";
import { objectType, s3Uri } from "@/components/s3/object-type";
import { ResourceTable } from "@/components/table/resource-table";
import { objectTargets, tables } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { ObjectRow, ObjectsPage } from "@/lib/doors/console/views/bucket-objects";
import { objectUrl } from "@/lib/services/s3/arns";
import { deleteObjectsPart } from "../actions";
import { CreateFolderModal } from "./create-folder-modal";

/** What is looked at. */
interface Folder {
  bucket: string;
  /** Empty, or ending with a slash. */
  prefix: string;
  /** Are all versions shown? */
  versions: boolean;
  /** Does the bucket keep what is deleted? */
  kept: boolean;
}

export interface ObjectsSectionProps {
  folder: Folder;
  page: Read<ObjectsPage>;
  now: string;
  /** Of the AWS port, where objects have addresses. */
  address: string;
}

/** `Objects`: the folders and objects of one folder. */
export function ObjectsSection({ folder, page, now, address }: ObjectsSectionProps) {
  const { bucket, prefix, versions, kept } = folder;
  const router = useConsoleRouter();
  const [deleting, setDeleting] = useState<readonly ObjectRow[]>();
  const [creating, setCreating] = useState(false);
  const { rows, atLeast, total, pagesCount, openEnd } = page.ok
    ? page.value
    : { rows: [], atLeast: 0, total: 0, pagesCount: 1, openEnd: false };
  const upload = (
    <LinkButton variant="primary" href={consolePaths.upload(bucket, prefix)} data-testid={tables.objects.create}>
      Upload
    </LinkButton>
  );
  return (
    <>
      <ResourceTable<ObjectRow>
        targets={tables.objects}
        title="Objects"
        description="Objects are the fundamental entities stored in Amazon S3. Policies decide who may get them."
        rows={rows}
        server={{ total, matches: total, pagesCount, openEnd }}
        {...(openEnd ? { counter: `${atLeast}+` } : {})}
        failure={page.ok ? undefined : page.failure}
        rowKey={keyOf}
        selection="multi"
        searchPlaceholder="Find objects by prefix"
        empty={
          <SpaceBetween size="xs" alignItems="center">
            <Box variant="strong">No objects</Box>
            <Box>You don&apos;t have any objects in this {prefix === "" ? "bucket" : "folder"}.</Box>
          </SpaceBetween>
        }
        columns={[
          {
            id: "name",
            header: "Name",
            rowHeader: true,
            minWidth: 160,
            href: ({ kind, key, versionId }) =>
              kind === "marker"
                ? undefined
                : kind === "folder"
                  ? consolePaths.folder(bucket, key, versions)
                  : consolePaths.object(bucket, key, versionId),
            cell: ({ kind, name }) => (
              <span className="whitespace-pre-wrap wrap-anywhere">
                <Icon name={kind === "folder" ? "folder" : "file"} /> {name}
              </span>
            ),
          },
          { id: "type", header: "Type", cell: typeOf },
          ...(versions
            ? [
                {
                  id: "version",
                  header: "Version ID",
                  cell: ({ versionId, latest }: ObjectRow) =>
                    versionId === undefined ? "-" : latest ? `${versionId} (Current version)` : versionId,
                },
              ]
            : []),
          {
            id: "modified",
            header: "Last modified",
            cell: ({ modifiedAt }) => (modifiedAt ? <RelativeTime time={modifiedAt} now={now} /> : "-"),
          },
          { id: "size", header: "Size", cell: ({ size }) => (size === undefined ? "-" : byteSize(size)) },
          {
            id: "class",
            header: "Storage class",
            cell: ({ storageClass }) => (storageClass === "STANDARD" ? "Standard" : "-"),
          },
        ]}
        actions={(selected) => {
          const one = selected.length === 1 ? selected[0] : undefined;
          const object = one?.kind === "object" ? one : undefined;
          return (
            <>
              <div className="self-center">
                <Toggle
                  checked={versions}
                  nativeInputAttributes={{ "data-testid": objectTargets.showVersions }}
                  onChange={({ detail }) => router.push(consolePaths.folder(bucket, prefix, detail.checked))}
                >
                  Show versions
                </Toggle>
              </div>
              <Copied label="S3 URI" target={objectTargets.copyUri} text={one && s3Uri(bucket, one.key)} />
              <Copied
                label="URL"
                target={objectTargets.copyUrl}
                text={object && objectUrl(address, bucket, object.key, object.versionId)}
              />
              <ObjectButtons bucket={bucket} object={object} targets={objectTargets} />
              <Button
                data-testid={tables.objects.delete}
                disabled={selected.length === 0}
                onClick={() => setDeleting(selected)}
              >
                Delete
              </Button>
              <Button data-testid={objectTargets.createFolder} onClick={() => setCreating(true)}>
                Create folder
              </Button>
              {upload}
            </>
          );
        }}
      />
      {deleting && (
        <DeleteObjectsModal
          bucket={bucket}
          chosen={deleting}
          versions={versions}
          kept={kept}
          deletePart={deleteObjectsPart}
          onClose={() => setDeleting(undefined)}
        />
      )}
      {creating && <CreateFolderModal bucket={bucket} prefix={prefix} onClose={() => setCreating(false)} />}
    </>
  );
}

function Copied({ label, target, text }: { label: string; target: string; text: string | undefined }) {
  return (
    <span data-testid={target} data-copy-value={text}>
      <CopyToClipboard
        variant="button"
        copyButtonText={`Copy ${label}`}
        textToCopy={text ?? ""}
        disabled={text === undefined}
        copySuccessText={`${label} copied`}
        copyErrorText={`${label} could not be copied`}
      />
    </span>
  );
}

/** A version is told by its id, too. */
const keyOf = ({ key, versionId }: ObjectRow) => (versionId === undefined ? key : `${key} ${versionId}`);

const typeOf = ({ kind, name }: ObjectRow) =>
  kind === "folder" ? "Folder" : kind === "marker" ? "Delete marker" : objectType(name);
