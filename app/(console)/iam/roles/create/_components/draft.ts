/** What a person has entered in `Create role`, and the operations that it comes to. Pure. */
import { z } from "zod";
import { pickedPolicy } from "@/components/pickers/permission-pick";
import type { UseCaseChoice } from "@/lib/doors/console/views/trusted-entities";

const text = z.string();

/** One more condition of a federated trust policy. */
const conditionDraft = z.object({ key: text, operator: text, value: text });
export type ConditionDraft = z.infer<typeof conditionDraft>;

/** The shape of a draft, for the server action that takes one; the operations check what stands in it. */
export const roleDraft = z.object({
  entity: z.enum(["service", "account", "web-identity", "saml", "custom"]),
  /** Names of the service and of its use case. */
  service: text,
  useCase: text,
  account: z.enum(["this", "other"]),
  accountId: text,
  requireExternalId: z.boolean(),
  externalId: text,
  requireMfa: z.boolean(),
  /** Of the web identity: an ARN, or what one of the built-in ones is named in trust policies. */
  provider: text,
  audience: text,
  github: z.object({ organization: text, repository: text, branch: text }),
  terraform: z.object({ organization: text, project: text, workspace: text, runPhase: text }),
  samlProvider: text,
  samlAccess: z.enum(["programmatic", "console"]),
  samlAttribute: text,
  samlValue: text,
  samlEndpoints: z.enum(["regional", "non-regional"]),
  /** Of the regional endpoints. */
  samlRegions: z.array(text),
  /** The unique identifier of the provider, where sign-in URLs include it; empty where they do not. */
  samlUniqueId: text,
  conditions: z.array(conditionDraft),
  customTrust: text,
  policies: z.array(pickedPolicy),
  useBoundary: z.boolean(),
  boundary: pickedPolicy.optional(),
  name: text,
  /** Of a service-linked role, whose name the service decides. */
  suffix: text,
  description: text,
  tags: z.array(z.object({ key: text, value: text })),
});

export type RoleDraft = z.infer<typeof roleDraft>;
export type TrustedEntity = RoleDraft["entity"];

/** What `Custom trust policy` begins with. */
export const trustSkeleton = JSON.stringify(
  {
    Version: "2012-10-17",
    Statement: [{ Sid: "Statement1", Effect: "Allow", Principal: {}, Action: "sts:AssumeRole" }],
  },
  null,
  4,
);

export const emptyDraft: RoleDraft = {
  entity: "service",
  service: "",
  useCase: "",
  account: "this",
  accountId: "",
  requireExternalId: false,
  externalId: "",
  requireMfa: false,
  provider: "",
  audience: "",
  github: { organization: "", repository: "*", branch: "*" },
  terraform: { organization: "", project: "", workspace: "", runPhase: "" },
  samlProvider: "",
  samlAccess: "programmatic",
  samlAttribute: "SAML:aud",
  samlValue: "",
  samlEndpoints: "regional",
  samlRegions: [],
  samlUniqueId: "",
  conditions: [],
  customTrust: trustSkeleton,
  policies: [],
  useBoundary: false,
  name: "",
  suffix: "",
  description: "",
  tags: [],
};

/** What is asked of one kind of trusted entity alone. */
const askedOf: Record<TrustedEntity, readonly (keyof RoleDraft)[]> = {
  service: ["service", "useCase"],
  account: ["account", "accountId", "requireExternalId", "externalId", "requireMfa"],
  "web-identity": ["provider", "audience", "github", "terraform"],
  saml: [
    ...(["samlProvider", "samlAccess", "samlAttribute", "samlValue", "samlEndpoints"] as const),
    ...(["samlRegions", "samlUniqueId"] as const),
  ],
  custom: ["customTrust"],
};

/** The draft without what was entered for kinds of trusted entities that are not the chosen one. */
export function countedDraft(draft: RoleDraft): RoleDraft {
  const others = Object.entries(askedOf).flatMap(([entity, fields]) => (entity === draft.entity ? [] : fields));
  return { ...draft, ...Object.fromEntries(others.map((field) => [field, emptyDraft[field]])) };
}

