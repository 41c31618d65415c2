/**
 * The service-linked roles that CreateServiceLinkedRole can make: a service decides the name, the policy and whether
 * there may be several, told apart by a suffix.
 * Source: IAM User Guide, "AWS services that work with IAM" (reference_aws-services-that-work-with-iam), and there each
 * service's page "Using service-linked roles".
 */
export interface ServiceLinkedRole {
  /** Its service principal: `lex.amazonaws.com`. */
  service: string;
  /** The role's name, to which `_<suffix>` is added. */
  roleName: string;
  /** The ARN of its one policy. */
  policyArn: string;
  suffixAllowed: boolean;
  /** What the role says of itself where the caller says nothing. */
  description: string | null;
}

type Row = [service: string, roleName: string, policy: string, more?: { suffix?: true; description?: string }];

/** Services without their `.amazonaws.com`, roles without their `AWSServiceRoleFor`. */
const rows: Row[] = [
  ["access-analyzer", "AccessAnalyzer", "AccessAnalyzerServiceRolePolicy"],
  ["accountdiscovery.ssm", "AmazonSSM_AccountDiscovery", "AWSSystemsManagerAccountDiscoveryServicePolicy"],
  ["acm", "CertificateManager", "CertificateManagerServiceRolePolicy"],
  ["appmesh", "AppMesh", "AWSAppMeshServiceRolePolicy"],
  [
    "autoscaling",
    "AutoScaling",
    "AutoScalingServiceRolePolicy",
    {
      suffix: true,
      description:
        "Default Service-Linked Role enables access to AWS Services and Resources used or managed by Auto Scaling",
    },
  ],
  ["autoscaling-plans", "AutoScalingPlans_EC2AutoScaling", "AWSAutoScalingPlansEC2AutoScalingPolicy"],
  ["backup", "Backup", "AWSBackupServiceLinkedRolePolicyForBackup"],
  ["batch", "Batch", "BatchServiceRolePolicy"],
  ["cks.kms", "KeyManagementServiceCustomKeyStores", "AWSKeyManagementServiceCustomKeyStoresServiceRolePolicy"],
  ["cloudtrail", "CloudTrail", "CloudTrailServiceRolePolicy"],
  ["codestar-notifications", "CodeStarNotifications", "AWSCodeStarNotificationsServiceRolePolicy"],
  ["config", "Config", "AWSConfigServiceRolePolicy"],
  ["connect", "AmazonConnect", "AmazonConnectServiceLinkedRolePolicy", { suffix: true }],
  ["dax", "DAX", "DAXServiceRolePolicy"],
  ["dms", "DMSServerless", "AWSDMSServerlessServiceRolePolicy"],
  [
    "dynamodb.application-autoscaling",
    "ApplicationAutoScaling_DynamoDBTable",
    "AWSApplicationAutoscalingDynamoDBTablePolicy",
  ],
  ["ec2-instance-connect", "Ec2InstanceConnect", "Ec2InstanceConnectEndpoint"],
  [
    "ec2.application-autoscaling",
    "ApplicationAutoScaling_EC2SpotFleetRequest",
    "AWSApplicationAutoscalingEC2SpotFleetRequestPolicy",
  ],
  ["ecr", "ECRTemplate", "ECRTemplateServiceRolePolicy"],
  ["ecs", "ECS", "AmazonECSServiceRolePolicy", { description: "Role to enable Amazon ECS to manage your cluster." }],
  ["ecs.application-autoscaling", "ApplicationAutoScaling_ECSService", "AWSApplicationAutoscalingECSServicePolicy"],
  ["eks", "AmazonEKS", "AmazonEKSServiceRolePolicy"],
  ["eks-fargate", "AmazonEKSForFargate", "AmazonEKSForFargateServiceRolePolicy"],
  ["eks-nodegroup", "AmazonEKSNodegroup", "AWSServiceRoleForAmazonEKSNodegroup"],
  ["elasticache", "ElastiCache", "ElastiCacheServiceRolePolicy"],
  ["elasticbeanstalk", "ElasticBeanstalk", "AWSElasticBeanstalkServiceRolePolicy"],
  ["elasticfilesystem", "AmazonElasticFileSystem", "AmazonElasticFileSystemServiceRolePolicy"],
  [
    "elasticloadbalancing",
    "ElasticLoadBalancing",
    "AWSElasticLoadBalancingServiceRolePolicy",
    { description: "Allows ELB to call AWS services on your behalf." },
  ],
  ["elasticmapreduce", "EMRCleanup", "AmazonEMRCleanupPolicy", { suffix: true }],
  ["email.cognito-idp", "AmazonCognitoIdpEmailService", "AmazonCognitoIdpEmailServiceRolePolicy"],
  ["es", "AmazonElasticsearchService", "AmazonElasticsearchServiceRolePolicy"],
  ["events", "CloudWatchEvents", "CloudWatchEventsServiceRolePolicy"],
  ["fis", "FIS", "AmazonFISServiceRolePolicy"],
  ["fms", "FMS", "FMSServiceRolePolicy"],
  ["globalaccelerator", "GlobalAccelerator", "AWSGlobalAcceleratorSLRPolicy"],
  ["guardduty", "AmazonGuardDuty", "AmazonGuardDutyServiceRolePolicy"],
  ["imagebuilder", "ImageBuilder", "AWSServiceRoleForImageBuilder"],
  ["inspector", "AmazonInspector", "AmazonInspectorServiceRolePolicy"],
  ["inspector2", "AmazonInspector2", "AmazonInspector2ServiceRolePolicy"],
  ["kafka", "Kafka", "KafkaServiceRolePolicy"],
  ["kafkaconnect", "KafkaConnect", "KafkaConnectServiceRolePolicy"],
  ["lakeformation", "LakeFormationDataAccess", "LakeFormationDataAccessServiceRolePolicy"],
  ["lex", "LexBots", "LexBotPolicy"],
  ["lexv2", "LexV2Bots", "AmazonLexV2BotPolicy", { suffix: true }],
  ["license-manager", "AWSLicenseManagerRole", "AWSLicenseManagerServiceRolePolicy"],
  ["lightsail", "Lightsail", "LightsailExportAccess"],
  ["macie", "AmazonMacie", "AmazonMacieServiceRolePolicy"],
  ["memorydb", "MemoryDB", "MemoryDBServiceRolePolicy"],
  ["mq", "AmazonMQ", "AmazonMQServiceRolePolicy"],
  ["mrk.kms", "KeyManagementServiceMultiRegionKeys", "AWSKeyManagementServiceMultiRegionKeysServiceRolePolicy"],
  ["network-firewall", "NetworkFirewall", "AWSNetworkFirewallServiceRolePolicy"],
  ["observability.aoss", "AmazonOpenSearchServerless", "AmazonOpenSearchServerlessServiceRolePolicy"],
  ["opensearchservice", "AmazonOpenSearchService", "AmazonOpenSearchServiceRolePolicy"],
  ["ops.apigateway", "APIGateway", "APIGatewayServiceRolePolicy"],
  [
    "organizations",
    "Organizations",
    "AWSOrganizationsServiceTrustPolicy",
    {
      description:
        "Service-linked role used by AWS Organizations to enable integration of other AWS services with Organizations.",
    },
  ],
  ["ram", "ResourceAccessManager", "AWSResourceAccessManagerServiceRolePolicy"],
  [
    "rds",
    "RDS",
    "AmazonRDSServiceRolePolicy",
    { description: "Allows Amazon RDS to manage AWS resources on your behalf" },
  ],
  ["rds.application-autoscaling", "ApplicationAutoScaling_RDSCluster", "AWSApplicationAutoscalingRDSClusterPolicy"],
  ["redshift", "Redshift", "AmazonRedshiftServiceLinkedRolePolicy"],
  ["replication.dynamodb", "DynamoDBReplication", "DynamoDBReplicationServiceRolePolicy"],
  ["replicator.lambda", "LambdaReplicator", "AWSLambdaReplicator"],
  ["resource-explorer-2", "ResourceExplorer", "AWSResourceExplorerServiceRolePolicy"],
  ["rolesanywhere", "RolesAnywhere", "AWSRolesAnywhereServicePolicy"],
  ["securityhub", "SecurityHub", "AWSSecurityHubServiceRolePolicy"],
  ["servicequotas", "ServiceQuotas", "ServiceQuotasServiceRolePolicy"],
  ["spot", "EC2Spot", "AWSEC2SpotServiceRolePolicy"],
  ["spotfleet", "EC2SpotFleet", "AWSEC2SpotFleetServiceRolePolicy"],
  ["ssm", "AmazonSSM", "AmazonSSMServiceRolePolicy"],
  ["sso", "SSO", "AWSSSOServiceRolePolicy"],
  [
    "support",
    "Support",
    "AWSSupportServiceRolePolicy",
    { description: "Enables resource access for AWS to provide billing, administrative and support services" },
  ],
  ["transitgateway", "VPCTransitGateway", "AWSVPCTransitGatewayServiceRolePolicy"],
  ["trustedadvisor", "TrustedAdvisor", "AWSTrustedAdvisorServiceRolePolicy"],
  ["wafv2", "WAFV2Logging", "WAFV2LoggingServiceRolePolicy"],
];

const known = new Map(
  rows.map(([name, role, policy, { suffix = false, description = null } = {}]): [string, ServiceLinkedRole] => [
    `${name}.amazonaws.com`,
    {
      service: `${name}.amazonaws.com`,
      roleName: `AWSServiceRoleFor${role}`,
      policyArn: `arn:aws:iam::aws:policy/aws-service-role/${policy}`,
      suffixAllowed: suffix,
      description,
    },
  ]),
);

/** All of them, by service. */
export const serviceLinkedRoles = (): readonly ServiceLinkedRole[] => [...known.values()];

/** Undefined where the service has none, or there is no such service. */
export const serviceLinkedRole = (service: string): ServiceLinkedRole | undefined => known.get(service);
