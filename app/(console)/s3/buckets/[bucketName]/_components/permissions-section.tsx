"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useState } from "react";
import { ReadFailure } from "@/components/decision/read-failure";
import { KeyValue } from "@/components/form/key-value";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { PolicyDocument } from "@/components/policy/policy-document";
import { publicAccessChoices } from "@/components/s3/public-access-choices";
import { bucketTargets } from "@/components/targets";
import type { BucketPermissions } from "@/lib/doors/console/views/bucket";
import { DeleteBucketPolicyModal } from "./delete-bucket-policy-modal";

export interface PermissionsSectionProps {
  bucket: string;
  permissions: BucketPermissions;
}

/** `Permissions`: is the bucket public, what is blocked, its policy. */
export function PermissionsSection({ bucket, permissions }: PermissionsSectionProps) {
  const { access, settings, policy } = permissions;
  const [deleting, setDeleting] = useState(false);
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">Permissions overview</Header>}>
        {access.ok ? (
          <>
            <Box variant="awsui-key-label">Access</Box>
            <div data-testid={bucketTargets.access}>
              <StatusIndicator type={access.value === "Public" ? "warning" : "success"}>{access.value}</StatusIndicator>
            </div>
          </>
        ) : (
          <ReadFailure failure={access.failure} />
        )}
      </Container>
      <Container
        header={
          <Header
            variant="h2"
            description="Public access is granted to buckets and objects through bucket policies. These settings override them."
            actions={
              <LinkButton href={consolePaths.editPublicAccess(bucket)} data-testid={bucketTargets.editBlock}>
                Edit
              </LinkButton>
            }
          >
            Block public access (bucket settings)
          </Header>
        }
      >
        {settings.ok ? (
          <KeyValue
            columns={1}
            target={bucketTargets.block}
            items={[
              {
                id: "all",
                label: "Block all public access",
                value: <OnOff on={Object.values(settings.value).every(Boolean)} />,
              },
              ...publicAccessChoices.map(({ id, label }) => ({
                id,
                label,
                value: <OnOff on={settings.value[id]} />,
              })),
            ]}
          />
        ) : (
          <ReadFailure failure={settings.failure} />
        )}
      </Container>
      <Container
        header={
          <Header
            variant="h2"
            description="The bucket policy, written in JSON, provides access to the objects stored in the bucket. It does not apply to objects owned by other accounts."
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <LinkButton href={consolePaths.editBucketPolicy(bucket)} data-testid={bucketTargets.editPolicy}>
                  Edit
                </LinkButton>
                <Button
                  data-testid={bucketTargets.deletePolicy}
                  disabled={!policy.ok || policy.value === undefined}
                  onClick={() => setDeleting(true)}
                >
                  Delete
                </Button>
              </SpaceBetween>
            }
          >
            Bucket policy
          </Header>
        }
      >
        {!policy.ok ? (
          <ReadFailure failure={policy.failure} />
        ) : policy.value === undefined ? (
          <Box color="text-body-secondary">No policy to display.</Box>
        ) : (
          <div data-testid={bucketTargets.policy}>
            <PolicyDocument document={policy.value} label="Bucket policy" />
          </div>
        )}
      </Container>
      {deleting && <DeleteBucketPolicyModal bucket={bucket} onClose={() => setDeleting(false)} />}
    </SpaceBetween>
  );
}

const OnOff = ({ on }: { on: boolean }) =>
  on ? <StatusIndicator>On</StatusIndicator> : <StatusIndicator type="warning">Off</StatusIndicator>;
