/**
 * One typical, successful call of every operation, in an account where each has something to do.
 * For tests that hold all operations to a rule: a new operation gets a row here.
 */

import { reader as database } from "@/lib/db/pool";
import { hashPassword } from "@/lib/identity/password-hash";
import { principalOf } from "@/lib/identity/principals";
import type { Principal } from "@/lib/operation/call";
import { attachGroupPolicy } from "@/lib/services/iam/operations/attach-group-policy";
import { attachUserPolicy } from "@/lib/services/iam/operations/attach-user-policy";
import { createAccessKey } from "@/lib/services/iam/operations/create-access-key";
import { createAccountAlias } from "@/lib/services/iam/operations/create-account-alias";
import { createLoginProfile } from "@/lib/services/iam/operations/create-login-profile";
import { generateServiceLastAccessedDetails } from "@/lib/services/iam/operations/generate-service-last-accessed-details";
import { getUser } from "@/lib/services/iam/operations/get-user";
import { putGroupPolicy } from "@/lib/services/iam/operations/put-group-policy";
import { putUserPolicy } from "@/lib/services/iam/operations/put-user-policy";
import { updateAccountPasswordPolicy } from "@/lib/services/iam/operations/update-account-password-policy";
import { createBucket } from "@/lib/services/s3/operations/create-bucket";
import { certificates, newRsaKey, samlMetadata } from "./certificates";
import { type Credentials, credentialsIn } from "./credentials";
import { type SamlPlace, samlIn, type WebIdentityPlace, webIdentityIn } from "./federation";
import { makersOf, readOnlyAccess, readS3 } from "./iam";
import { assigning, type Telephone, telephone, telephoneOf } from "./mfa";
import { begun, type Upload } from "./multipart";
import { passkey, testOrigin } from "./passkey";
import { type Roles, rolesIn, trustingAccount } from "./roles";
import { bodyOf, put } from "./s3";
import { samlAttribute } from "./saml-idp";
import { bucketForTrails } from "./trail";
import { allowing, type Caller, type World, world } from "./world";

const password = "Correct-Horse-7";

export interface Place {
  here: World;
  /** A user who may do everything, and has a password. */
  admin: Caller;
  /** Performs as root, whose password is `password`. */
  root: Caller;
  principals: { admin: Principal; root: Principal };
  /** ARNs of customer managed policies: in use, unused, a boundary. */
  used: string;
  idle: string;
  limit: string;
  keys: { kept: string; spare: string; doomed: string };
  credentials: Credentials;
  roles: Roles;
  phones: { free: Telephone; other: Telephone; ofEve: Telephone; ofDan: Telephone };
  alias: string;
  /** The event of a refused call. */
  refusal: string;
  /** A report of last accessed services that the administrator asked for. */
  job: string;
  /** Roles that take the word of identity providers; a token of the second one. */
  saml: SamlPlace;
  web: WebIdentityPlace & { tagged: string };
  /** A bucket that CloudTrail may write to. */
  trailBucket: string;
  /** Unfinished uploads in parts. */
  uploads: { kept: Upload; doomed: Upload };
}

/** An account with two teams, policies, keys and telephones. */
export async function typicalPlace(): Promise<Place> {
  const here = await world();
  const make = makersOf(here);
  const used = await make.policy("used", { Tags: [{ Key: "team", Value: "blue" }] });
  const idle = await make.policy("idle");
  const limit = await make.policy("limit");
  for (const name of ["Devs", "Ops", "Empty"]) await make.group(name, { Path: "/eng/" });
  await make.user("ben", { Path: "/eng/", PermissionsBoundary: limit, Tags: [{ Key: "team", Value: "blue" }] });
  for (const name of ["eve", "dan", "leaver", "old"]) await make.user(name);
  await make.member("ben", "Devs");
  for (const PolicyArn of [used, readOnlyAccess]) {
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn });
    await here.root(attachGroupPolicy, { GroupName: "Devs", PolicyArn });
  }
  for (const PolicyName of ["read", "doomed"]) {
    await here.root(putUserPolicy, { UserName: "ben", PolicyName, PolicyDocument: readS3 });
    await here.root(putGroupPolicy, { GroupName: "Devs", PolicyName, PolicyDocument: readS3 });
  }
  const key = async (UserName: string) => (await here.root(createAccessKey, { UserName })).AccessKey?.AccessKeyId ?? "";
  for (const UserName of ["eve", "dan"]) await here.root(createLoginProfile, { UserName, Password: password });
  await here.root(updateAccountPasswordPolicy, { MinimumPasswordLength: 8 });
  const alias = `alias-${here.accountId}`;
  await here.root(createAccountAlias, { AccountAlias: alias });
  for (const name of ["doomed", "kept"]) await here.root(createBucket, { Bucket: `${name}-${here.accountId}` });
  await put(here, `kept-${here.accountId}`, "one");
  await database.query("UPDATE account SET root_password_hash = $2 WHERE id = $1", [
    here.accountId,
    await hashPassword(password),
  ]);
  const admin = await here.userWith("admin", allowing("*"));
  await here.root(createLoginProfile, { UserName: "admin", Password: password });
  const principal = async (name: string | null) => {
    const id = name === null ? null : (await here.root(getUser, { UserName: name })).User?.UserId;
    const found = id === undefined ? undefined : await principalOf(here.accountId, id);
    if (!found) throw new Error(`The place has no ${name}.`);
    return found;
  };
  const nobody = await here.userWith("nobody");
  await nobody(getUser, {}).catch(() => undefined);
  const web = await webIdentityIn(here);
  const refused = (await here.events()).findLast(({ errorCode }) => errorCode === "AccessDenied");
  return {
    here,
    admin,
    root: here.root,
    principals: { admin: await principal("admin"), root: await principal(null) },
    used,
    idle,
    limit,
    keys: { kept: await key("ben"), spare: await key("eve"), doomed: await key("dan") },
    credentials: await credentialsIn(here),
    roles: await rolesIn(here, { used, limit }),
    phones: {
      free: await telephone(here, "free"),
      other: await telephone(here, "other"),
      ofEve: await telephoneOf(here, "eve"),
      ofDan: await telephoneOf(here, "dan"),
    },
    alias,
    refusal: String(refused?.record.eventID),
    saml: await samlIn(here),
    web: { ...web, tagged: await web.token({ "https://aws.amazon.com/tags": { principal_tags: { a: "b" } } }) },
    trailBucket: await bucketForTrails(here),
    uploads: {
      kept: await begun(here, `kept-${here.accountId}`, { ChecksumAlgorithm: "CRC32" }),
      doomed: await begun(here, `kept-${here.accountId}`),
    },
    job: (await admin(generateServiceLastAccessedDetails, { Arn: benOf(here) })).JobId ?? "",
  };
}

