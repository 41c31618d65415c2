/**
 * The use cases that `Create role` offers for the services of AWS: which service then may assume the role, and which
 * policies it gets. Data: the roles of services that IAM's and the services' guides describe, and every role that is
 * linked to a service.
 * Source: each service's user guide, "Creating a role for …" (IAM User Guide, id_roles_create_for-service), and the
 * console's own list of EC2's use cases.
 */
import { serviceLinkedRole } from "./service-linked-roles";

export interface ServiceUseCase {
  /** `EC2 Role for AWS Systems Manager` */
  name: string;
  /** What stands under the name, and becomes the role's description. */
  description: string;
  /** The service principal that may assume the role. */
  service: string;
  /** ARNs of the managed policies that are ticked at first. */
  policies: readonly string[];
  /** The service decides name and policies: CreateServiceLinkedRole makes the role. */
  serviceLinked: boolean;
  /** EC2 takes a role by an instance profile, which the console makes with the role, of the same name. */
  instanceProfile: boolean;
}

export interface TrustedService {
  /** `EC2` */
  name: string;
  /** Offered at the top of the list. */
  common: boolean;
  useCases: readonly ServiceUseCase[];
}

type Row = [name: string, service: string, description: string, ...policies: string[]];

const callsServices = (who: string) => `Allows ${who} to call AWS services on your behalf.`;

/**
 * Principals without `.amazonaws.com`, policies without `arn:aws:iam::aws:policy/`; `*` in place of a policy:
 * service-linked, and an empty description then stands for what the role says of itself.
 */
