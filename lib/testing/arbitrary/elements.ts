/** Actions, resources and principals of policies and of requests. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables look like placeholders of templates.
import fc from "fast-check";
import { homeAccount, otherAccount } from "@/lib/authorization/cases/case";
import { from, some } from "./choices";

export const actions = [
  "s3:GetObject",
  "s3:PutObject",
  "sts:AssumeRole",
  "kms:Decrypt",
  "kms:RetireGrant",
  "iam:CreateUser",
];
export const actionPattern = from(
  ...actions,
  "*",
  "*",
  "s3:*",
  "s3:Get*",
  "S3:getobject",
  "s3:?etObject",
  "*:*",
  "s*:GetObject",
  "s3:GetObject ",
  "constructor:toString",
  "**",
  "s3:*O*t",
);
export const resources = [
  "arn:aws:s3:::reports/july.csv",
  "arn:aws:s3:::reports/ana/1",
  "arn:aws:s3:::reports/a:b",
  "arn:aws:s3:::reports/😀",
  "arn:aws:s3:::reports/${aws:username}/1",
  "*",
];
export const resourcePattern = fc.oneof(
  {
    weight: 12,
    arbitrary: from(
      ...resources,
      "*",
      "*",
      "arn:aws:s3:::reports/*",
      "arn:aws:s3:::*/*",
      "arn:*:s3:::*",
      "arn:aws:s3:*",
      "arn:aws:s3:::reports/${aws:username}/*",
      "arn:aws:s3:::reports/${aws:PrincipalTag/team, 'ana'}/*",
      "arn:aws:s3:::reports/?",
      "arn:aws:s3:::reports/${aws:nothing}*",
      "arn:aws:s3:::reports/${$}{aws:username}/*",
      "arn:aws:${a:number}:::reports/*",
      "${aws:username}",
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 8, unit: "binary" }) },
);

const home = `arn:aws:iam::${homeAccount}`;
const sts = `arn:aws:sts::${homeAccount}`;
const awsPrincipal = from(
  "*",
  homeAccount,
  `${home}:root`,
  `arn:aws:iam::${otherAccount}:root`,
  `${home}:user/ana`,
  `${home}:user/*`,
  `${home}:role/ops/Deploy`,
  `${sts}:assumed-role/Deploy/ci`,
  `${sts}:federated-user/guest`,
  `arn:aws:iam::${otherAccount}:user/zed`,
  "AIDAANA",
  "AROADEPLOY",
  "AROASUPPORT",
);
export const principal = fc.oneof(
  from<unknown>(
    "*",
    { Service: "cloudtrail.amazonaws.com" },
    { Federated: ["accounts.google.com", `${home}:saml-provider/Corp`] },
  ),
  fc.record({ AWS: some(awsPrincipal, 4) }),
  fc.record({ AWS: some(awsPrincipal, 4), Service: from("cloudtrail.amazonaws.com", "*") }),
);