const ben = { UserName: "ben" };
const eve = { UserName: "eve" };
const securityKey = { MFADeviceName: "key", Origin: testOrigin };
const tag = { Key: "a", Value: "b" };
const www = { ServerCertificateName: "www" };
const issuer = ({ credentials }: Place) => ({ OpenIDConnectProviderArn: credentials.issuer });
const idp = ({ credentials }: Place) => ({ SAMLProviderArn: credentials.idp });
const devs = { GroupName: "Devs" };
const reader = { RoleName: "Reader" };
const web = { InstanceProfileName: "Web" };
const benOf = ({ accountId }: World) => `arn:aws:iam::${accountId}:user/eng/ben`;
const delegation = { DelegationRequestId: "dr-0123456789abcdef" };
const template = { TemplateArn: "arn:aws:iam::aws:role-template/lambda.amazonaws.com/Execution:1" };

interface TypicalCall {
  input: (place: Place) => object;
  /** Who may make it: root alone, or everyone to whom a policy allows it. */
  by: "root" | "admin";
  /**
   * Trips to the database where they are more than usual, and why. Usual is: one for a read; five for a change (find,
   * BEGIN with the revision, two of the handler, the event with COMMIT).
   */
  trips?: [most: number, reason: string];
  /** The code of AWS's refusal, of an operation that can find nothing here, whoever calls it. */
  refused?: string;
}

const row = (input: object | ((place: Place) => object), trips?: TypicalCall["trips"]): TypicalCall => ({
  input: typeof input === "function" ? (place) => input(place) : () => input,
  by: "admin",
  ...(trips ? { trips } : {}),
});

/** A bucket may be another account's, so it is asked first whose it is. */
const ofBucket: Record<"read" | "list" | "change" | "copy", TypicalCall["trips"]> = {
  read: [2, "whose bucket it is, then the bucket"],
  list: [3, "whose bucket it is, the bucket, then its objects"],
  change: [6, "whose bucket it is, besides the usual"],
  copy: [8, "whose buckets source and target are, besides the usual"],
};
/** What is told of the body `part`. */
const part = { ChecksumCRC32: "SQ9wxg==" };
const policyOn = (bucket: string, AWS: string) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: {
      Effect: "Deny",
      Principal: { AWS },
      Action: "s3:GetObject",
      Resource: `arn:aws:s3:::${bucket}/secret`,
    },
  });

/** Of an operation for a feature of AWS that no account here has. */
const refused = (code: string, input: object): TypicalCall => ({ ...row(input), refused: code });

const byRoot = (input: Parameters<typeof row>[0]): TypicalCall => ({ ...row(input), by: "root" });

/** Of Larch IdP: a group and the role that it is offered. */
const mapping = ({ here }: Place) => ({
  GroupName: "Eng",
  RoleArn: `arn:aws:iam::${here.accountId}:role/SAML-Eng`,
  ProviderArn: `arn:aws:iam::${here.accountId}:saml-provider/LarchIdP`,
});

