import { itRefusesEveryone, noOrganization } from "@/lib/testing/unavailable-feature";
import { disableOrganizationsRootCredentialsManagement } from "./disable-organizations-root-credentials-management";

itRefusesEveryone(disableOrganizationsRootCredentialsManagement, {
  input: () => ({}),
  resource: () => "*",
  refusal: () => noOrganization,
});
