import { itRefusesEveryone, noOrganization } from "@/lib/testing/unavailable-feature";
import { generateOrganizationsAccessReport } from "./generate-organizations-access-report";

const EntityPath = "o-a1b2c3d4e5/r-f6g7/ou-1a2b-34uvwxyz/123456789012";

itRefusesEveryone(generateOrganizationsAccessReport, {
  input: () => ({ EntityPath, OrganizationsPolicyId: "p-FullAWSAccess" }),
  malformed: [{ EntityPath: "o-a1b2c3d4e5/f6g7-123456" }, { EntityPath, OrganizationsPolicyId: "FullAWSAccess" }, {}],
  resource: (accountId) => `arn:aws:iam::${accountId}:access-report/${EntityPath}`,
  refusal: () => noOrganization,
});
