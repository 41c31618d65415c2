import { delegationArn, delegationId, itRefusesEveryone, noDelegation } from "@/lib/testing/unavailable-feature";
import { updateDelegationRequest } from "./update-delegation-request";

itRefusesEveryone(updateDelegationRequest, {
  input: () => ({ DelegationRequestId: delegationId }),
  malformed: [{ DelegationRequestId: "short" }, { DelegationRequestId: `${delegationId} ` }, {}],
  resource: delegationArn,
  refusal: () => noDelegation,
});
