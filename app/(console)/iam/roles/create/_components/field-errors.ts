/** What is wrong with the fields of each step, by the operations' own rules. Pure: a text is shown at its field. */
import { descriptionProblem } from "@/components/roles/role-description";
import { policySize, rejectCharacters, rejectPolicy } from "@/lib/authorization";
import { withoutHyphens } from "@/lib/aws/account-id";
import type { UseCaseChoice } from "@/lib/doors/console/views/trusted-entities";
import { customSuffix, roleName } from "@/lib/services/iam/inputs";
import { externalId } from "@/lib/services/sts/inputs";
import type { RoleDraft } from "./draft";
import { builtInProviders, claimFieldsOf, ownConditions } from "./trust-of-draft";

/** What is wrong with one further condition. */
export interface ConditionErrors {
  key?: string;
  value?: string;
}

/** By field; absent where it is right. */
export type EntityErrors = Partial<
  Record<
    | "service"
    | "useCase"
    | "accountId"
    | "externalId"
    | "provider"
    | "audience"
    | "organization"
    | "repository"
    | "branch"
    | "samlProvider"
    | "samlValue"
    | "samlRegions"
    | "customTrust",
    string
  > & {
    /** One for each condition. */
    conditions: readonly ConditionErrors[];
  }
>;

const required = (value: string, what: string) => (value === "" ? `${what} is required` : undefined);

/** Drops what is right, so that an empty object says that nothing is wrong. */
function wrong<Errors extends object>(errors: { [Field in keyof Errors]: Errors[Field] | undefined }) {
  const left: Partial<Errors> = {};
  for (const field in errors) {
    const error = errors[field];
    if (error !== undefined) left[field] = error;
  }
  return left;
}

/** Step `Select trusted entity`. In: how long a trust policy may be in the account, in characters without white space. */
export function entityErrors(draft: RoleDraft, mostTrust: number): EntityErrors {
  switch (draft.entity) {
    case "service":
      return wrong({
        service: draft.service === "" ? "Choose a service or use case" : undefined,
        useCase: draft.service !== "" && draft.useCase === "" ? "Choose a use case" : undefined,
      });
    case "account":
      return wrong({
        accountId:
          draft.account === "other" && !/^\d{12}$/.test(withoutHyphens(draft.accountId))
            ? "Enter an account ID: 12 digits"
            : undefined,
        externalId: draft.requireExternalId ? externalIdError(draft.externalId) : undefined,
      });
    case "web-identity":
      return webIdentityErrors(draft);
    case "saml":
      return wrong({
        samlProvider: draft.samlProvider === "" ? "Choose a SAML provider" : undefined,
        samlValue: draft.samlAccess === "programmatic" ? required(draft.samlValue, "Value") : undefined,
        samlRegions:
          draft.samlAccess === "console" && draft.samlEndpoints === "regional" && draft.samlRegions.length === 0
            ? "Choose at least one Region"
            : undefined,
        conditions: conditionErrors(draft),
      });
    case "custom":
      return wrong({ customTrust: trustProblem(draft.customTrust, mostTrust) });
  }
}

/** Why IAM would refuse a trust policy, with the place. Whether a named principal exists only IAM itself knows. */
function trustProblem(document: string, most: number) {
  const refused = rejectCharacters(document) ?? rejectPolicy(document, "trust");
  if (refused) return `${refused.message} (line ${refused.position.line}, column ${refused.position.column})`;
  return policySize(document) > most ? `Cannot exceed quota for ACLSizePerRole: ${most}` : undefined;
}

const externalIdError = (id: string) =>
  externalId.safeParse(id).success
    ? undefined
    : "An external ID has 2 to 1,224 characters: A-Z, a-z, 0-9, and + = , . @ : / -";

function webIdentityErrors(draft: RoleDraft): EntityErrors {
  const { provider, audience, github, terraform } = draft;
  if (provider === "") return { provider: "Choose an identity provider" };
  const field = builtInProviders.find(({ id }) => id === provider)?.field ?? "Audience";
  const kind = claimFieldsOf(provider);
  return wrong({
    audience: required(audience, field),
    organization:
      kind === "github"
        ? githubOrganizationError(github.organization)
        : kind === "terraform"
          ? tenantError(terraform.organization)
          : undefined,
    repository: kind === "github" ? githubRepositoryError(github.repository) : undefined,
    branch: kind === "github" ? githubBranchError(github.branch) : undefined,
    conditions: conditionErrors(draft),
  });
}

const githubOrganizationError = (name: string) =>
  /^[A-Za-z0-9-]+$/.test(name)
    ? undefined
    : "A GitHub organization is required: letters, digits and dashes, no wildcards";

/** GitHub shows and copies `organization/repository`: in the subject of its tokens the organization would stand twice. */
const githubRepositoryError = (name: string) =>
  /^[\w.*?-]*$/.test(name)
    ? undefined
    : "Enter the GitHub repository without the organization: letters, digits, periods, dashes and underscores";

/** A workflow has its branch as `refs/heads/main`; so it would begin twice. */
const githubBranchError = (name: string) =>
  /^(?!refs\/)\S*$/.test(name) ? undefined : "Enter the GitHub branch without refs/heads/, and without blanks";

const tenantError = (name: string) =>
  name !== "" && !/[*?]/.test(name) ? undefined : "An organization is required, without wildcards";

/** Values of one key and operator are alternatives: one beside what the fields ask would let in more, and not less. */
function conditionErrors(draft: RoleDraft): ConditionErrors[] | undefined {
  const own = ownConditions(draft);
  const errors = draft.conditions.map(({ key, operator, value }): ConditionErrors => {
    if (own.some((one) => one.key === key && one.operator === operator))
      return { key: `${key} is asked above already: with ${operator} another value would be let in as well` };
    return value === "" ? { value: "Value is required" } : {};
  });
  return errors.every(isRight) ? undefined : errors;
}

/** Step `Add permissions`. No policy need be picked, save the boundary that one has said one would use. */
export const permissionsErrors = (draft: RoleDraft): { boundary?: string } =>
  draft.useBoundary && draft.boundary === undefined ? { boundary: "Select a policy for the boundary" } : {};

export type DetailsErrors = Partial<Record<"name" | "suffix" | "description", string>>;

/** Step `Name, review, and create`. The name of a service-linked role is not the person's to choose. */
export const detailsErrors = (draft: RoleDraft, useCase: UseCaseChoice | undefined): DetailsErrors =>
  wrong({
    name: useCase?.serviceLinked ? undefined : nameError(draft.name),
    suffix:
      useCase?.serviceLinked && draft.suffix !== "" && !customSuffix.safeParse(draft.suffix).success
        ? "A suffix has up to 64 characters: A-Z, a-z, 0-9, and + = , . @ _ - (hyphen)"
        : undefined,
    description: descriptionProblem(draft.description),
  });

function nameError(name: string) {
  if (name === "") return "Role name is required";
  return roleName.safeParse(name).success
    ? undefined
    : "A role name has up to 64 characters: A-Z, a-z, 0-9, and + = , . @ - _";
}

/** Is nothing wrong? */
export const isRight = (errors: object): boolean => Object.keys(errors).length === 0;
