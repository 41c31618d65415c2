import type { ListOrganizationsFeaturesResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { defineIamOperation } from "../operation";
import { organizationNotFound } from "../organization";

export const listOrganizationsFeatures = defineIamOperation({
  name: "ListOrganizationsFeatures",
  access: "list",
  summary: "Lists the centralized root access features of the organization.",

  input: z.object({}),

  target: () => undefined,

  requires: () => [{ action: "iam:ListOrganizationsFeatures", resource: "*" }],

  handler(): ListOrganizationsFeaturesResponse {
    throw organizationNotFound();
  },
});
