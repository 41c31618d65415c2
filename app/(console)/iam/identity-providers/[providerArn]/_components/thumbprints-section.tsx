"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useAction } from "@/components/form/use-action";
import { useFlash } from "@/components/shell/flash-context";
import { identityProviderTargets } from "@/components/targets";
import type { OidcProviderView } from "@/lib/doors/console/views/identity-provider";
import { quotas } from "@/lib/services/iam/quotas";
import { saveThumbprints } from "../actions";

/** By which certificates the provider's server is known. */
export function ThumbprintsSection({ provider: { arn, thumbprints } }: { provider: OidcProviderView }) {
  const [managing, setManaging] = useState(false);
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${thumbprints.length})`}
          description="Of the certificates that signed the certificate of the provider's server."
          actions={
            <Button data-testid={identityProviderTargets.manageThumbprints} onClick={() => setManaging(true)}>
              Manage
            </Button>
          }
        >
          Thumbprints
        </Header>
      }
    >
      {thumbprints.length === 0 ? (
        <Box color="text-body-secondary">No thumbprints</Box>
      ) : (
        <ul className="m-0 list-none p-0">
          {thumbprints.map((thumbprint) => (
            <li key={thumbprint} className="break-all font-mono">
              {thumbprint}
            </li>
          ))}
        </ul>
      )}
      {managing && <ManageThumbprints arn={arn} thumbprints={thumbprints} onClose={() => setManaging(false)} />}
    </Container>
  );
}

const form = /^[0-9a-f]{40}$/i;

function ManageThumbprints(props: { arn: string; thumbprints: readonly string[]; onClose: () => void }) {
  const flash = useFlash();
  const { pending, failure, run } = useAction();
  const [draft, setDraft] = useState(props.thumbprints.map((text, id) => ({ id, text })));
  const [asked, setAsked] = useState(false);
  const right = draft.length > 0 && draft.every(({ text }) => form.test(text));
  const save = () => {
    setAsked(true);
    if (!right) return;
    run(
      () =>
        saveThumbprints(
          props.arn,
          draft.map(({ text }) => text),
        ),
      () => {
        flash.show("idp.thumbprints.saved");
        props.onClose();
      },
    );
  };
  return (
    <ConfirmByTyping
      title="Manage thumbprints"
      submit="Save changes"
      pending={pending}
      failure={failure}
      blocked={asked && !right ? "There is one thumbprint at least, and each has 40 hexadecimal digits." : undefined}
      onDismiss={props.onClose}
      onConfirm={save}
    >
      <SpaceBetween size="m">
        {draft.length === 0 && <Box color="text-body-secondary">No thumbprints</Box>}
        {draft.map(({ id, text }, index) => (
          <FormField
            key={id}
            label={`Thumbprint ${index + 1}`}
            errorText={asked && !form.test(text) ? "A thumbprint has 40 hexadecimal digits" : undefined}
            secondaryControl={
              <Button
                formAction="none"
                ariaLabel={`Remove thumbprint ${index + 1}`}
                onClick={() => setDraft(draft.filter((one) => one.id !== id))}
              >
                Remove
              </Button>
            }
          >
            <Input
              value={text}
              autoComplete={false}
              spellcheck={false}
              onChange={({ detail }) =>
                setDraft(draft.map((one) => (one.id === id ? { id, text: detail.value.trim() } : one)))
              }
            />
          </FormField>
        ))}
        <Button
          formAction="none"
          disabled={draft.length >= quotas.ThumbprintsPerOpenIdConnectProvider}
          onClick={() => setDraft([...draft, { id: Math.max(-1, ...draft.map((one) => one.id)) + 1, text: "" }])}
        >
          Add thumbprint
        </Button>
      </SpaceBetween>
    </ConfirmByTyping>
  );
}
