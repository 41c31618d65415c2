import type { DisableOrganizationsRootCredentialsManagementResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { defineIamOperation } from "../operation";
import { organizationNotFound } from "../organization";

export const disableOrganizationsRootCredentialsManagement = defineIamOperation({
  name: "DisableOrganizationsRootCredentialsManagement",
  access: "write",
  summary:
    "Disables the management of member accounts' root credentials; for the management account of an organization.",

  input: z.object({}),

  target: () => undefined,

  requires: () => [{ action: "iam:DisableOrganizationsRootCredentialsManagement", resource: "*" }],

  handler(): DisableOrganizationsRootCredentialsManagementResponse {
    throw organizationNotFound();
  },
});
