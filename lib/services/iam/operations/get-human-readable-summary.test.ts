import { delegationArn, itRefusesEveryone, noDelegation } from "@/lib/testing/unavailable-feature";
import { getHumanReadableSummary } from "./get-human-readable-summary";

itRefusesEveryone(getHumanReadableSummary, {
  input: (accountId) => ({ EntityArn: delegationArn(accountId), Locale: "en" }),
  malformed: [{ EntityArn: "arn:aws:iam::123456789012:user/ben" }],
  code: "InvalidInput",
  resource: delegationArn,
  refusal: () => noDelegation,
});
