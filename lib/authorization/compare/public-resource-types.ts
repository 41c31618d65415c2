/**
 * The resource types that CheckNoPublicAccess knows, each with the services whose actions work on it: what a policy says
 * of other services' actions opens nothing of the resource.
 * Source: Access Analyzer API Reference, CheckNoPublicAccess ("resourceType: Valid Values").
 */
const servicesOfTypes = {
  "AWS::ApiGateway::RestApi": ["execute-api"],
  "AWS::Backup::BackupVault": ["backup"],
  "AWS::CloudTrail::Dashboard": ["cloudtrail"],
  "AWS::CloudTrail::EventDataStore": ["cloudtrail"],
  "AWS::CodeArtifact::Domain": ["codeartifact"],
  "AWS::DynamoDB::Stream": ["dynamodb"],
  "AWS::DynamoDB::Table": ["dynamodb"],
  "AWS::EFS::FileSystem": ["elasticfilesystem"],
  "AWS::IAM::AssumeRolePolicyDocument": ["sts"],
  "AWS::KMS::Key": ["kms"],
  "AWS::Kinesis::Stream": ["kinesis"],
  "AWS::Kinesis::StreamConsumer": ["kinesis"],
  "AWS::Lambda::Function": ["lambda"],
  "AWS::OpenSearchService::Domain": ["es"],
  "AWS::S3::AccessPoint": ["s3"],
  "AWS::S3::Bucket": ["s3"],
  "AWS::S3::Glacier": ["glacier"],
  "AWS::S3Express::AccessPoint": ["s3express"],
  "AWS::S3Express::DirectoryBucket": ["s3express"],
  "AWS::S3Outposts::AccessPoint": ["s3-outposts"],
  "AWS::S3Outposts::Bucket": ["s3-outposts"],
  "AWS::S3Tables::Table": ["s3tables"],
  "AWS::S3Tables::TableBucket": ["s3tables"],
  "AWS::SNS::Topic": ["sns"],
  "AWS::SQS::Queue": ["sqs"],
  "AWS::SecretsManager::Secret": ["secretsmanager"],
} as const;

export type PublicResourceType = keyof typeof servicesOfTypes;

/** CheckNoPublicAccess refuses all others. */
export const isPublicResourceType = (name: string): name is PublicResourceType => Object.hasOwn(servicesOfTypes, name);

/** In lower case. */
export const servicesOf = (type: PublicResourceType): readonly string[] => servicesOfTypes[type];
