import { delegationArn, delegationId, itRefusesEveryone, noDelegation } from "@/lib/testing/unavailable-feature";
import { getDelegationRequest } from "./get-delegation-request";

itRefusesEveryone(getDelegationRequest, {
  input: () => ({ DelegationRequestId: delegationId }),
  malformed: [{ DelegationRequestId: "short" }, { DelegationRequestId: `${delegationId} ` }, {}],
  resource: delegationArn,
  refusal: () => noDelegation,
});
