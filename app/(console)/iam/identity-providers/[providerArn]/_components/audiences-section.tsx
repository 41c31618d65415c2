"use client";
import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import { useState } from "react";
import { ActionModal } from "@/components/form/action-modal";
import { useFlash } from "@/components/shell/flash-context";
import { ResourceTable } from "@/components/table/resource-table";
import { identityProviderTargets, tables } from "@/components/targets";
import type { OidcProviderView } from "@/lib/doors/console/views/identity-provider";
import { quotas } from "@/lib/services/iam/quotas";
import { audienceProblem } from "../../provider-problems";
import { addAudience, removeAudience } from "../actions";

const mostAudiences = quotas.ClientIdsPerOpenIdConnectProvider;

/** The client ids for which the provider's tokens are taken. */
export function AudiencesSection({ provider: { arn, audiences } }: { provider: OidcProviderView }) {
  const [open, setOpen] = useState<{ remove: string } | "add">();
  const close = () => setOpen(undefined);
  return (
    <>
      <ResourceTable<string>
        targets={tables.audiences}
        title="Audiences"
        frame="container"
        description="Also known as client IDs: whom a token of this provider must be meant for."
        state="local"
        rows={audiences}
        rowKey={(audience) => audience}
        columns={[{ id: "audience", header: "Audience", rowHeader: true, cell: (audience) => audience }]}
        selection="single"
        actions={([selected]) => (
          <ButtonDropdown
            data-testid={identityProviderTargets.audienceActions}
            // Cloudscape writes an entry's id as its data-testid.
            items={[
              {
                id: tables.audiences.create,
                text: "Add audience",
                disabled: audiences.length >= mostAudiences,
                disabledReason: `There are ${mostAudiences} audiences already.`,
              },
              {
                id: tables.audiences.delete,
                text: "Remove audience",
                disabled: selected === undefined,
                disabledReason: "Select an audience first.",
              },
            ]}
            onItemClick={({ detail }) => {
              if (detail.id === tables.audiences.create) setOpen("add");
              else if (selected !== undefined) setOpen({ remove: selected });
            }}
          >
            Actions
          </ButtonDropdown>
        )}
      />
      {open === "add" && <AddAudienceModal arn={arn} audiences={audiences} onClose={close} />}
      {typeof open === "object" && <RemoveAudienceModal arn={arn} audience={open.remove} onClose={close} />}
    </>
  );
}

interface AddAudienceModalProps {
  arn: string;
  /** Those that the provider has: IAM would take one of them once more, and change nothing. */
  audiences: readonly string[];
  onClose: () => void;
}

function AddAudienceModal({ arn, audiences, onClose }: AddAudienceModalProps) {
  const flash = useFlash();
  const [audience, setAudience] = useState("");
  const [refused, setRefused] = useState<string>();
  const problem = audiences.includes(audience) ? "The provider has this audience already" : audienceProblem(audience);
  const isRight = () => {
    if (!problem) return true;
    setRefused(audience);
    return false;
  };
  return (
    <ActionModal
      title="Add audience"
      submit="Add audience"
      blocked={audience === "" ? "Enter an audience." : undefined}
      onClose={onClose}
      check={isRight}
      action={() => addAudience(arn, audience)}
      onDone={() => flash.show("idp.audience.added", { audience })}
    >
      <FormField
        label="Audience"
        constraintText="Maximum 255 characters."
        errorText={audience !== "" && audience === refused ? problem : undefined}
      >
        <Input
          value={audience}
          autoComplete={false}
          spellcheck={false}
          onChange={({ detail }) => setAudience(detail.value)}
        />
      </FormField>
    </ActionModal>
  );
}

function RemoveAudienceModal({ arn, audience, onClose }: { arn: string; audience: string; onClose: () => void }) {
  const flash = useFlash();
  return (
    <ActionModal
      title={`Remove ${audience}?`}
      phrase="remove"
      submit="Remove"
      onClose={onClose}
      action={() => removeAudience(arn, audience)}
      onDone={() => flash.show("idp.audience.removed", { audience })}
    >
      <p className="m-0">Tokens that the provider issues for this audience are no longer taken.</p>
    </ActionModal>
  );
}
