import { describe, expect, it } from "vitest";
import { billingAddress, iamAddress } from "./aws-addresses";

describe("iamAddress", () => {
  it.each([
    ["", "/iam"],
    ["#/home", "/iam"],
    ["#/groups", "/iam/groups"],
    ["#/groups/create", "/iam/groups/create"],
    ["#/identity_providers", "/iam/identity-providers"],
    ["#/identity_providers/create", "/iam/identity-providers/create"],
    ["#/roles/create?commonUseCase=EC2", "/iam/roles/create?commonUseCase=EC2"],
    ["#/groups/details/Admins?section=permissions", "/iam/groups/Admins?section=permissions"],
    ["#/users/details/ben?section=security_credentials", "/iam/users/ben?section=security_credentials"],
    ["#/users/details/a%2Bb%40c", "/iam/users/a%2Bb%40c"],
    ["#/users/details/ben/assign-mfa", "/iam/users/ben/assign-mfa"],
    ["#/users/details/ben/create-access-key", "/iam/users/ben/create-access-key"],
    ["#/roles", "/iam/roles"],
    ["#/roles/details/Deploy?section=trust_relationships", "/iam/roles/Deploy?section=trust_relationships"],
    ["#/roles/details/Deploy/edit-trust-policy", "/iam/roles/Deploy/edit-trust-policy"],
    [
      "#/policies/details/arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2Fjob-function%2FBilling?section=policy_versions",
      "/iam/policies/arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2Fjob-function%2FBilling?section=policy_versions",
    ],
    [
      "#/policies/details/arn:aws:iam::aws:policy/ReadOnlyAccess",
      "/iam/policies/arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2FReadOnlyAccess",
    ],
    ["#/security_credentials", "/iam/security-credentials"],
    ["#/credential_report", "/iam/credential-report"],
    ["#/account_settings", "/iam/account-settings"],
  ])("leads %s to %s", (hash, path) => {
    expect(iamAddress(hash)).toEqual({ path });
  });
  it("leads a page that is not built to the dashboard, and says so", () => {
    expect(iamAddress("#/organization_activity")).toEqual({ path: "/iam", missing: true });
  });
  it("takes a name with a lone percent sign as it stands", () => {
    expect(iamAddress("#/users/details/100%")).toEqual({ path: "/iam/users/100%25" });
  });
});

describe("billingAddress", () => {
  it("knows the account page and the bills", () => {
    expect([billingAddress("#/account").path, billingAddress("#/bills").path]).toEqual(["/account", "/billing"]);
  });
});
