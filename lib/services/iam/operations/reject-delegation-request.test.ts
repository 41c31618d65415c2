import { delegationArn, delegationId, itRefusesEveryone, noDelegation } from "@/lib/testing/unavailable-feature";
import { rejectDelegationRequest } from "./reject-delegation-request";

itRefusesEveryone(rejectDelegationRequest, {
  input: () => ({ DelegationRequestId: delegationId }),
  malformed: [{ DelegationRequestId: "short" }, { DelegationRequestId: `${delegationId} ` }, {}],
  resource: delegationArn,
  refusal: () => noDelegation,
});
