import { itRefusesEveryone } from "@/lib/testing/unavailable-feature";
import { getOrganizationsAccessReport } from "./get-organizations-access-report";

const JobId = "examplea-1234-b567-cde8-90fg123abcd4";

itRefusesEveryone(getOrganizationsAccessReport, {
  input: () => ({ JobId, SortKey: "SERVICE_NAMESPACE_ASCENDING" }),
  malformed: [{ JobId: "1" }, { JobId, SortKey: "BY_NAME" }, { JobId, MaxItems: 0 }],
  resource: () => "*",
  refusal: () => ({ code: "NoSuchEntity", message: `The job with id ${JobId} cannot be found.` }),
});
