"use client";
import Alert from "@cloudscape-design/components/alert";
import Checkbox from "@cloudscape-design/components/checkbox";
import Container from "@cloudscape-design/components/container";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { accessKeyTargets } from "../targets";

export interface RootKeyWarningStepProps {
  confirmed: boolean;
  onConfirm: (confirmed: boolean) => void;
}

/** Root's keys can do everything, and no policy limits them: one must say that one knows. */
export function RootKeyWarningStep({ confirmed, onConfirm }: RootKeyWarningStepProps) {
  return (
    <Container>
      <SpaceBetween size="l">
        <Alert type="warning" header="Root user access keys are not recommended">
          Whoever has an access key of the root user can do everything in the account, and no policy of the account can
          limit that. Create an IAM user or a role with the permissions that are needed instead.
        </Alert>
        <Checkbox
          checked={confirmed}
          nativeInputAttributes={{ "data-testid": accessKeyTargets.confirmation }}
          onChange={({ detail }) => onConfirm(detail.checked)}
        >
          I understand creating a root access key is not a best practice, but I still want to create one.
        </Checkbox>
      </SpaceBetween>
    </Container>
  );
}
