import { expect, it } from "vitest";
import { isKept } from "./secrets";

it.each([
  "export AWS_SECRET_ACCESS_KEY=x",
  "AWS_SESSION_TOKEN=x aws sts get-caller-identity",
  "aws configure set aws_secret_access_key x",
  "aws iam create-login-profile --user-name a --password x",
  "aws iam change-password --old-password x --new-password=y",
  "aws sts get-session-token --serial-number s --token-code 123456",
  "aws iam upload-server-certificate --private-key x",
  `aws iam create-login-profile --cli-input-json '{"Password":"x"}'`,
])("does not write %j down", (line) => expect(isKept(line)).toBe(false));

it.each(["aws iam list-users", "aws iam get-account-password-policy", "aws configure set region eu-west-1"])(
  "keeps %j",
  (line) => expect(isKept(line)).toBe(true),
);
