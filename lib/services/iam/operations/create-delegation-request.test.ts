import { expect } from "vitest";
import { itRefusesEveryone } from "@/lib/testing/unavailable-feature";
import { createDelegationRequest } from "./create-delegation-request";

const request = {
  Description: "Set up the pipeline",
  Permissions: { PolicyTemplateArn: "arn:aws:iam::aws:policy-template/example" },
  RequestorWorkflowId: "workflow-1",
  NotificationChannel: "arn:aws:sns:us-east-1:123456789012:partner",
  SessionDuration: 3600,
};

itRefusesEveryone(createDelegationRequest, {
  input: () => request,
  malformed: [
    { ...request, SessionDuration: 299 },
    { ...request, NotificationChannel: "a b" },
    { ...request, RequestorWorkflowId: "1" },
    { ...request, OwnerAccountId: "12" },
    { ...request, RedirectUrl: "ftp://example.com" },
    {},
  ],
  resource: (accountId) => `arn:aws:iam::${accountId}:delegation-request/new`,
  refusal: () => ({
    code: "AccessDenied",
    status: 403,
    message: expect.stringContaining("not available for general use"),
  }),
});
