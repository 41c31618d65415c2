"use client";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Suspense, use, useEffect } from "react";
import { ReadFailure } from "@/components/decision/read-failure";
import { LoadingResources } from "@/components/table/loading-resources";
import { roleWizardTargets } from "@/components/targets";
import type { RoleDraft } from "../draft";
import type { EntityErrors } from "../field-errors";
import { audienceBegun, builtInProviders, claimFieldsOf, issuerOf } from "../trust-of-draft";
import { ConditionRows } from "./condition-rows";
import { ProviderField } from "./provider-field";
import type { EntityFieldsProps } from "./trusted-entity-step";

/** An identity provider of the web, and which of its tokens are let in. */
export function WebIdentityFields(props: EntityFieldsProps) {
  return (
    <Container header={<Header variant="h2">Web identity</Header>}>
      <Suspense fallback={<LoadingResources />}>
        <Fields {...props} />
      </Suspense>
    </Container>
  );
}

function Fields({ draft, change, offers, errors }: EntityFieldsProps) {
  const found = use(offers.providers.oidc);
  const oidc = found.ok ? found.value : [];
  const builtIn = builtInProviders.find(({ id }) => id === draft.provider);
  const audiences = oidc.find(({ arn }) => arn === draft.provider)?.audiences;
  const kind = claimFieldsOf(draft.provider);
  const label = builtIn?.name ?? issuerOf(draft.provider);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each provider: what the person clears stays empty.
  useEffect(() => {
    const audience = audienceBegun(draft.provider, audiences);
    if (audience !== undefined && draft.audience === "") change({ audience });
  }, [draft.provider]);
  return (
    <SpaceBetween size="l">
      {!found.ok && <ReadFailure failure={found.failure} />}
      <ProviderField label="Identity provider" error={errors.provider} create="Create new">
        <Select
          placeholder="Choose provider"
          selectedOption={draft.provider === "" ? null : { value: draft.provider, label }}
          options={[
            ...builtInProviders.map(({ id, name }) => ({ value: id, label: name })),
            ...oidc.map(({ arn }) => ({ value: arn, label: issuerOf(arn) })),
          ]}
          data-testid={roleWizardTargets.provider}
          onChange={({ detail }) =>
            change({ provider: detail.selectedOption.value ?? "", audience: "", conditions: [] })
          }
        />
      </ProviderField>
      {draft.provider !== "" && (
        <SpaceBetween size="l">
          <FormField label={builtIn?.field ?? "Audience"} errorText={errors.audience}>
            {audiences ? (
              <Select
                placeholder="Choose audience"
                selectedOption={draft.audience === "" ? null : { value: draft.audience, label: draft.audience }}
                options={audiences.map((value) => ({ value, label: value }))}
                empty="The provider has no audiences."
                data-testid={roleWizardTargets.field("audience")}
                onChange={({ detail }) => change({ audience: detail.selectedOption.value ?? "" })}
              />
            ) : (
              <TypedField value={draft.audience} target="audience" onChange={(audience) => change({ audience })} />
            )}
          </FormField>
          {kind === "github" && <GitHubFields draft={draft} change={change} errors={errors} />}
          {kind === "terraform" && <TerraformFields draft={draft} change={change} errors={errors} />}
          <ConditionRows
            conditions={draft.conditions}
            keys={["sub", "aud", "amr"].map((claim) => `${issuerOf(draft.provider)}:${claim}`)}
            begin={`${issuerOf(draft.provider)}:sub`}
            errors={errors.conditions}
            onChange={(conditions) => change({ conditions })}
          />
        </SpaceBetween>
      )}
    </SpaceBetween>
  );
}

function TypedField(props: { value: string; target: string; placeholder?: string; onChange: (value: string) => void }) {
  return (
    <Input
      value={props.value}
      autoComplete={false}
      spellcheck={false}
      {...(props.placeholder ? { placeholder: props.placeholder } : {})}
      nativeInputAttributes={{ "data-testid": roleWizardTargets.field(props.target) }}
      onChange={({ detail }) => props.onChange(detail.value)}
    />
  );
}

interface TenantFieldsProps {
  draft: RoleDraft;
  change: (changes: Partial<RoleDraft>) => void;
  errors: EntityErrors;
}

function GitHubFields({ draft: { github }, change, errors }: TenantFieldsProps) {
  const set = (changes: Partial<RoleDraft["github"]>) => change({ github: { ...github, ...changes } });
  return (
    <SpaceBetween size="l">
      <FormField
        label="GitHub organization"
        constraintText="Letters, digits and dashes; no wildcards."
        errorText={errors.organization}
      >
        <TypedField
          value={github.organization}
          target="organization"
          onChange={(organization) => set({ organization })}
        />
      </FormField>
      <FormField
        label={<Optional>GitHub repository</Optional>}
        constraintText="Any repository (*) unless you name one."
        errorText={errors.repository}
      >
        <TypedField value={github.repository} target="repository" onChange={(repository) => set({ repository })} />
      </FormField>
      <FormField
        label={<Optional>GitHub branch</Optional>}
        constraintText="Any branch (*) unless you name one."
        errorText={errors.branch}
      >
        <TypedField value={github.branch} target="branch" onChange={(branch) => set({ branch })} />
      </FormField>
    </SpaceBetween>
  );
}

function TerraformFields({ draft: { terraform }, change, errors }: TenantFieldsProps) {
  const set = (changes: Partial<RoleDraft["terraform"]>) => change({ terraform: { ...terraform, ...changes } });
  return (
    <SpaceBetween size="l">
      <FormField label="Organization" errorText={errors.organization}>
        <TypedField
          value={terraform.organization}
          target="organization"
          onChange={(organization) => set({ organization })}
        />
      </FormField>
      <FormField label={<Optional>Project</Optional>}>
        <TypedField
          value={terraform.project}
          target="project"
          placeholder="*"
          onChange={(project) => set({ project })}
        />
      </FormField>
      <FormField label={<Optional>Workspace</Optional>}>
        <TypedField
          value={terraform.workspace}
          target="workspace"
          placeholder="*"
          onChange={(workspace) => set({ workspace })}
        />
      </FormField>
      <FormField label={<Optional>Run Phase</Optional>}>
        <TypedField
          value={terraform.runPhase}
          target="run-phase"
          placeholder="*"
          onChange={(runPhase) => set({ runPhase })}
        />
      </FormField>
    </SpaceBetween>
  );
}

const Optional = ({ children }: { children: string }) => (
  <>
    {children} - <i>optional</i>
  </>
);
