import { expect, test } from "vitest";
import { cloudFormationTemplate } from "./cloudformation-template";

test("a template holds the policy as it is; a text that is none makes no template", () => {
  const document = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }] };
  expect(JSON.parse(cloudFormationTemplate(JSON.stringify(document)) ?? "")).toEqual({
    AWSTemplateFormatVersion: "2010-09-09",
    Resources: { ManagedPolicy: { Type: "AWS::IAM::ManagedPolicy", Properties: { PolicyDocument: document } } },
  });
  expect(cloudFormationTemplate("{")).toBeUndefined();
  expect(cloudFormationTemplate('{"Version": "2012-10-17", "Version": "2008-10-17"}')).toBeUndefined();
});
