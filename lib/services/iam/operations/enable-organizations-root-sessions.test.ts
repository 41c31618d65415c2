import { itRefusesEveryone, noOrganization } from "@/lib/testing/unavailable-feature";
import { enableOrganizationsRootSessions } from "./enable-organizations-root-sessions";

itRefusesEveryone(enableOrganizationsRootSessions, {
  input: () => ({}),
  resource: () => "*",
  refusal: () => noOrganization,
});
