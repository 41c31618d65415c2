import type { EnableOrganizationsRootSessionsResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { defineIamOperation } from "../operation";
import { organizationNotFound } from "../organization";

export const enableOrganizationsRootSessions = defineIamOperation({
  name: "EnableOrganizationsRootSessions",
  access: "write",
  summary: "Enables privileged root sessions in member accounts; for the management account of an organization.",

  input: z.object({}),

  target: () => undefined,

  requires: () => [{ action: "iam:EnableOrganizationsRootSessions", resource: "*" }],

  handler(): EnableOrganizationsRootSessionsResponse {
    throw organizationNotFound();
  },
});
