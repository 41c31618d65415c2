"use client";
import Alert from "@cloudscape-design/components/alert";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import RadioGroup from "@cloudscape-design/components/radio-group";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { MarkedChoices } from "@/components/form/marked-choices";
import { useServiceSearch } from "@/components/form/service-search";
import { roleWizardTargets } from "@/components/targets";
import { chosenUseCase, withUseCase } from "../draft";
import type { TrustedEntityStepProps } from "./trusted-entity-step";

/** Which service, and for which of its use cases. */
export function ServiceFields({ draft, onUseCase, offers: { services }, errors }: TrustedEntityStepProps) {
  const before = chosenUseCase(draft, services);
  const service = services.find(({ name }) => name === draft.service);
  const { around, search, ranked } = useServiceSearch();
  const options = (common: boolean) =>
    ranked(
      services
        .filter((one) => one.common === common)
        .map(({ name, useCases }) => ({
          value: name,
          label: name,
          // Who searches for a use case finds its service.
          filteringTags: useCases.map((useCase) => useCase.name),
        })),
    );
  return (
    <Container
      header={
        <Header variant="h2" description="The service acts in this account by the role.">
          Use case
        </Header>
      }
    >
      <SpaceBetween size="l">
        <FormField label="Service or use case" errorText={errors.service}>
          <div {...around}>
            <Select
              placeholder="Choose a service or use case"
              selectedOption={service ? { value: service.name, label: service.name } : null}
              options={[
                { label: "Commonly used services", options: options(true) },
                { label: "Other AWS services", options: options(false) },
              ]}
              {...search}
              empty="No services"
              filteringAriaLabel="Search services"
              triggerVariant="option"
              data-testid={roleWizardTargets.service}
              onChange={({ detail }) => {
                const chosen = services.find(({ name }) => name === detail.selectedOption.value);
                if (chosen)
                  onUseCase(withUseCase(draft, { service: chosen.name, useCase: chosen.useCases[0] }, before));
              }}
            />
          </div>
        </FormField>
        {service && (
          <MarkedChoices target={roleWizardTargets.useCase}>
            <FormField
              label="Use case"
              description="Choose a use case for the specified service."
              errorText={errors.useCase}
            >
              <RadioGroup
                value={draft.useCase}
                items={service.useCases.map(({ name, description }) => ({ value: name, label: name, description }))}
                onChange={({ detail }) =>
                  onUseCase(
                    withUseCase(
                      draft,
                      { service: service.name, useCase: service.useCases.find(({ name }) => name === detail.value) },
                      before,
                    ),
                  )
                }
              />
            </FormField>
          </MarkedChoices>
        )}
        {before?.serviceLinked && (
          <Alert type="info">
            This is a service-linked role: the service decides its name and its permissions, and it is deleted by way of
            the service.
          </Alert>
        )}
      </SpaceBetween>
    </Container>
  );
}
