"use client";
import Alert from "@cloudscape-design/components/alert";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import ProgressBar from "@cloudscape-design/components/progress-bar";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { byteSize } from "@/components/form/byte-size";
import { consolePaths } from "@/components/link/console-paths";
import { ExplainLink } from "@/components/link/explain-link";
import { LinkButton } from "@/components/link/link-button";
import { objectType, s3Uri } from "@/components/s3/object-type";
import { useMayExplain } from "@/components/shell/session-context";
import { ResourceTable } from "@/components/table/resource-table";
import { tables } from "@/components/targets";
import type { Upload, UploadedFile } from "./use-upload";

const words = { pending: "Pending", "in-progress": "In progress", succeeded: "Succeeded", failed: "Failed" } as const;
const indicators = { pending: "pending", "in-progress": "in-progress", succeeded: "success", failed: "error" } as const;

/** `Upload: status`: how far it is, and what became of each file. */
export function UploadStatus({ bucket, prefix, upload }: { bucket: string; prefix: string; upload: Upload }) {
  const { files, sent, done } = upload;
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  const of = (status: UploadedFile["status"]) => files.filter((one) => one.status === status);
  const failed = of("failed");
  return (
    <SpaceBetween size="l">
      <Header variant="h1" actions={<LinkButton href={consolePaths.folder(bucket, prefix)}>Close</LinkButton>}>
        Upload: status
      </Header>
      {done ? (
        <div role={failed.length > 0 ? "alert" : "status"}>
          <Alert
            type={failed.length > 0 ? "error" : "success"}
            header={failed.length > 0 ? "Upload failed" : "Upload succeeded"}
          >
            For more information, see the Files and folders table.
          </Alert>
        </div>
      ) : (
        <ProgressBar
          value={total === 0 ? 0 : (100 * sent) / total}
          label="Uploading"
          description={`${of("pending").length + of("in-progress").length} files remaining, ${byteSize(total - sent)}`}
        />
      )}
      <Container header={<Header variant="h2">Summary</Header>}>
        <KeyValuePairs
          columns={3}
          items={[
            { label: "Destination", value: <span className="wrap-anywhere">{s3Uri(bucket, prefix)}</span> },
            { label: "Succeeded", value: told(of("succeeded")) },
            { label: "Failed", value: told(failed) },
          ]}
        />
      </Container>
      <ResourceTable<UploadedFile>
        targets={tables.uploadFiles}
        title="Files and folders"
        rows={files}
        rowKey={({ path }) => path}
        state="local"
        frame="container"
        onRefresh={false}
        searched={({ path }) => [path]}
        searchPlaceholder="Find by name"
        columns={[
          {
            id: "name",
            header: "Name",
            rowHeader: true,
            minWidth: 160,
            cell: ({ file }) => <span className="whitespace-pre-wrap wrap-anywhere">{file.name}</span>,
          },
          { id: "folder", header: "Folder", cell: ({ path }) => path.slice(0, path.lastIndexOf("/") + 1) || "-" },
          { id: "type", header: "Type", cell: ({ file }) => file.type || objectType(file.name) },
          { id: "size", header: "Size", cell: ({ file }) => byteSize(file.size) },
          {
            id: "status",
            header: "Status",
            cell: ({ status }) => <StatusIndicator type={indicators[status]}>{words[status]}</StatusIndicator>,
          },
          { id: "error", header: "Error", cell: (row) => <WhyFailed row={row} /> },
        ]}
      />
    </SpaceBetween>
  );
}

const told = (files: readonly UploadedFile[]) =>
  `${files.length} ${files.length === 1 ? "file" : "files"}, ${byteSize(files.reduce((sum, { file }) => sum + file.size, 0))}`;

function WhyFailed({ row: { failure } }: { row: UploadedFile }) {
  const mayExplain = useMayExplain();
  if (!failure) return "-";
  return (
    <span className="whitespace-normal wrap-anywhere">
      {!failure.ours && `${failure.code}: `}
      {failure.message} {failure.denial && mayExplain && <ExplainLink inline eventId={failure.denial.eventId} />}
    </span>
  );
}
