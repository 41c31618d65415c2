import { expect, test } from "vitest";
import { findingTitle } from "./finding-title";

test.each([
  ["INVALID_ACTION", "Invalid action"],
  ["INVALID_ARN_REGION", "Invalid ARN Region"],
  ["JSON_SYNTAX_ERROR", "Json syntax error"],
  ["UNIQUE_SIDS_REQUIRED", "Unique Sids required"],
  ["ALLOW_WITH_NOT_PRINCIPAL", "Allow with NotPrincipal"],
  ["PASS_ROLE_WITH_NOT_RESOURCE", "Pass role with NotResource"],
  ["PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE", "Pass role with star in action and resource"],
  ["FORALLVALUES_WITH_SINGLE_VALUED_KEY", "ForAllValues with single valued key"],
  ["CREATE_SLR_WITH_STAR_IN_RESOURCE", "Create SLR with star in resource"],
  ["MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL", "Missing condition key for oidc principal"],
  ["SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED", "Specific github repo and branch recommended"],
  ["PRIVATE_NOT_IP_ADDRESS", "Private not IP address"],
] as const)("%s is %s", (code, title) => {
  expect(findingTitle(code)).toBe(title);
});
