"use client";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import RadioGroup from "@cloudscape-design/components/radio-group";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Suspense, use } from "react";
import { ReadFailure } from "@/components/decision/read-failure";
import { MarkedChoices } from "@/components/form/marked-choices";
import { LoadingResources } from "@/components/table/loading-resources";
import { roleWizardTargets } from "@/components/targets";
import { ConditionRows } from "./condition-rows";
import { ProviderField } from "./provider-field";
import { SamlEndpointFields } from "./saml-endpoint-fields";
import type { EntityFieldsProps } from "./trusted-entity-step";

/**
 * What a trust policy can ask of a SAML answer.
 * Source: IAM User Guide, "Available keys for SAML-based federation" (reference_policies_iam-condition-keys).
 */
const samlKeys = [
  "SAML:aud",
  "SAML:cn",
  "SAML:commonName",
  "SAML:doc",
  "SAML:eduPersonAffiliation",
  "SAML:eduPersonAssurance",
  "SAML:eduPersonEntitlement",
  "SAML:eduPersonPrincipalName",
  "SAML:givenName",
  "SAML:iss",
  "SAML:mail",
  "SAML:name",
  "SAML:namequalifier",
  "SAML:organizationStatus",
  "SAML:primaryGroupSID",
  "SAML:sub",
  "SAML:sub_type",
  "SAML:surname",
  "SAML:uid",
  "SAML:x500UniqueIdentifier",
] as const;

/** A SAML provider of the account, and for what its people come. */
export function SamlFields(props: EntityFieldsProps) {
  return (
    <Container header={<Header variant="h2">SAML 2.0 federation</Header>}>
      <Suspense fallback={<LoadingResources />}>
        <Fields {...props} />
      </Suspense>
    </Container>
  );
}

function Fields({ draft, change, offers, errors }: EntityFieldsProps) {
  const found = use(offers.providers.saml);
  const providers = found.ok ? found.value : [];
  const uniqueIdOf = (arn: string | undefined) => providers.find((provider) => provider.arn === arn)?.uniqueId;
  const nameOf = (arn: string) => arn.slice(arn.indexOf("/") + 1);
  return (
    <SpaceBetween size="l">
      {!found.ok && <ReadFailure failure={found.failure} />}
      <ProviderField label="SAML 2.0-based provider" error={errors.samlProvider} create="Create new provider">
        <Select
          placeholder="Select a SAML provider"
          selectedOption={
            draft.samlProvider === "" ? null : { value: draft.samlProvider, label: nameOf(draft.samlProvider) }
          }
          options={providers.map(({ arn }) => ({ value: arn, label: nameOf(arn) }))}
          empty="The account has no SAML providers."
          data-testid={roleWizardTargets.provider}
          onChange={({ detail: { selectedOption } }) =>
            change({
              samlProvider: selectedOption.value ?? "",
              // The unique identifier is the provider's.
              samlUniqueId: draft.samlUniqueId === "" ? "" : (uniqueIdOf(selectedOption.value) ?? ""),
            })
          }
        />
      </ProviderField>
      <MarkedChoices target={roleWizardTargets.samlAccess}>
        <RadioGroup
          ariaLabel="Access to be allowed"
          value={draft.samlAccess}
          items={[
            { value: "programmatic", label: "Allow programmatic access only" },
            { value: "console", label: "Allow programmatic and AWS Management Console access" },
          ]}
          onChange={({ detail }) => change({ samlAccess: detail.value === "console" ? "console" : "programmatic" })}
        />
      </MarkedChoices>
      {draft.samlAccess === "console" ? (
        <SamlEndpointFields
          draft={draft}
          change={change}
          uniqueId={uniqueIdOf(draft.samlProvider)}
          error={errors.samlRegions}
        />
      ) : (
        <SpaceBetween size="l">
          <FormField label="Attribute">
            <Select
              selectedOption={{ value: draft.samlAttribute, label: draft.samlAttribute }}
              options={samlKeys.map((value) => ({ value, label: value }))}
              data-testid={roleWizardTargets.field("attribute")}
              onChange={({ detail }) => change({ samlAttribute: detail.selectedOption.value ?? "SAML:aud" })}
            />
          </FormField>
          <FormField label="Value" errorText={errors.samlValue}>
            <Input
              value={draft.samlValue}
              autoComplete={false}
              spellcheck={false}
              nativeInputAttributes={{ "data-testid": roleWizardTargets.field("value") }}
              onChange={({ detail }) => change({ samlValue: detail.value })}
            />
          </FormField>
        </SpaceBetween>
      )}
      <ConditionRows
        conditions={draft.conditions}
        keys={samlKeys}
        begin="SAML:sub"
        errors={errors.conditions}
        onChange={(conditions) => change({ conditions })}
      />
    </SpaceBetween>
  );
}
