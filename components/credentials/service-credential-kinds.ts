import { type TableTargets, tables } from "../targets";

/** A service for which a user can have passwords or API keys of its own, as the page calls them. */
export interface CredentialService {
  /** As CreateServiceSpecificCredential takes it. */
  serviceName: string;
  targets: TableTargets;
  title: string;
  description: string;
  /** One of them, in a sentence. */
  noun: string;
  generate: string;
  reset: string;
  /** The secret: `Password`. */
  secret: string;
  /** API keys may expire; passwords do not. */
  expires: boolean;
  /** The file, behind the user's name. */
  file: string;
  empty: string;
}

export const credentialServices = {
  bedrock: {
    serviceName: "bedrock.amazonaws.com",
    targets: tables.bedrockKeys,
    title: "API keys for Amazon Bedrock",
    description: "Long-term API keys to authenticate calls to Amazon Bedrock. Up to two keys, active or inactive.",
    noun: "API key",
    generate: "Generate API Key",
    reset: "Reset API key",
    secret: "API key",
    expires: true,
    file: "bedrock_api_key",
    empty: "No API keys",
  },
  codecommit: {
    serviceName: "codecommit.amazonaws.com",
    targets: tables.gitCredentials,
    title: "HTTPS Git credentials for AWS CodeCommit",
    description:
      "A user name and password to authenticate HTTPS connections to AWS CodeCommit repositories. Up to two sets, active or inactive.",
    noun: "Git credentials",
    generate: "Generate credentials",
    reset: "Reset password",
    secret: "Password",
    expires: false,
    file: "codecommit_credentials",
    empty: "No credentials",
  },
  keyspaces: {
    serviceName: "cassandra.amazonaws.com",
    targets: tables.keyspacesCredentials,
    title: "Credentials for Amazon Keyspaces (for Apache Cassandra)",
    description: "A user name and password to authenticate to Amazon Keyspaces. Up to two sets, active or inactive.",
    noun: "Keyspaces credentials",
    generate: "Generate credentials",
    reset: "Reset password",
    secret: "Password",
    expires: false,
    file: "keyspaces_credentials",
    empty: "No credentials",
  },
} as const satisfies Record<string, CredentialService>;
