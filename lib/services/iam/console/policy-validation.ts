import { z } from "zod";
import { defineIamOperation } from "../operation";

export const policyValidation = defineIamOperation({
  name: "policyValidation",
  access: "read",
  summary: "May the findings about a policy be shown while it is written? The browser makes them.",
  consoleOnly: true,

  input: z.object({}),

  target: () => undefined,

  requires: () => [{ action: "access-analyzer:ValidatePolicy", resource: "*" }],

  handler: () => ({}),
});