export const typicalCalls: Record<string, TypicalCall> = {
  "iam:ListUsers": row({}),
  "iam:GetUser": row(ben),
  "iam:CreateUser": row(({ limit }) => ({
    UserName: "new",
    PermissionsBoundary: limit,
    Tags: [{ Key: "a", Value: "b" }],
  })),
  "iam:UpdateUser": row({ UserName: "old", NewUserName: "older" }),
  "iam:DeleteUser": row({ UserName: "leaver" }),
  "iam:TagUser": row({ ...ben, Tags: [{ Key: "a", Value: "b" }] }),
  "iam:UntagUser": row({ ...ben, TagKeys: ["a"] }),
  "iam:ListUserTags": row(ben),
  "iam:CreateGroup": row({ GroupName: "New" }),
  "iam:GetGroup": row(devs),
  "iam:ListGroups": row({}),
  "iam:UpdateGroup": row({ GroupName: "Ops", NewGroupName: "Operators" }),
  "iam:DeleteGroup": row({ GroupName: "Empty" }),
  "iam:AddUserToGroup": row({ ...devs, UserName: "eve" }),
  "iam:RemoveUserFromGroup": row({ ...devs, UserName: "dan" }),
  "iam:ListGroupsForUser": row(ben),
  "iam:CreatePolicy": row({ PolicyName: "new", PolicyDocument: readS3, Tags: [{ Key: "a", Value: "b" }] }),
  "iam:GetPolicy": row(({ used }) => ({ PolicyArn: used })),
  "iam:GetPolicyVersion": row(({ used }) => ({ PolicyArn: used, VersionId: "v1" })),
  "iam:ListPolicies": row({}),
  "iam:ListPolicyVersions": row(({ used }) => ({ PolicyArn: used })),
  "iam:ListEntitiesForPolicy": row(({ used }) => ({ PolicyArn: used })),
  "iam:DeletePolicy": row(({ idle }) => ({ PolicyArn: idle })),
  "iam:AttachUserPolicy": row(({ limit }) => ({ ...ben, PolicyArn: limit })),
  "iam:DetachUserPolicy": row(({ used }) => ({ ...ben, PolicyArn: used })),
  "iam:ListAttachedUserPolicies": row(ben),
  "iam:AttachGroupPolicy": row(({ limit }) => ({ ...devs, PolicyArn: limit })),
  "iam:DetachGroupPolicy": row(({ used }) => ({ ...devs, PolicyArn: used })),
  "iam:ListAttachedGroupPolicies": row(devs),
  "iam:PutUserPolicy": row({ ...ben, PolicyName: "new", PolicyDocument: readS3 }),
  "iam:GetUserPolicy": row({ ...ben, PolicyName: "read" }),
  "iam:DeleteUserPolicy": row({ ...ben, PolicyName: "doomed" }),
  "iam:ListUserPolicies": row(ben),
  "iam:PutGroupPolicy": row({ ...devs, PolicyName: "new", PolicyDocument: readS3 }),
  "iam:GetGroupPolicy": row({ ...devs, PolicyName: "read" }),
  "iam:DeleteGroupPolicy": row({ ...devs, PolicyName: "doomed" }),
  "iam:ListGroupPolicies": row(devs),
  "iam:PutUserPermissionsBoundary": row(({ used }) => ({ UserName: "eve", PermissionsBoundary: used })),
  "iam:DeleteUserPermissionsBoundary": row(ben),

  "iam:CreateRole": row(({ here, limit }) => ({
    RoleName: "New",
    AssumeRolePolicyDocument: trustingAccount(`arn:aws:iam::${here.accountId}:user/admin`),
    PermissionsBoundary: limit,
    Tags: [tag],
  })),
  "iam:GetRole": row(reader),
  "iam:ListRoles": row({}),
  "iam:UpdateRole": row({ ...reader, MaxSessionDuration: 7200 }),
  "iam:UpdateRoleDescription": row({ ...reader, Description: "Reads." }),
  "iam:UpdateAssumeRolePolicy": row(({ here }) => ({ ...reader, PolicyDocument: trustingAccount(here.accountId) })),
  "iam:TagRole": row({ ...reader, Tags: [tag] }),
  "iam:ListRoleTags": row(reader),
  "iam:UntagRole": row({ ...reader, TagKeys: ["a"] }),
  "iam:AttachRolePolicy": row(({ limit }) => ({ ...reader, PolicyArn: limit })),
  "iam:DetachRolePolicy": row(({ used }) => ({ ...reader, PolicyArn: used })),
  "iam:ListAttachedRolePolicies": row(reader),
  "iam:PutRolePolicy": row({ ...reader, PolicyName: "new", PolicyDocument: readS3 }),
  "iam:GetRolePolicy": row({ ...reader, PolicyName: "read" }),
  "iam:DeleteRolePolicy": row({ ...reader, PolicyName: "doomed" }),
  "iam:ListRolePolicies": row(reader),
  "iam:PutRolePermissionsBoundary": row(({ used }) => ({ RoleName: "Doomed", PermissionsBoundary: used })),
  "iam:DeleteRolePermissionsBoundary": row(reader),
  "iam:DeleteRole": row({ RoleName: "Doomed" }),
  "iam:CreateInstanceProfile": row({ InstanceProfileName: "New", Tags: [tag] }),
  "iam:GetInstanceProfile": row(web),
  "iam:ListInstanceProfiles": row({}),
  "iam:ListInstanceProfilesForRole": row(reader),
  "iam:TagInstanceProfile": row({ ...web, Tags: [tag] }),
  "iam:ListInstanceProfileTags": row(web),
  "iam:UntagInstanceProfile": row({ ...web, TagKeys: ["a"] }),
  "iam:RemoveRoleFromInstanceProfile": row({ ...web, ...reader }),
  "iam:AddRoleToInstanceProfile": row({ ...web, ...reader }),
  "iam:DeleteInstanceProfile": row({ InstanceProfileName: "Idle" }),
  "iam:CreateServiceLinkedRole": row({ AWSServiceName: "lex.amazonaws.com" }),
  "iam:DeleteServiceLinkedRole": row({ RoleName: "AWSServiceRoleForBatch" }),
  "iam:GetServiceLinkedRoleDeletionStatus": row(({ roles }) => ({ DeletionTaskId: roles.deletion })),

  "iam:CreateLoginProfile": row({ ...ben, Password: password }),
  "iam:GetLoginProfile": row({ UserName: "eve" }),
  "iam:UpdateLoginProfile": row({ UserName: "eve", PasswordResetRequired: true }),
  "iam:DeleteLoginProfile": row({ UserName: "dan" }),
  "iam:ChangePassword": row({ OldPassword: password, NewPassword: "Another-Horse-8" }),
  "iam:CreateAccessKey": row(ben),
  "iam:ListAccessKeys": row(ben),
  "iam:GetAccessKeyLastUsed": row(({ keys }) => ({ AccessKeyId: keys.kept })),
  "iam:UpdateAccessKey": row(({ keys }) => ({ UserName: "eve", AccessKeyId: keys.spare, Status: "Inactive" })),
  "iam:DeleteAccessKey": row(({ keys }) => ({ UserName: "dan", AccessKeyId: keys.doomed })),
  "iam:CreateVirtualMFADevice": row({ VirtualMFADeviceName: "new" }),
  "iam:EnableMFADevice": row(({ phones }) => assigning(phones.free, "ben")),
  "iam:ResyncMFADevice": row(({ phones }) => ({
    UserName: "eve",
    SerialNumber: phones.ofEve.SerialNumber,
    AuthenticationCode1: phones.ofEve.code(30),
    AuthenticationCode2: phones.ofEve.code(60),
  })),
  "iam:DeactivateMFADevice": row(({ phones }) => ({ UserName: "dan", SerialNumber: phones.ofDan.SerialNumber })),
  "iam:DeleteVirtualMFADevice": row(({ phones }) => ({ SerialNumber: phones.other.SerialNumber })),
  "iam:ListMFADevices": row({ UserName: "eve" }),
  "iam:ListVirtualMFADevices": row({}),
  "iam:GetMFADevice": row(({ phones }) => ({ SerialNumber: phones.ofEve.SerialNumber })),
  "iam:TagMFADevice": row(({ phones }) => ({ SerialNumber: phones.ofEve.SerialNumber, Tags: [tag] })),
  "iam:ListMFADeviceTags": row(({ phones }) => ({ SerialNumber: phones.ofEve.SerialNumber })),
  "iam:UntagMFADevice": row(({ phones }) => ({ SerialNumber: phones.ofEve.SerialNumber, TagKeys: ["a"] })),

  "iam:CreatePolicyVersion": row(({ used }) => ({ PolicyArn: used, PolicyDocument: readS3, SetAsDefault: true })),
  "iam:SetDefaultPolicyVersion": row(({ used }) => ({ PolicyArn: used, VersionId: "v1" })),
  "iam:DeletePolicyVersion": row(({ used }) => ({ PolicyArn: used, VersionId: "v2" })),
  "iam:TagPolicy": row(({ used }) => ({ PolicyArn: used, Tags: [tag] })),
  "iam:ListPolicyTags": row(({ used }) => ({ PolicyArn: used })),
  "iam:UntagPolicy": row(({ used }) => ({ PolicyArn: used, TagKeys: ["a"] })),

  "iam:UploadSSHPublicKey": row(() => ({ ...ben, SSHPublicKeyBody: newRsaKey().publicKey })),
  "iam:GetSSHPublicKey": row(({ credentials: { sshKey } }) => ({ ...eve, SSHPublicKeyId: sshKey, Encoding: "SSH" })),
  "iam:ListSSHPublicKeys": row(eve),
  "iam:UpdateSSHPublicKey": row(({ credentials: { sshKey } }) => ({
    ...eve,
    SSHPublicKeyId: sshKey,
    Status: "Inactive",
  })),
  "iam:DeleteSSHPublicKey": row(({ credentials: { sshKey } }) => ({ ...eve, SSHPublicKeyId: sshKey })),
  "iam:CreateServiceSpecificCredential": row({ ...ben, ServiceName: "bedrock.amazonaws.com", CredentialAgeDays: 30 }),
  "iam:ListServiceSpecificCredentials": row(eve),
  "iam:UpdateServiceSpecificCredential": row(({ credentials: { ofGit } }) => ({
    ...eve,
    ServiceSpecificCredentialId: ofGit,
    Status: "Inactive",
  })),
  "iam:ResetServiceSpecificCredential": row(({ credentials: { ofGit } }) => ({
    ...eve,
    ServiceSpecificCredentialId: ofGit,
  })),
  "iam:DeleteServiceSpecificCredential": row(({ credentials: { ofGit } }) => ({
    ...eve,
    ServiceSpecificCredentialId: ofGit,
  })),
  "iam:UploadSigningCertificate": row({ ...ben, CertificateBody: certificates.other }),
  "iam:ListSigningCertificates": row(eve),
  "iam:UpdateSigningCertificate": row(({ credentials: { signing } }) => ({
    ...eve,
    CertificateId: signing,
    Status: "Inactive",
  })),
  "iam:DeleteSigningCertificate": row(({ credentials: { signing } }) => ({ ...eve, CertificateId: signing })),

  "iam:UploadServerCertificate": row({
    ServerCertificateName: "new",
    CertificateBody: certificates.server,
    PrivateKey: certificates.serverKey,
    CertificateChain: certificates.intermediate,
    Tags: [tag],
  }),
  "iam:GetServerCertificate": row(www),
  "iam:ListServerCertificates": row({}),
  "iam:TagServerCertificate": row({ ...www, Tags: [tag] }),
  "iam:ListServerCertificateTags": row(www),
  "iam:UntagServerCertificate": row({ ...www, TagKeys: ["a"] }),
  "iam:UpdateServerCertificate": row({ ...www, NewPath: "/eng/" }),
  "iam:DeleteServerCertificate": row(www),

  "iam:CreateOpenIDConnectProvider": row({ Url: "https://new.example.com", Tags: [tag] }),
  "iam:GetOpenIDConnectProvider": row(issuer),
  "iam:ListOpenIDConnectProviders": row({}),
  "iam:AddClientIDToOpenIDConnectProvider": row((place) => ({ ...issuer(place), ClientID: "app" })),
  "iam:RemoveClientIDFromOpenIDConnectProvider": row((place) => ({ ...issuer(place), ClientID: "app" })),
  "iam:UpdateOpenIDConnectProviderThumbprint": row((place) => ({ ...issuer(place), ThumbprintList: ["a".repeat(40)] })),
  "iam:TagOpenIDConnectProvider": row((place) => ({ ...issuer(place), Tags: [tag] })),
  "iam:ListOpenIDConnectProviderTags": row(issuer),
  "iam:UntagOpenIDConnectProvider": row((place) => ({ ...issuer(place), TagKeys: ["a"] })),
  "iam:DeleteOpenIDConnectProvider": row(issuer),
  "iam:CreateSAMLProvider": row({ Name: "new", SAMLMetadataDocument: samlMetadata(), Tags: [tag] }),
  "iam:GetSAMLProvider": row(idp),
  "iam:ListSAMLProviders": row({}),
  "iam:UpdateSAMLProvider": row((place) => ({ ...idp(place), AddPrivateKey: newRsaKey().privateKey })),
  "iam:TagSAMLProvider": row((place) => ({ ...idp(place), Tags: [tag] })),
  "iam:ListSAMLProviderTags": row(idp),
  "iam:UntagSAMLProvider": row((place) => ({ ...idp(place), TagKeys: ["a"] })),
  "iam:DeleteSAMLProvider": row(idp),

  "iam:UpdateAccountPasswordPolicy": row({ MinimumPasswordLength: 10 }),
  "iam:GetAccountPasswordPolicy": row({}),
  "iam:DeleteAccountPasswordPolicy": row({}),
  "iam:CreateAccountAlias": row(({ alias }) => ({ AccountAlias: `${alias}-2` })),
  "iam:ListAccountAliases": row({}),
  "iam:DeleteAccountAlias": row(({ alias }) => ({ AccountAlias: `${alias}-2` })),
  "iam:GetAccountSummary": row({}),
  "iam:SimulateCustomPolicy": row({ PolicyInputList: [readS3], ActionNames: ["s3:GetObject"] }),
  "iam:SimulatePrincipalPolicy": row(({ here }) => ({ PolicySourceArn: benOf(here), ActionNames: ["s3:GetObject"] })),
  "iam:GetContextKeysForCustomPolicy": row({ PolicyInputList: [readS3] }),
  "iam:GetContextKeysForPrincipalPolicy": row(({ here }) => ({ PolicySourceArn: benOf(here) })),
  "iam:GetAccountAuthorizationDetails": row({}),
  "iam:GenerateCredentialReport": row({}, [3, "it looks for a report, reads what a new one tells, and keeps it"]),
  "iam:GetCredentialReport": refused("ReportInProgress", {}),
  "iam:GenerateServiceLastAccessedDetails": row(
    ({ here }) => ({ Arn: benOf(here) }),
    [3, "it reads the policies, then the trail, and keeps the report"],
  ),
  "iam:GetServiceLastAccessedDetails": row(({ job }) => ({ JobId: job })),
  "iam:GetServiceLastAccessedDetailsWithEntities": row(({ job }) => ({ JobId: job, ServiceNamespace: "s3" })),
  "iam:ListPoliciesGrantingServiceAccess": row(({ here }) => ({ Arn: benOf(here), ServiceNamespaces: ["s3"] })),
  "iam:SetSecurityTokenServicePreferences": row({ GlobalEndpointTokenVersion: "v2Token" }),
  "iam:EnableOutboundWebIdentityFederation": row({}),
  "iam:GetOutboundWebIdentityFederationInfo": row({}),
  "iam:DisableOutboundWebIdentityFederation": row({}),
  "iam:GetAccountProperties": row({}),
  "iam:PutAccountProperties": row({ Properties: { "RoleManager/Enabled": "true" } }),
  "iam:GenerateOrganizationsAccessReport": refused("OrganizationNotFoundException", {
    EntityPath: "o-a1b2c3d4e5/r-f6g7/ou-1a2b-34uvwxyz",
  }),
  "iam:GetOrganizationsAccessReport": refused("NoSuchEntity", { JobId: "examplea-1234-b567-cde8-90fg123abcd4" }),
  "iam:EnableOrganizationsRootCredentialsManagement": refused("OrganizationNotFoundException", {}),
  "iam:DisableOrganizationsRootCredentialsManagement": refused("OrganizationNotFoundException", {}),
  "iam:EnableOrganizationsRootSessions": refused("OrganizationNotFoundException", {}),
  "iam:DisableOrganizationsRootSessions": refused("OrganizationNotFoundException", {}),
  "iam:ListOrganizationsFeatures": refused("OrganizationNotFoundException", {}),
  "iam:CreateDelegationRequest": refused("AccessDenied", {
    Description: "Set up the pipeline",
    Permissions: { PolicyTemplateArn: "arn:aws:iam::aws:policy-template/example" },
    RequestorWorkflowId: "workflow-1",
    NotificationChannel: "channel",
    SessionDuration: 3600,
  }),
  "iam:ListDelegationRequests": row({}),
  "iam:GetDelegationRequest": refused("NoSuchEntity", delegation),
  "iam:AssociateDelegationRequest": refused("NoSuchEntity", delegation),
  "iam:AcceptDelegationRequest": refused("NoSuchEntity", delegation),
  "iam:RejectDelegationRequest": refused("NoSuchEntity", delegation),
  "iam:SendDelegationToken": refused("NoSuchEntity", delegation),
  "iam:UpdateDelegationRequest": refused("NoSuchEntity", delegation),
  "iam:GetHumanReadableSummary": {
    ...row(({ here }) => ({ EntityArn: `arn:aws:iam::${here.accountId}:delegation-request/dr-0123456789abcdef` })),
    refused: "NoSuchEntity",
  },
  "iam:AcquireRole": refused("NoSuchEntity", template),
  "iam:GetRoleTemplateVersion": refused("NoSuchEntity", template),
  "iam:GetRequestAuthorizationDetails": row(({ refusal }) => ({ AuthorizationId: refusal })),

  "sts:GetCallerIdentity": row({}, [0, "it says who calls, which the caller's credential told already"]),
  "sts:GetSessionToken": row({}),
  "sts:AssumeRole": row(({ roles }) => ({
    RoleArn: roles.reader,
    RoleSessionName: "work",
    ExternalId: "of-a-partner",
    Tags: [tag],
    SourceIdentity: "admin",
  })),
  "sts:AssumeRoleWithSAML": row(
    ({ saml }) => ({
      RoleArn: saml.role,
      PrincipalArn: saml.provider,
      SAMLAssertion: saml.response({ more: [[samlAttribute("PrincipalTag:a"), "b"]] }),
    }),
    [3, "role and provider are read, and the assertion is used up"],
  ),
  "sts:AssumeRoleWithWebIdentity": row(
    ({ web }) => ({ RoleArn: web.role, RoleSessionName: "deploy", WebIdentityToken: web.tagged }),
    [6, "role, provider and issuer are read, and the issuer's two keys, once in the life of the process"],
  ),
  "sts:GetFederationToken": row({ Name: "visitor", Policy: readS3, Tags: [tag] }),
  "sts:GetAccessKeyInfo": row(({ keys }) => ({ AccessKeyId: keys.kept })),
  "sts:DecodeAuthorizationMessage": row(({ roles }) => ({ EncodedMessage: roles.message })),
  "sts:AssumeRoot": refused("AccessDenied", {
    TargetPrincipal: "111122223333",
    TaskPolicyArn: { arn: "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials" },
  }),
  "sts:GetDelegatedAccessToken": refused("ExpiredTradeInTokenException", { TradeInToken: "spent" }),
  "sts:GetWebIdentityToken": refused("OutboundWebIdentityFederationDisabledException", {
    Audience: ["https://api.example.com"],
    SigningAlgorithm: "RS256",
    Tags: [tag],
  }),
  "s3:CreateBucket": row(({ here }) => ({ Bucket: `new-${here.accountId}` })),
  "s3:DeleteBucket": row(({ here }) => ({ Bucket: `doomed-${here.accountId}` }), ofBucket.change),
  "s3:GetBucketLocation": row(({ here }) => ({ Bucket: `new-${here.accountId}` }), ofBucket.read),
  "s3:HeadBucket": row(({ here }) => ({ Bucket: `kept-${here.accountId}` }), ofBucket.read),
  "s3:PutBucketTagging": row(
    ({ here }) => ({ Bucket: `kept-${here.accountId}`, Tagging: { TagSet: [{ Key: "a", Value: "b" }] } }),
    ofBucket.change,
  ),
  "s3:GetBucketTagging": row(({ here }) => ({ Bucket: `kept-${here.accountId}` }), ofBucket.read),
  "s3:DeleteBucketTagging": row(({ here }) => ({ Bucket: `kept-${here.accountId}` }), ofBucket.change),
  "s3:GetPublicAccessBlock": row(({ here }) => ({ Bucket: `kept-${here.accountId}` }), ofBucket.read),
  "s3:PutPublicAccessBlock": row(
    ({ here }) => ({ Bucket: `kept-${here.accountId}`, PublicAccessBlockConfiguration: {} }),
    ofBucket.change,
  ),
  "s3:DeletePublicAccessBlock": row(({ here }) => ({ Bucket: `kept-${here.accountId}` }), ofBucket.change),
  "s3:PutBucketPolicy": row(
    ({ here }) => ({ Bucket: `kept-${here.accountId}`, Policy: policyOn(`kept-${here.accountId}`, benOf(here)) }),
    [7, "whose bucket it is, and whom the policy names, besides the usual"],
  ),
  "s3:GetBucketPolicy": row(
    ({ here }) => ({ Bucket: `kept-${here.accountId}` }),
    [3, "whose bucket it is, the bucket, then the ARNs behind its policy's ids"],
  ),
  "s3:GetBucketPolicyStatus": row(({ here }) => ({ Bucket: `kept-${here.accountId}` }), ofBucket.read),
  "s3:DeleteBucketPolicy": row(({ here }) => ({ Bucket: `kept-${here.accountId}` }), ofBucket.change),
  "s3:PutBucketVersioning": row(
    ({ here }) => ({ Bucket: `kept-${here.accountId}`, VersioningConfiguration: { Status: "Suspended" } }),
    ofBucket.change,
  ),
  "s3:GetBucketVersioning": row(({ here }) => ({ Bucket: `kept-${here.accountId}` }), ofBucket.read),
  "s3:PutObject": row(
    ({ here }) => ({ Bucket: `kept-${here.accountId}`, Key: "new", Body: bodyOf("new") }),
    ofBucket.change,
  ),
  "s3:GetObject": row(({ here }) => ({ Bucket: `kept-${here.accountId}`, Key: "one" }), ofBucket.read),
  "s3:HeadObject": row(({ here }) => ({ Bucket: `kept-${here.accountId}`, Key: "one" }), ofBucket.read),
  "s3:CopyObject": row(
    ({ here }) => ({ Bucket: `kept-${here.accountId}`, Key: "copy", CopySource: `kept-${here.accountId}/one` }),
    ofBucket.copy,
  ),
  "s3:PutObjectTagging": row(
    ({ here }) => ({ Bucket: `kept-${here.accountId}`, Key: "one", Tagging: { TagSet: [{ Key: "a", Value: "b" }] } }),
    ofBucket.change,
  ),
  "s3:GetObjectTagging": row(({ here }) => ({ Bucket: `kept-${here.accountId}`, Key: "one" }), ofBucket.read),
  "s3:DeleteObjectTagging": row(({ here }) => ({ Bucket: `kept-${here.accountId}`, Key: "one" }), ofBucket.change),
  "s3:CreateMultipartUpload": row(({ here }) => ({ Bucket: `kept-${here.accountId}`, Key: "big" }), ofBucket.change),
  "s3:UploadPart": row(
    ({ uploads }) => ({ ...uploads.kept, PartNumber: 1, Body: bodyOf("part", part), ...part }),
    ofBucket.change,
  ),
  "s3:UploadPartCopy": row(
    ({ here, uploads }) => ({ ...uploads.kept, PartNumber: 2, CopySource: `kept-${here.accountId}/one` }),
    ofBucket.copy,
  ),
  "s3:ListParts": row(({ uploads }) => uploads.kept, [3, "whose bucket it is, the upload, then its parts"]),
  "s3:ListMultipartUploads": row(({ here }) => ({ Bucket: `kept-${here.accountId}` }), ofBucket.list),
  "s3:CompleteMultipartUpload": row(
    ({ uploads }) => ({
      ...uploads.kept,
      MultipartUpload: { Parts: [{ PartNumber: 1, ETag: `"${bodyOf("part").md5}"`, ...part }] },
    }),
    [9, "whose bucket it is, the parts before and after the account is locked, and the upload is forgotten"],
  ),
  "s3:AbortMultipartUpload": row(({ uploads }) => uploads.doomed, ofBucket.change),
  "s3:ListObjects": row(({ here }) => ({ Bucket: `kept-${here.accountId}` }), ofBucket.list),
  "s3:ListObjectsV2": row(({ here }) => ({ Bucket: `kept-${here.accountId}` }), ofBucket.list),
  "s3:ListObjectVersions": row(({ here }) => ({ Bucket: `kept-${here.accountId}` }), ofBucket.list),
  "s3:DeleteObject": row(({ here }) => ({ Bucket: `kept-${here.accountId}`, Key: "copy" }), ofBucket.change),
  "s3:DeleteObjects": row(
    ({ here }) => ({ Bucket: `kept-${here.accountId}`, Delete: { Objects: [{ Key: "new" }] } }),
    ofBucket.change,
  ),
  "s3:ListBuckets": row({}),
  "cloudtrail:LookupEvents": row({}),
  "cloudtrail:CreateTrail": row(
    ({ trailBucket }) => ({ Name: "all", S3BucketName: trailBucket }),
    [6, "it looks at the bucket and whose it is, besides the usual"],
  ),
  "cloudtrail:DescribeTrails": row({}),
  "cloudtrail:GetTrail": row({ Name: "all" }),
  "cloudtrail:StartLogging": row({ Name: "all" }),
  "cloudtrail:GetTrailStatus": row({ Name: "all" }),
  "cloudtrail:StopLogging": row({ Name: "all" }),
  "cloudtrail:DeleteTrail": row({ Name: "all" }),
  "training:FastForward": row({}),
  "training:DescribeAccount": row({}),
  "training:ReadTrail": row({ After: 0 }),
  "training:IssueHardwareToken": row({}),
  "billing:GetBillingSummary": byRoot({}),
  "billing:GetIAMAccessPreference": row({}),
  "billing:UpdateIAMAccessPreference": byRoot({ Activated: true }),
  "account:GetAccountInformation": row({}),
  "uxc:GetAccountColor": row({}),
  "uxc:PutAccountColor": row({ color: "green" }),
  "uxc:DeleteAccountColor": row({}),
  "account:PutAccountName": row({ AccountName: "Another name" }),
  "larch:GetDirectory": row({}),
  "larch:CreatePerson": row({ UserName: "gil", Name: "Gil", Email: "gil@larch.example", Groups: ["Eng"] }),
  "larch:UpdatePerson": row({ UserName: "gil", Name: "Gil Green", Groups: ["Eng", "Finance"] }),
  "larch:SetPersonPassword": row({ UserName: "ben" }),
  "larch:DeletePerson": row({ UserName: "gil" }),
  "larch:PutRoleMapping": row(mapping),
  "larch:DeleteRoleMapping": row(mapping),
  "larch:RunWorkflow": row(
    {
      ...{ Organization: "larch", Repository: "shop", RefType: "branch", Ref: "main" },
      Audience: "sts.amazonaws.com",
    },
    [3, "the pipeline's key is made at the first need"],
  ),

  "iam:beginSecurityKey": row({ ...ben, ...securityKey }),
  "iam:dashboardPage": row({}),
  "iam:groupChoices": row({}),
  "iam:groupMembers": row(devs),
  "iam:groupsPage": row({}),
  "iam:groupPolicies": row(devs),
  "iam:iamSearch": row({ text: "dev" }),
  "iam:createUserInlinePolicy": row({ ...ben, PolicyName: "created", PolicyDocument: readS3 }),
  "iam:createGroupInlinePolicy": row({ ...devs, PolicyName: "created", PolicyDocument: readS3 }),
  "iam:createRoleInlinePolicy": row({ ...reader, PolicyName: "created", PolicyDocument: readS3 }),
  "iam:inlinePolicySpace": row({ kind: "group", name: "Devs" }),
  "iam:identityProvidersPage": row({}),
  "iam:oidcThumbprint": row({ Url: "https://token.actions.githubusercontent.com" }, [
    3,
    "the pipeline's key is made at the first need",
  ]),
  "iam:stsSettings": row({}),
  "iam:setStsRegionalEndpointStatus": row({ region: "eu-west-1", active: true }),
  "iam:newAccessCheck": row({
    kind: "identity",
    existing: JSON.stringify(allowing("s3:GetObject")),
    updated: JSON.stringify(allowing("s3:Get*")),
  }),
  "iam:policyValidation": row({}),
  "iam:registerSecurityKey": refused("InvalidAuthenticationCode", {
    ...{ ...ben, ...securityKey },
    Answer: passkey().register({ challenge: "bm9ib2R5LWFza2Vk" }),
  }),
  "iam:rolePolicies": row(reader),
  "iam:rolesPage": row({}),
  "iam:userChoices": row({}),
  "iam:usersPage": row({}),

  "account:UpdateRootEmail": byRoot(({ here }) => ({
    PrimaryEmail: `other@${here.accountId}.example`,
    Password: password,
  })),
  "account:UpdateRootPassword": byRoot({ OldPassword: password, NewPassword: "Another-Horse-8" }),
  "account:CloseAccount": byRoot({}),
  "iam:policiesPage": row({}),
};
