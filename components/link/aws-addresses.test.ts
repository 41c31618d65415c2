import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { billingAddress, iamAddress } from "./aws-addresses";

const policy = "arn%3Aaws%3Aiam%3A%3A111122223333%3Apolicy%2FReports";
const sections = (route: string, page: string, names: string[]) =>
  names.map((name): [string, string] => [`${route}?section=${name}`, `${page}?section=${name}`]);

/** Every hash route of IAM's console that has a page here: the route, and the address that it leads to. */
const routes: [hash: string, address: string][] = [
  ["", "/iam"],
  ["#/home", "/iam"],
  ["#/groups", "/iam/groups"],
  ["#/groups/create", "/iam/groups/create"],
  ["#/groups/details/Admins", "/iam/groups/Admins"],
  ...sections("#/groups/details/Admins", "/iam/groups/Admins", ["users", "permissions", "access_advisor"]),
  ["#/users", "/iam/users"],
  ["#/users/create", "/iam/users/create"],
  ["#/users/details/ben", "/iam/users/ben"],
  ...sections("#/users/details/ben", "/iam/users/ben", [
    ...["permissions", "groups", "tags", "security_credentials", "access_advisor"],
  ]),
  ["#/users/details/a%2Bb%40c", "/iam/users/a%2Bb%40c"],
  ["#/users/details/ben/create-access-key", "/iam/users/ben/create-access-key"],
  ["#/users/details/ben/assign-mfa", "/iam/users/ben/assign-mfa"],
  ["#/roles", "/iam/roles"],
  ["#/roles/create", "/iam/roles/create"],
  ["#/roles/create?commonUseCase=EC2", "/iam/roles/create?commonUseCase=EC2"],
  ["#/roles/details/Deploy", "/iam/roles/Deploy"],
  ...sections("#/roles/details/Deploy", "/iam/roles/Deploy", [
    ...["permissions", "trust_relationships", "tags", "access_advisor", "revoke_sessions"],
  ]),
  ["#/roles/details/Deploy/edit-trust-policy", "/iam/roles/Deploy/edit-trust-policy"],
  ["#/policies", "/iam/policies"],
  ["#/policies/create", "/iam/policies/create"],
  [`#/policies/details/${policy}`, `/iam/policies/${policy}`],
  ["#/policies/details/arn:aws:iam::111122223333:policy/Reports", `/iam/policies/${policy}`],
  ...sections(`#/policies/details/${policy}`, `/iam/policies/${policy}`, [
    ...["permissions", "entities_attached", "tags", "policy_versions", "access_advisor"],
  ]),
  ["#/identity_providers", "/iam/identity-providers"],
  ["#/identity_providers/create", "/iam/identity-providers/create"],
  [
    "#/identity_providers/details/OPENID/arn%3Aaws%3Aiam%3A%3A111122223333%3Aoidc-provider%2Fidp.example",
    "/iam/identity-providers/arn%3Aaws%3Aiam%3A%3A111122223333%3Aoidc-provider%2Fidp.example",
  ],
  ["#/account_settings", "/iam/account-settings"],
  ["#/account_settings/edit-password-policy", "/iam/account-settings/password-policy"],
  ["#/credential_report", "/iam/credential-report"],
  ["#/policy-simulator", "/iam/policy-simulator"],
  ["#/security_credentials", "/iam/security-credentials"],
];

const aws = "arn:aws:iam::aws:policy/AmazonEC2FullAccess";