const rows: Record<string, Row[]> = {
  EC2: [
    ["EC2", "ec2", callsServices("EC2 instances")],
    [
      "EC2 Role for AWS Systems Manager",
      "ec2",
      "Allows EC2 instances to call AWS services like CloudWatch and Systems Manager on your behalf.",
      "AmazonSSMManagedInstanceCore",
    ],
    [
      "EC2 Spot Fleet Role",
      "spotfleet",
      "Allows EC2 Spot Fleet to request and terminate Spot Instances on your behalf.",
      "service-role/AmazonEC2SpotFleetTaggingRole",
    ],
    [
      "EC2 - Spot Fleet Auto Scaling",
      "application-autoscaling",
      "Allows Auto Scaling to access and update EC2 spot fleets on your behalf.",
      "service-role/AmazonEC2SpotFleetAutoscaleRole",
    ],
    [
      "EC2 - Spot Fleet Tagging",
      "spotfleet",
      "Allows EC2 to launch spot instances and attach tags to the launched instances on your behalf.",
      "service-role/AmazonEC2SpotFleetTaggingRole",
    ],
    [
      "EC2 - Spot Instances",
      "spot",
      "Allows EC2 Spot Instances to launch and manage spot instances on your behalf.",
      "*",
    ],
    [
      "EC2 - Spot Fleet",
      "spotfleet",
      "Allows EC2 Spot Fleet to launch and manage spot fleet instances on your behalf.",
      "*",
    ],
  ],
  Lambda: [
    ["Lambda", "lambda", callsServices("Lambda functions")],
    ["Lambda - Replicator for Lambda@Edge", "replicator.lambda", "", "*"],
  ],
  "Access Analyzer": [["Access Analyzer", "access-analyzer", "Allows Access Analyzer to analyze resources.", "*"]],
  "API Gateway": [
    [
      "API Gateway",
      "apigateway",
      "Allows API Gateway to push logs to CloudWatch Logs.",
      "service-role/AmazonAPIGatewayPushToCloudWatchLogs",
    ],
    ["API Gateway - Service-linked role", "ops.apigateway", "", "*"],
  ],
  AppSync: [
    [
      "AppSync",
      "appsync",
      "Allows AppSync to push logs to CloudWatch Logs.",
      "service-role/AWSAppSyncPushToCloudWatchLogs",
    ],
  ],
  Batch: [
    ["Batch", "batch", callsServices("Batch"), "service-role/AWSBatchServiceRole"],
    ["Batch - Service-linked role", "batch", "", "*"],
  ],
  CloudFormation: [
    [
      "CloudFormation",
      "cloudformation",
      "Allows CloudFormation to create and manage AWS stacks and resources on your behalf.",
    ],
  ],
  CloudTrail: [["CloudTrail", "cloudtrail", "Allows CloudTrail to use the organization's trails.", "*"]],
  CodeBuild: [["CodeBuild", "codebuild", callsServices("CodeBuild")]],
  CodeDeploy: [
    ["CodeDeploy", "codedeploy", callsServices("CodeDeploy"), "service-role/AWSCodeDeployRole"],
    ["CodeDeploy for Lambda", "codedeploy", callsServices("CodeDeploy"), "service-role/AWSCodeDeployRoleForLambda"],
    ["CodeDeploy - ECS", "codedeploy", callsServices("CodeDeploy"), "AWSCodeDeployRoleForECS"],
  ],
  Config: [
    ["Config", "config", callsServices("Config"), "*"],
    ["Config - Customizable", "config", callsServices("Config"), "service-role/AWS_ConfigRole"],
  ],
  "EC2 Auto Scaling": [
    [
      "EC2 Auto Scaling",
      "autoscaling",
      "Default Service-Linked Role enables access to AWS Services and Resources used or managed by Auto Scaling",
      "*",
    ],
    [
      "EC2 Auto Scaling Notification Access",
      "autoscaling",
      "Allows Auto Scaling to send notifications on your behalf.",
      "service-role/AutoScalingNotificationAccessRole",
    ],
  ],
  EKS: [
    ["EKS", "eks", "Allows EKS to manage clusters on your behalf.", "*"],
    [
      "EKS - Cluster",
      "eks",
      "Allows the cluster Kubernetes control plane to manage AWS resources on your behalf.",
      "AmazonEKSClusterPolicy",
    ],
    [
      "EKS - Fargate pod",
      "eks-fargate-pods",
      "Allows access to other AWS service resources that are required to run Amazon EKS pods on AWS Fargate.",
      "AmazonEKSFargatePodExecutionRolePolicy",
    ],
    ["EKS - Fargate", "eks-fargate", "", "*"],
    ["EKS - Nodegroup", "eks-nodegroup", "Allows EKS to manage node groups on your behalf.", "*"],
  ],
  "Elastic Container Service": [
    [
      "Elastic Container Service",
      "ecs",
      "Allows ECS to create and manage AWS resources on your behalf.",
      "service-role/AmazonEC2ContainerServiceRole",
    ],
    [
      "Elastic Container Service Autoscale",
      "application-autoscaling",
      "Allows Auto Scaling to access and update ECS services.",
      "service-role/AmazonEC2ContainerServiceAutoscaleRole",
    ],
    ["Elastic Container Service Task", "ecs-tasks", callsServices("ECS tasks")],
    ["Elastic Container Service - Service-linked role", "ecs", "", "*"],
    [
      "EC2 Role for Elastic Container Service",
      "ec2",
      "Allows EC2 instances in an ECS cluster to access ECS.",
      "service-role/AmazonEC2ContainerServiceforEC2Role",
    ],
  ],
  "Elastic Load Balancing": [
    ["Elastic Load Balancing", "elasticloadbalancing", "Allows ELB to call AWS services on your behalf.", "*"],
  ],
  Glue: [["Glue", "glue", callsServices("Glue")]],
  GuardDuty: [["GuardDuty", "guardduty", callsServices("GuardDuty"), "*"]],
  IoT: [
    [
      "IoT",
      "iot",
      callsServices("IoT"),
      "service-role/AWSIoTThingsRegistration",
      "service-role/AWSIoTLogging",
      "service-role/AWSIoTRuleActions",
    ],
    [
      "IoT - Device Defender Audit",
      "iot",
      "Provides AWS IoT Device Defender read access to IoT and related resources.",
      "service-role/AWSIoTDeviceDefenderAudit",
    ],
  ],
  "Kinesis Firehose": [
    ["Kinesis Firehose", "firehose", "Allows Firehose to transform and deliver data to your destinations."],
  ],
  RDS: [
    ["RDS", "rds", "Allows Amazon RDS to manage AWS resources on your behalf", "*"],
    ["RDS - Add Role to Database", "rds", "Allows you to grant RDS access to additional resources on your behalf."],
    [
      "RDS - Enhanced Monitoring",
      "monitoring.rds",
      "Allows RDS to manage CloudWatch Logs resources for Enhanced Monitoring on your behalf.",
      "service-role/AmazonRDSEnhancedMonitoringRole",
    ],
  ],
  Redshift: [
    ["Redshift", "redshift", callsServices("Redshift clusters"), "*"],
    ["Redshift - Customizable", "redshift", callsServices("Redshift clusters")],
  ],
  S3: [
    ["S3", "s3", callsServices("S3")],
    ["S3 Batch Operations", "batchoperations.s3", callsServices("S3 Batch Operations")],
  ],
  SageMaker: [
    [
      "SageMaker - Execution",
      "sagemaker",
      "Allows SageMaker notebook instances, training jobs, and models to access S3, ECR, and CloudWatch on your behalf.",
      "AmazonSageMakerFullAccess",
    ],
  ],
  SNS: [["SNS", "sns", callsServices("SNS"), "service-role/AmazonSNSRole"]],
  "Step Functions": [
    [
      "Step Functions",
      "states",
      "Allows Step Functions to access AWS resources on your behalf.",
      "service-role/AWSLambdaRole",
    ],
  ],
  "Systems Manager": [
    ["Systems Manager", "ssm", callsServices("SSM")],
    [
      "Systems Manager - Automation",
      "ssm",
      "Allows SSM Automation to call AWS services on your behalf.",
      "service-role/AmazonSSMAutomationRole",
    ],
    [
      "Systems Manager - Maintenance windows",
      "ssm",
      "Allows SSM maintenance windows to call AWS services on your behalf.",
      "service-role/AmazonSSMMaintenanceWindowRole",
    ],
    ["Systems Manager - Account discovery", "accountdiscovery.ssm", "", "*"],
    ["Systems Manager - Service-linked role", "ssm", callsServices("SSM"), "*"],
  ],
  Transfer: [["Transfer", "transfer", callsServices("Transfer")]],
  Amplify: [
    [
      "Amplify - Backend Deployment",
      "amplify",
      "Allows Amplify Backend Deployment to access AWS resources on your behalf.",
      "AdministratorAccess-Amplify",
    ],
  ],
  "App Mesh": [["App Mesh", "appmesh", "", "*"]],
  "App Runner": [
    [
      "App Runner - ECR access",
      "build.apprunner",
      "Allows App Runner to read images from ECR on your behalf.",
      "service-role/AWSAppRunnerServicePolicyForECRAccess",
    ],
  ],
  "AppStream 2.0": [
    ["AppStream 2.0", "appstream", callsServices("AppStream"), "service-role/AmazonAppStreamServiceAccess"],
  ],
  "Application Auto Scaling": [
    ["Application Auto Scaling - DynamoDB table", "dynamodb.application-autoscaling", "", "*"],
    ["Application Auto Scaling - EC2 Spot Fleet request", "ec2.application-autoscaling", "", "*"],
    ["Application Auto Scaling - ECS service", "ecs.application-autoscaling", "", "*"],
    ["Application Auto Scaling - RDS cluster", "rds.application-autoscaling", "", "*"],
    [
      "Application Auto Scaling - AppStream 2.0 fleet",
      "application-autoscaling",
      "Allows Application Auto Scaling to access AppStream 2.0 and CloudWatch.",
      "service-role/ApplicationAutoScalingForAmazonAppStreamAccess",
    ],
  ],
  "Auto Scaling Plans": [["Auto Scaling Plans - EC2 Auto Scaling", "autoscaling-plans", "", "*"]],
  Backup: [
    [
      "Backup",
      "backup",
      "Allows Backup to create backups and to restore them on your behalf.",
      "service-role/AWSBackupServiceRolePolicyForBackup",
      "service-role/AWSBackupServiceRolePolicyForRestores",
    ],
    ["Backup - Service-linked role", "backup", "", "*"],
  ],
  "Certificate Manager": [["Certificate Manager", "acm", "", "*"]],
  CloudHSM: [["CloudHSM", "cloudhsm", callsServices("CloudHSM"), "service-role/AWSCloudHSMRole"]],
  "CodeStar Notifications": [["CodeStar Notifications", "codestar-notifications", "", "*"]],
  Cognito: [["Cognito - Email service", "email.cognito-idp", "", "*"]],
  Comprehend: [
    [
      "Comprehend",
      "comprehend",
      "Allows Comprehend to access resources on your behalf.",
      "service-role/ComprehendDataAccessRolePolicy",
    ],
  ],
  Connect: [["Connect", "connect", "", "*"]],
  "Data Lifecycle Manager": [
    [
      "Data Lifecycle Manager",
      "dlm",
      "Allows Data Lifecycle Manager to create and delete snapshots on your behalf.",
      "service-role/AWSDataLifecycleManagerServiceRole",
    ],
    [
      "Data Lifecycle Manager - AMI management",
      "dlm",
      "Allows Data Lifecycle Manager to create and deregister AMIs on your behalf.",
      "service-role/AWSDataLifecycleManagerServiceRoleForAMIManagement",
    ],
  ],
  "Data Pipeline": [
    [
      "EC2 Role for Data Pipeline",
      "ec2",
      "Provides EC2 access to S3, DynamoDB, and other services used by the pipeline.",
      "service-role/AmazonEC2RoleforDataPipelineRole",
    ],
  ],
  DataBrew: [["DataBrew", "databrew", callsServices("DataBrew"), "service-role/AWSGlueDataBrewServiceRole"]],
  DMS: [
    [
      "DMS",
      "dms",
      "Allows Database Migration Service to call AWS services on your behalf.",
      "service-role/AmazonDMSVPCManagementRole",
      "service-role/AmazonDMSCloudWatchLogsRole",
    ],
    ["DMS - Serverless", "dms", "", "*"],
  ],
  DynamoDB: [
    ["DynamoDB - Global tables", "replication.dynamodb", "", "*"],
    ["DynamoDB Accelerator (DAX)", "dax", "", "*"],
  ],
  "EC2 Image Builder": [
    ["EC2 Image Builder", "imagebuilder", "", "*"],
    [
      "EC2 Image Builder - Lifecycle management",
      "imagebuilder",
      "Allows EC2 Image Builder to manage the lifecycle of images on your behalf.",
      "service-role/EC2ImageBuilderLifecycleExecutionPolicy",
    ],
  ],
  "EC2 Instance Connect": [["EC2 Instance Connect", "ec2-instance-connect", "", "*"]],
  EFS: [["EFS", "elasticfilesystem", "", "*"]],
  "Elastic Beanstalk": [
    [
      "Elastic Beanstalk - Environment",
      "elasticbeanstalk",
      "Allows access to other AWS service resources that are required to create and manage environments.",
      "service-role/AWSElasticBeanstalkEnhancedHealth",
      "AWSElasticBeanstalkManagedUpdatesCustomerRolePolicy",
    ],
    [
      "Elastic Beanstalk - Compute",
      "ec2",
      "Allows your environment's EC2 instances to perform operations required for your application.",
      "AWSElasticBeanstalkWebTier",
      "AWSElasticBeanstalkWorkerTier",
      "AWSElasticBeanstalkMulticontainerDocker",
    ],
    ["Elastic Beanstalk - Service-linked role", "elasticbeanstalk", "", "*"],
  ],
  "Elastic Container Registry": [["Elastic Container Registry - Templates", "ecr", "", "*"]],
  ElastiCache: [["ElastiCache", "elasticache", "", "*"]],
  "Elastic Transcoder": [
    [
      "Elastic Transcoder",
      "elastictranscoder",
      callsServices("Elastic Transcoder"),
      "service-role/AmazonElasticTranscoderRole",
    ],
  ],
  EMR: [
    [
      "EMR",
      "elasticmapreduce",
      "Allows Elastic MapReduce to call AWS services such as EC2 on your behalf.",
      "service-role/AmazonEMRServicePolicy_v2",
    ],
    [
      "EMR Role for EC2",
      "ec2",
      "Allows EC2 instances in an Elastic MapReduce cluster to call AWS services such as S3 on your behalf.",
      "service-role/AmazonElasticMapReduceforEC2Role",
    ],
    [
      "EMR - Cleanup",
      "elasticmapreduce",
      "Allows EMR to terminate instances and delete resources on your behalf.",
      "*",
    ],
  ],
  EventBridge: [
    [
      "EventBridge",
      "events",
      "Allows EventBridge to invoke targets and perform actions in built-in targets on your behalf.",
      "service-role/CloudWatchEventsBuiltInTargetExecutionAccess",
      "service-role/CloudWatchEventsInvocationAccess",
    ],
    ["EventBridge - Service-linked role", "events", "", "*"],
  ],
  "Fault Injection Service": [["Fault Injection Service", "fis", "", "*"]],
  "Firewall Manager": [["Firewall Manager", "fms", "", "*"]],
  "Global Accelerator": [["Global Accelerator", "globalaccelerator", "", "*"]],
  Greengrass: [
    ["Greengrass", "greengrass", callsServices("Greengrass"), "service-role/AWSGreengrassResourceAccessRolePolicy"],
  ],
  "IAM Identity Center": [["IAM Identity Center", "sso", "", "*"]],
  Inspector: [
    ["Inspector", "inspector2", "", "*"],
    ["Inspector Classic", "inspector", "", "*"],
  ],
  "IoT SiteWise": [
    [
      "IoT SiteWise Monitor - Portal",
      "monitor.iotsitewise",
      "Allows IoT SiteWise Monitor to access resources on behalf of the people who use a portal.",
      "service-role/AWSIoTSiteWiseMonitorPortalAccess",
    ],
  ],
  KMS: [
    ["KMS - Custom key stores", "cks.kms", "", "*"],
    ["KMS - Multi-Region keys", "mrk.kms", "", "*"],
  ],
  "Lake Formation": [["Lake Formation - Data access", "lakeformation", "", "*"]],
  Lex: [
    ["Lex - Bots", "lex", "", "*"],
    ["Lex V2 - Bots", "lexv2", "", "*"],
  ],
  "License Manager": [["License Manager", "license-manager", "", "*"]],
  Lightsail: [["Lightsail", "lightsail", "", "*"]],
  "Machine Learning": [
    [
      "Machine Learning",
      "machinelearning",
      "Allows Machine Learning to configure and use your Redshift clusters and S3 staging locations.",
      "service-role/AmazonMachineLearningRoleforRedshiftDataSourceV3",
    ],
  ],
  Macie: [["Macie", "macie", "", "*"]],
  MemoryDB: [["MemoryDB", "memorydb", "", "*"]],
  MQ: [["MQ", "mq", "", "*"]],
  MSK: [
    ["MSK", "kafka", "", "*"],
    ["MSK Connect", "kafkaconnect", "", "*"],
    [
      "MSK - Replicator",
      "kafka",
      "Allows MSK Replicator to copy data between clusters on your behalf.",
      "service-role/AWSMSKReplicatorExecutionRole",
    ],
  ],
  "Network Firewall": [["Network Firewall", "network-firewall", "", "*"]],
  "OpenSearch Service": [
    ["OpenSearch Service", "opensearchservice", "", "*"],
    ["OpenSearch Serverless", "observability.aoss", "", "*"],
    ["Elasticsearch Service", "es", "", "*"],
  ],
  "OpsWorks CM": [
    ["OpsWorks CM", "opsworks-cm", callsServices("OpsWorks CM"), "service-role/AWSOpsWorksCMServiceRole"],
  ],
  Organizations: [["Organizations", "organizations", "", "*"]],
  Personalize: [
    ["Personalize", "personalize", callsServices("Personalize"), "service-role/AmazonPersonalizeFullAccess"],
  ],
  Rekognition: [
    ["Rekognition", "rekognition", callsServices("Rekognition"), "service-role/AmazonRekognitionServiceRole"],
  ],
  "Resource Access Manager": [["Resource Access Manager", "ram", "", "*"]],
  "Resource Explorer": [["Resource Explorer", "resource-explorer-2", "", "*"]],
  "Roles Anywhere": [["Roles Anywhere", "rolesanywhere", "", "*"]],
  "Security Hub": [["Security Hub", "securityhub", "", "*"]],
  "Service Quotas": [["Service Quotas", "servicequotas", "", "*"]],
  Support: [["Support", "support", "", "*"]],
  SWF: [
    ["SWF", "swf", "Allows SWF workflows to invoke Lambda functions on your behalf.", "service-role/AWSLambdaRole"],
  ],
  Textract: [["Textract", "textract", callsServices("Textract"), "service-role/AmazonTextractServiceRole"]],
  "Trusted Advisor": [["Trusted Advisor", "trustedadvisor", "", "*"]],
  VPC: [["VPC - Transit gateway", "transitgateway", "", "*"]],
  WAF: [["WAF - Logging", "wafv2", "", "*"]],
};

const commonServices = new Set(["EC2", "Lambda"]);

/** Every service that can be chosen, the common ones first, then by name. */
export const trustedServices: readonly TrustedService[] = Object.entries(rows)
  .map(([name, useCases]) => ({ name, common: commonServices.has(name), useCases: useCases.map(useCaseOf) }))
  .sort((a, b) =>
    a.common === b.common ? a.name.localeCompare(b.name, "en", { sensitivity: "base" }) : a.common ? -1 : 1,
  );

function useCaseOf([name, prefix, description, ...policies]: Row): ServiceUseCase {
  const service = `${prefix}.amazonaws.com`;
  return {
    name,
    description: description || (serviceLinkedRole(service)?.description ?? ""),
    service,
    policies: policies.filter((policy) => policy !== "*").map((policy) => `arn:aws:iam::aws:policy/${policy}`),
    serviceLinked: policies.includes("*"),
    instanceProfile: prefix === "ec2",
  };
}
