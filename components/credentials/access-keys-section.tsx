"use client";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import type { Read } from "@/lib/doors/console/action-state";
import type { AccessKeyFacts } from "@/lib/doors/console/views/credentials";
import { quotas } from "@/lib/services/iam/quotas";
import { ReadFailure } from "../decision/read-failure";
import { LinkButton } from "../link/link-button";
import { accessKeyTargets } from "../targets";
import { AccessKeyCard } from "./access-key-card";
import { type AccessKeyDialog, AccessKeyDialogs } from "./access-key-dialogs";
import type { AccessKeyActions } from "./credential-actions";

export interface AccessKeysSectionProps {
  keys: Read<AccessKeyFacts[]>;
  /** By key id; undefined where keys have none (root). */
  descriptions: Read<Record<string, string>> | undefined;
  /** The account's time, ISO 8601. */
  now: string;
  createHref: string;
  actions: AccessKeyActions;
}

/** `Access keys (n)`: a card for each. */
export function AccessKeysSection({ keys, descriptions, now, createHref, actions }: AccessKeysSectionProps) {
  const [dialog, setDialog] = useState<AccessKeyDialog>();
  const found = keys.ok ? keys.value : [];
  const full = found.length >= quotas.AccessKeysPerUser;
  const descriptionOf = (id: string) => (descriptions?.ok ? descriptions.value[id] : undefined);
  return (
    <>
      <Container
        data-testid={accessKeyTargets.section}
        header={
          <Header
            variant="h2"
            {...(keys.ok ? { counter: `(${found.length})` } : {})}
            description="Access keys let programs call AWS: the command line, the SDKs, or the API itself. At most two at a time, active or not."
            actions={
              <LinkButton
                href={createHref}
                data-testid={accessKeyTargets.create}
                disabled={full}
                {...(full ? { disabledReason: "There are two access keys already. Delete one first." } : {})}
              >
                Create access key
              </LinkButton>
            }
          >
            Access keys
          </Header>
        }
      >
        {!keys.ok ? (
          <ReadFailure failure={keys.failure} />
        ) : found.length === 0 ? (
          <Box textAlign="center" padding="s">
            <Box variant="strong">No access keys</Box>
            <Box color="text-body-secondary">
              Avoid long-term credentials such as access keys where you can; use tools that give short-term ones.
            </Box>
          </Box>
        ) : (
          <SpaceBetween size="l">
            {found.map((accessKey) => (
              <AccessKeyCard
                key={accessKey.id}
                accessKey={accessKey}
                description={descriptionOf(accessKey.id)}
                describable={actions.setDescription !== undefined}
                now={now}
                onDo={(what) => setDialog({ what, id: accessKey.id })}
              />
            ))}
          </SpaceBetween>
        )}
      </Container>
      {dialog && (
        <AccessKeyDialogs
          dialog={dialog}
          accessKey={found.find(({ id }) => id === dialog.id)}
          description={descriptionOf(dialog.id)}
          now={now}
          actions={actions}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  );
}
