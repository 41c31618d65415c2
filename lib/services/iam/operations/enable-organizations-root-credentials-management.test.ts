import { itRefusesEveryone, noOrganization } from "@/lib/testing/unavailable-feature";
import { enableOrganizationsRootCredentialsManagement } from "./enable-organizations-root-credentials-management";

itRefusesEveryone(enableOrganizationsRootCredentialsManagement, {
  input: () => ({}),
  resource: () => "*",
  refusal: () => noOrganization,
});