/** The use case that the draft has chosen, where it trusts a service. */
export const chosenUseCase = (
  draft: RoleDraft,
  services: readonly { name: string; useCases: readonly UseCaseChoice[] }[],
): UseCaseChoice | undefined =>
  draft.entity === "service"
    ? services.find(({ name }) => name === draft.service)?.useCases.find(({ name }) => name === draft.useCase)
    : undefined;

/** The draft with another use case: its policies are ticked in place of the other's, its description stands for it. */
export function withUseCase(
  draft: RoleDraft,
  chosen: { service: string; useCase: UseCaseChoice | undefined },
  before: UseCaseChoice | undefined,
): RoleDraft {
  const given = new Set(before?.policies.map(({ arn }) => arn));
  const own = draft.policies.filter(({ arn }) => !given.has(arn));
  const named = new Set(own.map(({ arn }) => arn));
  const { useCase } = chosen;
  return {
    ...draft,
    service: chosen.service,
    useCase: useCase?.name ?? "",
    policies: [...(useCase?.policies ?? []).filter(({ arn }) => !named.has(arn)), ...own],
    description:
      draft.description === "" || draft.description === before?.description
        ? (useCase?.description ?? "")
        : draft.description,
    suffix: "",
  };
}

/** The draft for another kind of trusted entity: what the use case had ticked and described goes with it. */
export const withoutUseCase = (draft: RoleDraft, services: Parameters<typeof chosenUseCase>[1]): RoleDraft =>
  withUseCase(draft, { service: "", useCase: undefined }, chosenUseCase(draft, services));

/** The inputs of the operations, in AWS's order; `linked` in place of all others where a service makes the role. */
export interface NewRoleInputs {
  /** The name that the role will bear. */
  name: string;
  linked: { AWSServiceName: string; Description?: string; CustomSuffix?: string } | undefined;
  createRole: {
    RoleName: string;
    AssumeRolePolicyDocument: string;
    Description?: string;
    PermissionsBoundary?: string;
    Tags?: { Key: string; Value: string }[];
  };
  attachRolePolicy: { RoleName: string; PolicyArn: string }[];
  createInstanceProfile: { InstanceProfileName: string } | undefined;
  addRoleToInstanceProfile: { InstanceProfileName: string; RoleName: string } | undefined;
}

/**
 * The operations that a draft comes to. In: the draft, its use case, its trust policy.
 * Source: IAM User Guide, "Create a role to delegate permissions to an AWS service" (id_roles_create_for-service) and
 * "Using instance profiles" (id_roles_use_switch-role-ec2_instance-profiles).
 */
export function toInputs(draft: RoleDraft, useCase: UseCaseChoice | undefined, trust: string): NewRoleInputs {
  const { name, description } = draft;
  const described = description ? { Description: description } : {};
  const linked = useCase?.serviceLinked && {
    AWSServiceName: useCase.service,
    ...described,
    ...(draft.suffix ? { CustomSuffix: draft.suffix } : {}),
  };
  const profile = useCase?.instanceProfile ? { InstanceProfileName: name } : undefined;
  return {
    name: useCase?.serviceLinked ? linkedName(useCase.serviceLinked.roleName, draft.suffix) : name,
    linked,
    createRole: {
      RoleName: name,
      AssumeRolePolicyDocument: trust,
      ...described,
      ...(draft.useBoundary && draft.boundary ? { PermissionsBoundary: draft.boundary.arn } : {}),
      ...(draft.tags.length > 0 ? { Tags: draft.tags.map(({ key, value }) => ({ Key: key, Value: value })) } : {}),
    },
    attachRolePolicy: draft.policies.map(({ arn }) => ({ RoleName: name, PolicyArn: arn })),
    createInstanceProfile: profile,
    addRoleToInstanceProfile: profile && { ...profile, RoleName: name },
  };
}

/** `AWSServiceRoleForAutoScaling_blue` */
export const linkedName = (roleName: string, suffix: string) => (suffix ? `${roleName}_${suffix}` : roleName);
