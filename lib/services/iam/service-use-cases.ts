/**
 * The use cases that `Create role` offers for the services of AWS: which service then may assume the role, and which
 * policies it gets. Data; the services of EC2's and the container services' use cases as the console lists them.
 * Source: each service's user guide, "Creating a role for …" (IAM User Guide, id_roles_create_for-service), and the
 * console's own list of EC2's use cases.
 */
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

/** Principals without `.amazonaws.com`, policies without `arn:aws:iam::aws:policy/`; `*` in place of a policy: service-linked. */
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
  Lambda: [["Lambda", "lambda", callsServices("Lambda functions")]],
  "Access Analyzer": [["Access Analyzer", "access-analyzer", "Allows Access Analyzer to analyze resources.", "*"]],
  "API Gateway": [
    [
      "API Gateway",
      "apigateway",
      "Allows API Gateway to push logs to CloudWatch Logs.",
      "service-role/AmazonAPIGatewayPushToCloudWatchLogs",
    ],
  ],
  AppSync: [
    [
      "AppSync",
      "appsync",
      "Allows AppSync to push logs to CloudWatch Logs.",
      "service-role/AWSAppSyncPushToCloudWatchLogs",
    ],
  ],
  Batch: [["Batch", "batch", callsServices("Batch"), "service-role/AWSBatchServiceRole"]],
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
    ["Systems Manager - Service-linked role", "ssm", callsServices("SSM"), "*"],
  ],
  Transfer: [["Transfer", "transfer", callsServices("Transfer")]],
};

const commonServices = new Set(["EC2", "Lambda"]);

/** Every service that can be chosen, the common ones first, then by name. */
export const trustedServices: readonly TrustedService[] = Object.entries(rows).map(([name, useCases]) => ({
  name,
  common: commonServices.has(name),
  useCases: useCases.map(([useCase, service, description, ...policies]) => ({
    name: useCase,
    description,
    service: `${service}.amazonaws.com`,
    policies: policies.filter((policy) => policy !== "*").map((policy) => `arn:aws:iam::aws:policy/${policy}`),
    serviceLinked: policies.includes("*"),
    instanceProfile: service === "ec2",
  })),
}));
