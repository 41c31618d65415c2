"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import LiveRegion from "@cloudscape-design/components/live-region";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { byteSize } from "@/components/form/byte-size";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { reloadFirst, useHeld } from "@/components/link/navigation";
import { objectType, s3Uri } from "@/components/s3/object-type";
import { ResourceTable } from "@/components/table/resource-table";
import { tables, uploadTargets } from "@/components/targets";
import { type ChosenFile, filesOfDrop, filesOfInput, withFiles } from "./chosen-files";

/** React's types do not know it. */
const wholeFolders = { webkitdirectory: "" };

export interface ChooseFilesProps {
  bucket: string;
  prefix: string;
  files: readonly ChosenFile[];
  onChange: (files: ChosenFile[]) => void;
  /** What else one says of the files. */
  properties: ReactNode;
  onUpload: () => void;
}

/** What is to be uploaded: dropped, or chosen as files or folders. */
export function ChooseFiles({ bucket, prefix, files, onChange, properties, onUpload }: ChooseFilesProps) {
  const held = useHeld();
  const [over, setOver] = useState(false);
  const fileInput = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const add = (added: readonly ChosenFile[]) => onChange(withFiles(files, added));
  const taken = (input: HTMLInputElement) => {
    add(filesOfInput(input.files));
    // The same file can be chosen again.
    input.value = "";
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(await filesOfDrop(event.dataTransfer));
  };
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        description="Add the files and folders you want to upload to S3. To upload a file, you need permission to put objects into this bucket."
      >
        Upload
      </Header>
      {/* What is chosen is work as long as it stands in the table, of which the page tells. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is beside the two buttons, which do the same by keyboard. */}
      <div
        className={`rounded-lg border-2 border-dashed p-6 text-center ${over ? "border-blue-600" : "border-neutral-500"}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        Drag and drop files and folders you want to upload here, or choose Add files or Add folder.
        <input
          ref={fileInput}
          type="file"
          multiple
          hidden
          data-looks
          aria-label="Files to upload"
          onChange={({ currentTarget }) => taken(currentTarget)}
        />
        <input
          ref={folderInput}
          type="file"
          {...wholeFolders}
          hidden
          data-looks
          aria-label="Folder to upload"
          onChange={({ currentTarget }) => taken(currentTarget)}
        />
      </div>
      <LiveRegion hidden>
        {files.length > 0 && `${files.length === 1 ? "1 file" : `${files.length} files`} to upload`}
      </LiveRegion>
      {/* A box of this table picks what is taken away again. */}
      <div data-looks>
        <ResourceTable<ChosenFile>
          targets={tables.uploadFiles}
          title="Files and folders"
          description={`All files and folders in this table will be uploaded: ${byteSize(files.reduce((sum, { file }) => sum + file.size, 0))} in all.`}
          rows={files}
          rowKey={({ path }) => path}
          selection="multi"
          state="local"
          frame="container"
          onRefresh={false}
          searched={({ path }) => [path]}
          searchPlaceholder="Find by name"
          empty={
            <SpaceBetween size="xs" alignItems="center">
              <Box variant="strong">No files or folders</Box>
              <Box>You have not chosen any files or folders to upload.</Box>
            </SpaceBetween>
          }
          columns={[
            {
              id: "name",
              header: "Name",
              rowHeader: true,
              cell: ({ file }) => <span className="whitespace-pre-wrap wrap-anywhere">{file.name}</span>,
              sortBy: ({ path }) => path,
            },
            { id: "folder", header: "Folder", cell: ({ path }) => path.slice(0, path.lastIndexOf("/") + 1) || "-" },
            { id: "type", header: "Type", cell: ({ file }) => file.type || objectType(file.name) },
            { id: "size", header: "Size", cell: ({ file }) => byteSize(file.size), sortBy: ({ file }) => file.size },
          ]}
          actions={(selected) => (
            <>
              <Button
                data-testid={tables.uploadFiles.delete}
                disabled={selected.length === 0}
                onClick={() => onChange(files.filter((one) => !selected.includes(one)))}
              >
                Remove
              </Button>
              <Button data-testid={uploadTargets.addFiles} onClick={() => fileInput.current?.click()}>
                Add files
              </Button>
              <Button data-testid={uploadTargets.addFolder} onClick={() => folderInput.current?.click()}>
                Add folder
              </Button>
            </>
          )}
        />
      </div>
      <Container header={<Header variant="h2">Destination</Header>}>
        <span className="wrap-anywhere">{s3Uri(bucket, prefix)}</span>
      </Container>
      {properties}
      <Box float="right">
        <SpaceBetween direction="horizontal" size="xs">
          <LinkButton cancels variant="link" href={consolePaths.folder(bucket, prefix)}>
            Cancel
          </LinkButton>
          <Button
            variant="primary"
            data-testid={uploadTargets.submit}
            disabled={files.length === 0 || held}
            disabledReason={held ? reloadFirst : "Add files or folders to upload."}
            onClick={onUpload}
          >
            Upload
          </Button>
        </SpaceBetween>
      </Box>
    </SpaceBetween>
  );
}
