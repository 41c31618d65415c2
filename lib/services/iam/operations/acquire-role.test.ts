import { itRefusesEveryone } from "@/lib/testing/unavailable-feature";
import { acquireRole } from "./acquire-role";

const TemplateArn = "arn:aws:iam::aws:role-template/lambda.amazonaws.com/Execution:1";

itRefusesEveryone(acquireRole, {
  input: () => ({ TemplateArn, TemplateMinorVersion: 2, ReplacementValues: { Bucket: { Values: ["larch"] } } }),
  malformed: [{ TemplateArn: "arn:aws:iam::123456789012:role/Execution" }],
  code: "InvalidInput",
  action: "iam:CreateRole",
  resource: (accountId) => `arn:aws:iam::${accountId}:role/Execution`,
  refusal: () => ({ code: "NoSuchEntity", message: `The role template with ARN ${TemplateArn} cannot be found.` }),
});
