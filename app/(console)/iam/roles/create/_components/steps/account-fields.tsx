"use client";
import Alert from "@cloudscape-design/components/alert";
import Checkbox from "@cloudscape-design/components/checkbox";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { MarkedChoices } from "@/components/form/marked-choices";
import { roleWizardTargets } from "@/components/targets";
import type { EntityFieldsProps } from "./trusted-entity-step";

/** An account as a whole, with what it must bring besides. */
export function AccountFields({ draft, change, offers, errors }: EntityFieldsProps) {
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Entities of the account can assume the role, once their own account lets them."
        >
          An AWS account
        </Header>
      }
    >
      <SpaceBetween size="l">
        <MarkedChoices target={roleWizardTargets.account}>
          <RadioGroup
            ariaLabel="An AWS account"
            value={draft.account}
            items={[
              { value: "this", label: `This account (${offers.accountId})` },
              { value: "other", label: "Another AWS account" },
            ]}
            onChange={({ detail }) => change({ account: detail.value === "other" ? "other" : "this" })}
          />
        </MarkedChoices>
        {draft.account === "other" && (
          <FormField
            label="Account ID"
            description="Identifier of the account that can use this role."
            constraintText="Account ID is a 12-digit number."
            errorText={errors.accountId}
          >
            <Input
              value={draft.accountId}
              inputMode="numeric"
              autoComplete={false}
              ariaRequired
              nativeInputAttributes={{ "data-testid": roleWizardTargets.accountId }}
              onChange={({ detail }) => change({ accountId: detail.value })}
            />
          </FormField>
        )}
        <fieldset className="m-0 border-0 p-0!">
          <legend className="pb-2 font-bold">Options</legend>
          <SpaceBetween size="s">
            <Checkbox
              checked={draft.requireExternalId}
              nativeInputAttributes={{ "data-testid": roleWizardTargets.requireExternalId }}
              onChange={({ detail }) => change({ requireExternalId: detail.checked })}
            >
              Require external ID (Best practice when a third party will assume this role)
            </Checkbox>
            {draft.requireExternalId && (
              <SpaceBetween size="s">
                <FormField
                  label="External ID"
                  constraintText="2 to 1,224 characters. Valid characters: A-Z, a-z, 0-9, and + = , . @ : / - (hyphen)"
                  errorText={errors.externalId}
                >
                  <Input
                    value={draft.externalId}
                    autoComplete={false}
                    spellcheck={false}
                    ariaRequired
                    nativeInputAttributes={{ "data-testid": roleWizardTargets.externalId }}
                    onChange={({ detail }) => change({ externalId: detail.value })}
                  />
                </FormField>
                <Alert type="info">
                  The console cannot tell an external ID: nobody can switch to this role there, only by the CLI or the
                  API.
                </Alert>
              </SpaceBetween>
            )}
            <Checkbox
              checked={draft.requireMfa}
              description="Only who signed in with a second factor can assume the role."
              nativeInputAttributes={{ "data-testid": roleWizardTargets.requireMfa }}
              onChange={({ detail }) => change({ requireMfa: detail.checked })}
            >
              Require MFA
            </Checkbox>
          </SpaceBetween>
        </fieldset>
      </SpaceBetween>
    </Container>
  );
}
