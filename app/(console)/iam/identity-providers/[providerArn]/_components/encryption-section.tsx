"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { ActionModal } from "@/components/form/action-modal";
import { FailureAlert } from "@/components/form/failure-alert";
import { RelativeTime } from "@/components/form/relative-time";
import { TextFileField } from "@/components/form/text-file-field";
import { useAction } from "@/components/form/use-action";
import { useFlash } from "@/components/shell/flash-context";
import { ResourceTable } from "@/components/table/resource-table";
import { identityProviderTargets, tables } from "@/components/targets";
import type { SamlProviderView } from "@/lib/doors/console/views/identity-provider";
import { quotas } from "@/lib/services/iam/quotas";
import { addPrivateKey, removePrivateKey, setEncryption } from "../actions";

/** Must assertions be encrypted, and by which private keys they are opened. */
export function EncryptionSection({ provider, now }: { provider: SamlProviderView; now: string }) {
  const { arn, privateKeys } = provider;
  const [open, setOpen] = useState<{ remove: string } | "add">();
  const close = () => setOpen(undefined);
  return (
    <SpaceBetween size="l">
      <EncryptionMode provider={provider} />
      <ResourceTable<SamlProviderView["privateKeys"][number]>
        targets={tables.samlKeys}
        title="Private keys for SAML decryption"
        frame="container"
        state="local"
        rows={privateKeys}
        rowKey={({ id }) => id}
        columns={[
          { id: "id", header: "Key ID", rowHeader: true, cell: ({ id }) => id },
          { id: "added", header: "Added on", cell: ({ addedAt }) => <RelativeTime time={addedAt} now={now} /> },
        ]}
        selection="single"
        actions={([key]) => (
          <>
            <Button
              data-testid={tables.samlKeys.delete}
              disabled={key === undefined}
              onClick={() => key && setOpen({ remove: key.id })}
            >
              Remove
            </Button>
            <Button
              data-testid={tables.samlKeys.create}
              disabled={privateKeys.length >= quotas.PrivateKeysPerSAMLProvider}
              onClick={() => setOpen("add")}
            >
              Add new key
            </Button>
          </>
        )}
      />
      {open === "add" && <AddKey arn={arn} onClose={close} />}
      {typeof open === "object" && <RemoveKey arn={arn} id={open.remove} onClose={close} />}
    </SpaceBetween>
  );
}

function EncryptionMode({ provider: { arn, encryption, privateKeys } }: { provider: SamlProviderView }) {
  const flash = useFlash();
  const { pending, failure, run } = useAction();
  const [mode, setMode] = useState(encryption);
  const keys = privateKeys.map(({ id }) => id).join();
  /** The keys that there were at the last try: with others it would come to something else. */
  const [triedWith, setTriedWith] = useState<string>();
  return (
    <Container header={<Header variant="h2">SAML encryption</Header>}>
      <SpaceBetween size="m">
        <FormField label="Encryption of assertions">
          <RadioGroup
            value={mode}
            items={[
              {
                value: "Required",
                label: "Required",
                description:
                  "Assertions that are not encrypted are refused: those of Larch IdP, which encrypts none, too.",
                disabled: pending,
              },
              { value: "Allowed", label: "Allowed", description: "Either kind is taken.", disabled: pending },
            ]}
            onChange={({ detail }) => setMode(detail.value === "Required" ? "Required" : "Allowed")}
          />
        </FormField>
        <Button
          data-testid={identityProviderTargets.saveEncryption}
          loading={pending}
          disabled={mode === encryption}
          disabledReason="Nothing is changed."
          onClick={() => {
            setTriedWith(keys);
            run(
              () => setEncryption(arn, mode),
              () => flash.show("idp.encryption.set"),
            );
          }}
        >
          Save changes
        </Button>
        <FailureAlert failure={triedWith === keys ? failure : undefined} />
      </SpaceBetween>
    </Container>
  );
}

function AddKey({ arn, onClose }: { arn: string; onClose: () => void }) {
  const flash = useFlash();
  const [pem, setPem] = useState("");
  return (
    <ActionModal
      title="Add new key"
      submit="Add new key"
      blocked={pem === "" ? "Choose the private key." : undefined}
      onClose={onClose}
      action={() => addPrivateKey(arn, pem)}
      onDone={() => flash.show("idp.key.added")}
    >
      <TextFileField
        label="Private key"
        description="An RSA key in PEM format, without a passphrase."
        accept=".pem"
        error={undefined}
        onText={setPem}
      />
    </ActionModal>
  );
}

function RemoveKey({ arn, id, onClose }: { arn: string; id: string; onClose: () => void }) {
  const flash = useFlash();
  return (
    <ActionModal
      title={`Remove ${id}?`}
      submit="Remove"
      onClose={onClose}
      action={() => removePrivateKey(arn, id)}
      onDone={() => flash.show("idp.key.removed")}
    >
      <p className="m-0">Assertions that were encrypted for this key cannot be opened any more.</p>
    </ActionModal>
  );
}
