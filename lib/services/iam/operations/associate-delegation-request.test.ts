import { delegationArn, delegationId, itRefusesEveryone, noDelegation } from "@/lib/testing/unavailable-feature";
import { associateDelegationRequest } from "./associate-delegation-request";

itRefusesEveryone(associateDelegationRequest, {
  input: () => ({ DelegationRequestId: delegationId }),
  malformed: [{ DelegationRequestId: "short" }, { DelegationRequestId: `${delegationId} ` }, {}],
  resource: delegationArn,
  refusal: () => noDelegation,
});
