import { describe, expect, it } from "vitest";
import { draftOfAddress } from "./deep-link";
import {
  chosenUseCase,
  countedDraft,
  emptyDraft,
  type RoleDraft,
  roleDraft,
  toInputs,
  withoutUseCase,
  withUseCase,
} from "./draft";
import { servicesOfTest as services } from "./services.fixture";

const readOnly = { arn: "arn:aws:iam::aws:policy/ReadOnlyAccess", name: "ReadOnlyAccess", type: "AWS managed" };
const draft = (changes: Partial<RoleDraft>): RoleDraft => ({ ...emptyDraft, name: "app", ...changes });
const ofEc2 = (useCase: string, before = draft({})) => {
  const found = services.find(({ name }) => name === "EC2")?.useCases.find(({ name }) => name === useCase);
  return withUseCase(before, { service: "EC2", useCase: found }, chosenUseCase(before, services));
};

describe("choosing a use case", () => {
  it("ticks its policies and takes its description, in place of another's; what the person chose stays", () => {
    const first = ofEc2("For machines", draft({ policies: [readOnly] }));
    expect(first.policies.map(({ name }) => name)).toEqual(["Machines", "ReadOnlyAccess"]);
    expect(first.description).toBe("Allows machines.");
    const second = ofEc2("EC2", first);
    expect(second.policies).toEqual([readOnly]);
    expect(second.description).toBe("Allows instances.");
    expect(ofEc2("For machines", { ...second, description: "Mine" }).description).toBe("Mine");
  });

  it("leaves nothing of itself where something else is trusted", () => {
    const left = withoutUseCase(ofEc2("Linked"), services);
    expect([left.policies, left.description, left.useCase]).toEqual([[], "", ""]);
  });
});

it("counts what was entered for the chosen kind of trusted entity alone", () => {
  const other = draft({ entity: "account", account: "other", accountId: "111122223333", requireExternalId: true });
  expect(countedDraft(other)).toEqual(other);
  expect(countedDraft({ ...other, entity: "service" })).toEqual(draft({}));
  expect(countedDraft({ ...ofEc2("EC2"), entity: "custom", customTrust: "{}", description: "" })).toEqual(
    draft({ entity: "custom", customTrust: "{}" }),
  );
});

describe("the address", () => {
  it("chooses what AWS's parameters name, and nothing that is not offered", () => {
    expect(draftOfAddress({ commonUseCase: "EC2" }, services)).toMatchObject({ service: "EC2", useCase: "EC2" });
    expect(draftOfAddress({ selectedService: "EC2", selectedUseCase: "For machines" }, services)).toMatchObject({
      entity: "service",
      useCase: "For machines",
      policies: [{ name: "Machines" }],
    });
    expect(draftOfAddress({ selectedService: "Quantum", trustedEntityType: "nobody" }, services)).toEqual(emptyDraft);
    expect(draftOfAddress({ trustedEntityType: "SAML", provider: "arn:x" }, services)).toMatchObject({
      entity: "saml",
      samlProvider: "arn:x",
    });
    expect(draftOfAddress({ trustedEntityType: "AWS_ACCOUNT", provider: "arn:x" }, services)).toEqual({
      ...emptyDraft,
      entity: "account",
    });
  });
});

describe("the operations of a draft", () => {
  const inputs = (of: RoleDraft) => toInputs(of, chosenUseCase(of, services), "{}");

  it("creates the role and nothing else where nothing else was asked", () => {
    expect(inputs(draft({ entity: "account" }))).toEqual({
      name: "app",
      linked: undefined,
      createRole: { RoleName: "app", AssumeRolePolicyDocument: "{}" },
      attachRolePolicy: [],
      createInstanceProfile: undefined,
      addRoleToInstanceProfile: undefined,
    });
  });

  it("makes an instance profile of the same name for EC2", () => {
    expect(inputs(ofEc2("For machines"))).toMatchObject({
      createRole: { Description: "Allows machines." },
      attachRolePolicy: [{ RoleName: "app", PolicyArn: "arn:aws:iam::aws:policy/Machines" }],
      createInstanceProfile: { InstanceProfileName: "app" },
      addRoleToInstanceProfile: { InstanceProfileName: "app", RoleName: "app" },
    });
  });

  it("leaves a service-linked role to the service, with the suffix", () => {
    expect(inputs({ ...ofEc2("Linked"), suffix: "blue" })).toMatchObject({
      name: "AWSServiceRoleForLinked_blue",
      linked: { AWSServiceName: "linked.amazonaws.com", CustomSuffix: "blue" },
      createInstanceProfile: undefined,
    });
  });

  it("gives CreateRole the boundary and the tags; a boundary that is not used is not given", () => {
    const bounded = draft({ entity: "account", boundary: readOnly, tags: [{ key: "team", value: "" }] });
    expect(inputs(bounded).createRole).not.toHaveProperty("PermissionsBoundary");
    expect(inputs({ ...bounded, useBoundary: true }).createRole).toMatchObject({
      PermissionsBoundary: readOnly.arn,
      Tags: [{ Key: "team", Value: "" }],
    });
  });

  it("takes no draft with members of other types", () => {
    expect(roleDraft.safeParse(draft({})).success).toBe(true);
    expect(roleDraft.safeParse({ ...draft({}), entity: "anyone" }).success).toBe(false);
  });
});
