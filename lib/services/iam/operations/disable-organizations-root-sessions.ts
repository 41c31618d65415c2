import type { DisableOrganizationsRootSessionsResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { defineIamOperation } from "../operation";
import { organizationNotFound } from "../organization";

export const disableOrganizationsRootSessions = defineIamOperation({
  name: "DisableOrganizationsRootSessions",
  access: "write",
  summary: "Disables privileged root sessions in member accounts; for the management account of an organization.",

  input: z.object({}),

  target: () => undefined,

  requires: () => [{ action: "iam:DisableOrganizationsRootSessions", resource: "*" }],

  handler(): DisableOrganizationsRootSessionsResponse {
    throw organizationNotFound();
  },
});
