/** What the address of `Create role` has chosen already, by AWS's parameters. Pure. */
import type { ServiceChoice } from "@/lib/doors/console/views/trusted-entities";
import { emptyDraft, type RoleDraft, type TrustedEntity, withUseCase } from "./draft";

/** `?trustedEntityType=AWS_SERVICE&selectedService=EC2&selectedUseCase=EC2`, `&provider=<ARN>` */
export interface RoleAddress {
  trustedEntityType?: string | undefined;
  selectedService?: string | undefined;
  selectedUseCase?: string | undefined;
  commonUseCase?: string | undefined;
  provider?: string | undefined;
}

const entities: Record<string, TrustedEntity> = {
  AWS_SERVICE: "service",
  AWS_ACCOUNT: "account",
  WEB_IDENTITY: "web-identity",
  SAML: "saml",
  CUSTOM: "custom",
};

/** The draft that an address begins with; what is not offered is left out. */
export function draftOfAddress(address: RoleAddress, services: readonly ServiceChoice[]): RoleDraft {
  const entity = entities[address.trustedEntityType?.toUpperCase() ?? ""] ?? "service";
  const draft: RoleDraft = {
    ...emptyDraft,
    entity,
    ...(entity === "web-identity" ? { provider: address.provider ?? "" } : {}),
    ...(entity === "saml" ? { samlProvider: address.provider ?? "" } : {}),
  };
  const wanted = address.selectedService ?? address.commonUseCase;
  const service = services.find(({ name }) => name === wanted);
  if (!service) return draft;
  const useCase = service.useCases.find(({ name }) => name === (address.selectedUseCase ?? service.name));
  return withUseCase(draft, { service: service.name, useCase: useCase ?? service.useCases[0] }, undefined);
}
