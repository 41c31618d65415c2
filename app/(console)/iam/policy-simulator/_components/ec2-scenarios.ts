/**
 * In which a simulated launch of an instance can take place, each with the resources that it needs. Pure.
 * Source: IAM API Reference, SimulatePrincipalPolicy, ResourceHandlingOption.
 */
export const ec2Scenarios = {
  "EC2-VPC-InstanceStore": "In a VPC, instance store",
  "EC2-VPC-InstanceStore-Subnet": "In a VPC and a subnet, instance store",
  "EC2-VPC-EBS": "In a VPC, EBS",
  "EC2-VPC-EBS-Subnet": "In a VPC and a subnet, EBS",
} as const;

export type Ec2Scenario = keyof typeof ec2Scenarios;

export const isEc2Scenario = (value: string | undefined): value is Ec2Scenario =>
  value !== undefined && value in ec2Scenarios;

/** The only action that asks for a scenario. */
export const hasScenarios = (action: string) => action === "ec2:RunInstances";

/** An ARN for each kind of resource that the scenario needs: of whatever name, in the account; images are Amazon's. */
export const scenarioResources = (scenario: Ec2Scenario, accountId: string): string[] => [
  "arn:aws:ec2:us-east-1::image/*",
  ...[
    "instance",
    "security-group",
    "network-interface",
    ...(scenario.includes("EBS") ? ["volume"] : []),
    ...(scenario.endsWith("Subnet") ? ["subnet"] : []),
  ].map((kind) => `arn:aws:ec2:us-east-1:${accountId}:${kind}/*`),
];
