import { randomBytes } from "node:crypto";
import { uniqueId } from "@/lib/aws/unique-id";

/**
 * The service-linked roles that every AWS account holds from its first day.
 * Source: AWS Support User Guide, "Using service-linked roles for AWS Support" and "… for Trusted Advisor".
 */
const roles = [
  {
    name: "AWSServiceRoleForSupport",
    service: "support.amazonaws.com",
    policy: "AWSSupportServiceRolePolicy",
    description: "Enables resource access for AWS to provide billing, administrative and support services",
  },
  {
    name: "AWSServiceRoleForTrustedAdvisor",
    service: "trustedadvisor.amazonaws.com",
    policy: "AWSTrustedAdvisorServiceRolePolicy",
    description:
      "Access for the AWS Trusted Advisor Service to help reduce cost, increase performance, and improve security of your AWS environment.",
  },
];

/** The rows of a new account's roles, each with its one AWS managed policy, for Prisma's nested create. */
export const firstRoles = (at: Date) =>
  roles.map((role) => ({
    id: uniqueId("AROA", randomBytes),
    name: role.name,
    nameKey: role.name.toLowerCase(),
    path: `/aws-service-role/${role.service}/`,
    description: role.description,
    trustPolicy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { Service: role.service }, Action: "sts:AssumeRole" }],
    }),
    createdAt: at,
    attachments: {
      create: { policyArn: `arn:aws:iam::aws:policy/aws-service-role/${role.policy}`, attachedAt: at },
    },
  }));
