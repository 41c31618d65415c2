import { itRefusesEveryone, noOrganization } from "@/lib/testing/unavailable-feature";
import { disableOrganizationsRootSessions } from "./disable-organizations-root-sessions";

itRefusesEveryone(disableOrganizationsRootSessions, {
  input: () => ({}),
  resource: () => "*",
  refusal: () => noOrganization,
});