/** The hash routes of the console of 2020, as tutorials of its day have them. */
const routesOf2020: [hash: string, address: string][] = [
  ["#/users$new?step=details", "/iam/users/create"],
  ["#/users/ben", "/iam/users/ben"],
  ...sections("#/users/ben", "/iam/users/ben", ["permissions", "groups", "security_credentials"]),
  ["#/groups$new", "/iam/groups/create"],
  ["#/groups/Admins", "/iam/groups/Admins"],
  ["#/groups/Admins$permissions", "/iam/groups/Admins"],
  ["#/groups/Admins$attachPolicy", "/iam/groups/Admins/attach-policies"],
  ["#/create_group", "/iam/groups/create"],
  ["#/users/ben$createPolicy?step=edit", "/iam/users/ben/inline-policy"],
  ["#/users/ben$jsonEditor?policyName=own&step=edit", "/iam/users/ben/inline-policy?policyName=own"],
  ["#/users/ben$addPermissions?step=permissions", "/iam/users/ben/add-permissions"],
  ["#/roles/Deploy$createPolicy?step=edit", "/iam/roles/Deploy/inline-policy"],
  ["#/roles/Deploy$jsonEditor?policyName=own", "/iam/roles/Deploy/inline-policy?policyName=own"],
  ["#/roles/Deploy$attachPolicy", "/iam/roles/Deploy/attach-policies"],
  ["#/roles$new?step=type", "/iam/roles/create"],
  ["#/roles$new?step=type&roleType=crossAccount", "/iam/roles/create?trustedEntityType=AWS_ACCOUNT"],
  ["#/roles$new?step=review&commonUseCase=EC2%2BEC2&selectedUseCase=EC2", "/iam/roles/create?selectedService=EC2"],
  ["#/roles/Deploy", "/iam/roles/Deploy"],
  ["#/roles/Deploy?section=trust", "/iam/roles/Deploy?section=trust_relationships"],
  ["#/roles/Deploy?section=revoke_sessions", "/iam/roles/Deploy?section=revoke_sessions"],
  ["#/policies$new?step=edit", "/iam/policies/create"],
  [`#/policies/${aws}`, `/iam/policies/${encodeURIComponent(aws)}`],
  [`#/policies/${aws}$serviceLevelSummary`, `/iam/policies/${encodeURIComponent(aws)}`],
  [`#/policies/${aws}/$serviceLevelSummary`, `/iam/policies/${encodeURIComponent(aws)}`],
  [`#/policies/${encodeURIComponent(aws)}$jsonEditor`, `/iam/policies/${encodeURIComponent(aws)}`],
  [
    `#/policies/${aws}$serviceLevelSummary?section=permissions`,
    `/iam/policies/${encodeURIComponent(aws)}?section=permissions`,
  ],
  [`#/policies/${aws}$jsonEditor?step=edit`, `/iam/policies/${encodeURIComponent(aws)}/edit`],
  [
    `#/policies/${aws}$serviceLevelSummary?section=attached_entities`,
    `/iam/policies/${encodeURIComponent(aws)}?section=entities_attached`,
  ],
  ["#/providers", "/iam/identity-providers"],
  ["#/security_credential", "/iam/security-credentials"],
  ["#/security_credential$access_key", "/iam/security-credentials"],
];

/** Whose pages are not built. */
const missing = [
  ...["#/root-access-management", "#/delegation-requests", "#/access_analyzer"],
  ...["#/organization_activity", "#/scps", "#/rcps", "#/policies/Reports", "#/users/ben/unknown"],
];

describe("iamAddress", () => {
  it.each(routes)("leads %s to %s", (hash, address) => {
    expect(iamAddress(hash)).toEqual({ path: address });
  });
  it.each(routesOf2020)("leads 2020's %s to %s", (hash, address) => {
    expect(iamAddress(hash)).toEqual({ path: address });
    expect(hasPage(address)).toBe(true);
  });
  it.each(routes)("leads %s to a page that there is", (hash) => {
    expect(hasPage(iamAddress(hash).path)).toBe(true);
  });
  it.each(missing)("leads %s to the dashboard, and says that the page is not built", (hash) => {
    expect(iamAddress(hash)).toEqual({ path: "/iam", missing: true });
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

/** Is there a page for an address? A folder bears the name, or stands for every name. */
function hasPage(address: string): boolean {
  const [service = "", list = "", ...rest] = (address.split("?")[0] ?? "").split("/").slice(1);
  const names: Record<string, string> = {
    ...{ groups: "[groupName]", users: "[userName]", roles: "[roleName]" },
    ...{ policies: "[policyArn]", "identity-providers": "[providerArn]" },
  };
  const [name, ...further] = rest;
  const there = (...parts: string[]) =>
    existsSync(path.join(import.meta.dirname, "../../app/(console)", service, list, ...parts, "page.tsx"));
  if (name === undefined) return there();
  return there(name, ...further) || there(names[list] ?? "", ...further);
}
