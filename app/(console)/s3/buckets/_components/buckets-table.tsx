"use client";
import Button from "@cloudscape-design/components/button";
import CopyToClipboard from "@cloudscape-design/components/copy-to-clipboard";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { DeniedBox } from "@/components/decision/denied-box";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { RelativeTime } from "@/components/form/relative-time";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { ResourceTable } from "@/components/table/resource-table";
import { bucketTargets, tables } from "@/components/targets";
import type { Failure } from "@/lib/doors/console/action-state";
import { bucketArn } from "@/lib/services/s3/arns";
import { DeleteBucketModal } from "./delete-bucket-modal";
import { EmptyBucketModal } from "./empty-bucket-modal";

export interface BucketRow {
  name: string;
  region: string;
  createdAt: string;
}

export function BucketsTable(props: { buckets: BucketRow[]; failure: Failure | undefined; now: string }) {
  const strings = useEraStrings();
  const [deleting, setDeleting] = useState<string>();
  const [emptying, setEmptying] = useState<string>();
  const create = (
    <LinkButton variant="primary" href={consolePaths.createBucket} data-testid={tables.buckets.create}>
      Create bucket
    </LinkButton>
  );
  if (props.failure?.denial)
    return (
      <SpaceBetween size="l">
        <Header variant="h1" actions={create}>
          {strings["buckets.title"]}
        </Header>
        <DeniedBox denial={props.failure.denial} title="You don't have permissions to list buckets" />
      </SpaceBetween>
    );
  return (
    <>
      <ResourceTable
        targets={tables.buckets}
        title={strings["buckets.title"]}
        level="page"
        description="Buckets are containers for data stored in S3. Here they give permissions something to decide about."
        rows={props.buckets}
        rowKey={(bucket) => bucket.name}
        failure={props.failure}
        selection="single"
        sorted={{ by: "name" }}
        searched={(bucket) => [bucket.name]}
        searchPlaceholder="Find buckets by name"
        empty="No buckets"
        columns={[
          {
            id: "name",
            header: "Name",
            cell: (bucket) => bucket.name,
            sortBy: (bucket) => bucket.name,
            rowHeader: true,
            href: (bucket) => consolePaths.bucket(bucket.name),
          },
          { id: "region", header: "AWS Region", cell: (bucket) => bucket.region, sortBy: (bucket) => bucket.region },
          {
            id: "created",
            header: "Creation date",
            cell: (bucket) => <RelativeTime time={bucket.createdAt} now={props.now} />,
            sortBy: (bucket) => bucket.createdAt,
          },
        ]}
        actions={([bucket]) => (
          <>
            <span
              data-testid={bucketTargets.copyArn}
              {...(bucket ? { "data-copy-value": bucketArn(bucket.name) } : {})}
            >
              <CopyToClipboard
                variant="button"
                copyButtonText="Copy ARN"
                textToCopy={bucket ? bucketArn(bucket.name) : ""}
                disabled={!bucket}
                copySuccessText="ARN copied"
                copyErrorText="ARN could not be copied"
              />
            </span>
            <Button
              data-testid={bucketTargets.empty}
              disabled={!bucket}
              onClick={() => bucket && setEmptying(bucket.name)}
            >
              Empty
            </Button>
            <Button
              data-testid={tables.buckets.delete}
              disabled={!bucket}
              onClick={() => bucket && setDeleting(bucket.name)}
            >
              Delete
            </Button>
            {create}
          </>
        )}
      />
      {emptying !== undefined && <EmptyBucketModal name={emptying} onClose={() => setEmptying(undefined)} />}
      {deleting !== undefined && (
        <DeleteBucketModal
          name={deleting}
          onEmpty={() => {
            setDeleting(undefined);
            setEmptying(deleting);
          }}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </>
  );
}
