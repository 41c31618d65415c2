"use client";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Tiles from "@cloudscape-design/components/tiles";
import { MarkedChoices } from "@/components/form/marked-choices";
import { roleWizardTargets } from "@/components/targets";
import type { RoleOffers } from "../create-role-wizard";
import { type RoleDraft, type TrustedEntity, withoutUseCase } from "../draft";
import type { EntityErrors } from "../field-errors";
import { AccountFields } from "./account-fields";
import { CustomTrustFields } from "./custom-trust-fields";
import { SamlFields } from "./saml-fields";
import { ServiceFields } from "./service-fields";
import { WebIdentityFields } from "./web-identity-fields";

export interface EntityFieldsProps {
  draft: RoleDraft;
  change: (changes: Partial<RoleDraft>) => void;
  offers: RoleOffers;
  errors: EntityErrors;
}

export interface TrustedEntityStepProps extends EntityFieldsProps {
  /** Another use case changes other steps too: it comes with the whole draft. */
  onUseCase: (draft: RoleDraft) => void;
}

const entities: { value: TrustedEntity; label: string; description: string }[] = [
  {
    value: "service",
    label: "AWS service",
    description: "EC2, Lambda or another service acts in this account.",
  },
  {
    value: "account",
    label: "AWS account",
    description: "Users and roles of this account or another one.",
  },
  {
    value: "web-identity",
    label: "Web identity",
    description: "People or programs that Google, GitHub or another OpenID Connect provider vouches for.",
  },
  {
    value: "saml",
    label: "SAML 2.0 federation",
    description: "People that the directory of an organization vouches for.",
  },
  {
    value: "custom",
    label: "Custom trust policy",
    description: "You write yourself who may assume the role.",
  },
];

/** `Select trusted entity`: its type, and what that type asks. */
export function TrustedEntityStep({ onUseCase, ...props }: TrustedEntityStepProps) {
  const { draft } = props;
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">Trusted entity type</Header>}>
        <MarkedChoices target={roleWizardTargets.entity}>
          <Tiles
            ariaLabel="Trusted entity type"
            value={draft.entity}
            columns={3}
            items={entities}
            onChange={({ detail }) => {
              const entity = entities.find(({ value }) => value === detail.value)?.value;
              if (entity) onUseCase({ ...withoutUseCase(draft, props.offers.services), entity, conditions: [] });
            }}
          />
        </MarkedChoices>
      </Container>
      {draft.entity === "service" && <ServiceFields {...props} onUseCase={onUseCase} />}
      {draft.entity === "account" && <AccountFields {...props} />}
      {draft.entity === "web-identity" && <WebIdentityFields {...props} />}
      {draft.entity === "saml" && <SamlFields {...props} />}
      {draft.entity === "custom" && <CustomTrustFields {...props} />}
    </SpaceBetween>
  );
}
