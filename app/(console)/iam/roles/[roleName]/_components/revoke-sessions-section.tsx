"use client";
import Button from "@cloudscape-design/components/button";
import Checkbox from "@cloudscape-design/components/checkbox";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { ActionModal } from "@/components/form/action-modal";
import { useFlash } from "@/components/shell/flash-context";
import { roleTargets } from "@/components/targets";
import { revokeSessions } from "../actions";

/** `Revoke active sessions`: it may be done again, which moves the time before which sessions are worth nothing. */
export function RevokeSessionsSection({ roleName }: { roleName: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <Button data-testid={roleTargets.revoke} onClick={() => setOpen(true)}>
              Revoke active sessions
            </Button>
          }
        >
          Revoke sessions
        </Header>
      }
    >
      <SpaceBetween size="s">
        <span>
          Revoking attaches the inline policy <code>AWSRevokeOlderSessions</code> to the role. It denies everything to
          sessions of the role that began before this moment; who is still trusted may assume the role again and goes on
          with a new session.
        </span>
        <span>
          Revoke again at any time: the policy then bears the new time. To lift the revocation, remove the policy.
        </span>
      </SpaceBetween>
      {open && <RevokeSessionsModal roleName={roleName} onClose={() => setOpen(false)} />}
    </Container>
  );
}

function RevokeSessionsModal({ roleName, onClose }: { roleName: string; onClose: () => void }) {
  const flash = useFlash();
  const [acknowledged, setAcknowledged] = useState(false);
  return (
    <ActionModal
      title="Revoke active sessions"
      submit="Revoke active sessions"
      blocked={acknowledged ? undefined : "Acknowledge that you revoke all active sessions."}
      onClose={onClose}
      action={() => revokeSessions(roleName)}
      onDone={() => flash.show("role.sessions.revoked")}
    >
      <p className="m-0">Everybody who is acting in the role {roleName} loses its permissions at once.</p>
      <Checkbox
        checked={acknowledged}
        nativeInputAttributes={{ "data-testid": roleTargets.acknowledge }}
        onChange={({ detail }) => setAcknowledged(detail.checked)}
      >
        I acknowledge that I am revoking all active sessions for this role.
      </Checkbox>
    </ActionModal>
  );
}
