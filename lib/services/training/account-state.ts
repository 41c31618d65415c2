/** The whole of an account as one canonical value: what labs are graded on, and what two states are compared by. */
interface Tag {
  Key: string;
  Value: string;
}
interface InlineDocument {
  name: string;
  document: string;
}
interface Entity {
  id: string;
  name: string;
  path: string;
  createdAt: string;
  /** ARNs of managed policies, sorted. */
  attached: string[];
  inline: InlineDocument[];
}
interface KeyState {
  id: string;
  status: "Active" | "Inactive";
  createdAt: string;
  lastUsedAt: string | null;
}
interface UserState extends Entity {
  tags: Tag[];
  boundaryArn: string | null;
  /** Names, sorted. */
  groups: string[];
  password: { createdAt: string; changedAt: string; resetRequired: boolean } | null;
  passwordLastUsed: string | null;
  accessKeys: KeyState[];
  /** Serial numbers of devices in use. */
  mfa: string[];
}
interface RoleState extends Entity {
  tags: Tag[];
  boundaryArn: string | null;
  trustPolicy: string;
}
interface PolicyState {
  id: string;
  name: string;
  path: string;
  arn: string;
  tags: Tag[];
  defaultVersion: number;
  versions: { version: number; document: string; createdAt: string }[];
}
interface BucketState {
  name: string;
  policy: string | null;
  publicAccessBlock: { RestrictPublicBuckets: boolean } | null;
  tags: Tag[];
}
interface InventoryState {
  arn: string;
  kind: string;
  tags: Tag[];
  policy: string | null;
}

/** Times are ISO 8601, by the account's clock. Lists are sorted by name, so that equal states are equal texts. */
export interface AccountState {
  account: {
    id: string;
    alias: string | null;
    name: string;
    era: "2020" | "current";
    billingIamAccess: boolean;
    passwordPolicy: Record<string, string | number | boolean> | null;
    clockOffsetMs: number;
    /** Seconds until a change to IAM takes effect; absent: it does at once. */
    consistencyDelay?: number;
    /** Those that AWS raised for the account; absent: none. */
    quotas?: Record<string, number>;
    rootPasswordLastUsed: string | null;
  };
  root: { accessKeys: KeyState[]; mfa: string[] };
  users: UserState[];
  groups: Entity[];
  roles: RoleState[];
  policies: PolicyState[];
  instanceProfiles: { name: string; path: string; role: string | null }[];
  identityProviders: string[];
  buckets: BucketState[];
  inventory: InventoryState[];
  credentialReport: { startedAt: string } | null;
}

/** One record of the trail, with the time to the millisecond and in the order of the trail. */
export interface TrailRecord {
  seq: number;
  at: string;
  name: string;
  source: string;
  userName: string | null;
  accessKeyId: string | null;
  readOnly: boolean;
  record: Record<string, unknown>;
}
