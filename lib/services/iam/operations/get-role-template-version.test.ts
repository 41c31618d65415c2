import { itRefusesEveryone } from "@/lib/testing/unavailable-feature";
import { getRoleTemplateVersion } from "./get-role-template-version";

const TemplateArn = "arn:aws:iam::aws:role-template/lambda.amazonaws.com/Execution:1";

itRefusesEveryone(getRoleTemplateVersion, {
  input: () => ({ TemplateArn }),
  malformed: [{ TemplateArn: "arn:aws:iam::aws:role-template/lambda" }, { TemplateArn: `${TemplateArn}.2` }],
  code: "InvalidInput",
  resource: () => TemplateArn,
  refusal: () => ({ code: "NoSuchEntity", message: `The role template with ARN ${TemplateArn} cannot be found.` }),
});
