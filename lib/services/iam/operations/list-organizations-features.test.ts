import { itRefusesEveryone, noOrganization } from "@/lib/testing/unavailable-feature";
import { listOrganizationsFeatures } from "./list-organizations-features";

itRefusesEveryone(listOrganizationsFeatures, { input: () => ({}), resource: () => "*", refusal: () => noOrganization });
