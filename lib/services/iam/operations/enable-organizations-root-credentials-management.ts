import type { EnableOrganizationsRootCredentialsManagementResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { defineIamOperation } from "../operation";
import { organizationNotFound } from "../organization";

export const enableOrganizationsRootCredentialsManagement = defineIamOperation({
  name: "EnableOrganizationsRootCredentialsManagement",
  access: "write",
  summary:
    "Enables the management of member accounts' root credentials; for the management account of an organization.",

  input: z.object({}),

  target: () => undefined,

  requires: () => [{ action: "iam:EnableOrganizationsRootCredentialsManagement", resource: "*" }],

  handler(): EnableOrganizationsRootCredentialsManagementResponse {
    throw organizationNotFound();
  },
});
