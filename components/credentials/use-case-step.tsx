"use client";
import Alert from "@cloudscape-design/components/alert";
import Checkbox from "@cloudscape-design/components/checkbox";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Tiles from "@cloudscape-design/components/tiles";
import { MarkedChoices } from "../form/marked-choices";
import { accessKeyTargets } from "../targets";

const useCases = {
  cli: {
    label: "Command Line Interface (CLI)",
    description: "You plan to use this access key to enable the AWS CLI to access your AWS account.",
    alternative:
      "Use a shell in the console, or the AWS CLI V2 with short-term credentials of an IAM Identity Center user.",
  },
  "local-code": {
    label: "Local code",
    description: "You plan to use this access key to enable application code in a local development environment.",
    alternative: "Use a toolkit of your editor that signs in by IAM Identity Center.",
  },
  compute: {
    label: "Application running on an AWS compute service",
    description: "You plan to use this access key to enable application code running on a service like Amazon EC2.",
    alternative: "Give the instance or function an IAM role: its credentials are short-term and need no file.",
  },
  "third-party": {
    label: "Third-party service",
    description: "You plan to use this access key to enable access for a third-party application or service.",
    alternative: "Let the third party assume an IAM role with an external ID. If it needs a key, rotate it often.",
  },
  outside: {
    label: "Application running outside AWS",
    description: "You plan to use this access key for a workload in your data center or elsewhere outside of AWS.",
    alternative: "Use IAM Roles Anywhere, which gives short-term credentials for a certificate.",
  },
  other: { label: "Other", description: "Your use case is not listed here.", alternative: undefined },
} as const;

export type KeyUseCase = keyof typeof useCases;

/** All but `Other` have an alternative that one must have seen. */
export const needsConfirmation = (useCase: KeyUseCase): boolean => useCases[useCase].alternative !== undefined;

export interface UseCaseStepProps {
  useCase: KeyUseCase | undefined;
  onUseCase: (useCase: KeyUseCase) => void;
  confirmed: boolean;
  onConfirm: (confirmed: boolean) => void;
}

/** What the key is for, and what would be better. */
export function UseCaseStep({ useCase, onUseCase, confirmed, onConfirm }: UseCaseStepProps) {
  const alternative = useCase && useCases[useCase].alternative;
  return (
    <Container>
      <SpaceBetween size="l">
        <MarkedChoices target={accessKeyTargets.useCase}>
          <FormField label="Use case" stretch>
            <Tiles
              value={useCase ?? null}
              columns={1}
              items={Object.entries(useCases).map(([value, { label, description }]) => ({ value, label, description }))}
              onChange={({ detail }) => isUseCase(detail.value) && onUseCase(detail.value)}
            />
          </FormField>
        </MarkedChoices>
        {alternative && (
          <Alert type="warning" header="Alternatives recommended">
            {alternative}
          </Alert>
        )}
        {useCase === "other" && (
          <Alert type="info">
            It is okay to use an access key for this use case, but follow the best practices: never store it in plain
            text or in code, and disable it when it is no longer needed.
          </Alert>
        )}
        {alternative && (
          <FormField label="Confirmation">
            <Checkbox
              checked={confirmed}
              nativeInputAttributes={{ "data-testid": accessKeyTargets.confirmation }}
              onChange={({ detail }) => onConfirm(detail.checked)}
            >
              I understand the above recommendation and want to proceed to create an access key.
            </Checkbox>
          </FormField>
        )}
      </SpaceBetween>
    </Container>
  );
}

const isUseCase = (value: string): value is KeyUseCase => value in useCases;
