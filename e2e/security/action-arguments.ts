/**
 * By server action: the arguments by which somebody would reach for what belongs to another account. Whoever adds an
 * action adds its row. What deletes or renames stands at the end, so that the rows before it still find their things.
 */
import { certificates, newRsaKey, samlMetadata } from "@/lib/testing/certificates";
import { policyDocument, trustPolicy } from "../fixtures/furnished";

/** Somebody else's things. */
export interface Coveted {
  accountId: string;
  user: string;
  bareUser: string;
  group: string;
  bareGroup: string;
  role: string;
  inlinePolicy: string;
  policyArn: string;
  samlProviderArn: string;
  oidcProviderArn: string;
  accessKeyId: string;
  /** A device that a user has, and one that nobody has yet, with codes of each. */
  mfaSerial: string;
  mfaCodes: [string, string];
  looseMfaSerial: string;
  looseMfaCodes: [string, string];
  sshKeyId: string;
  gitCredentialId: string;
  certificateId: string;
  bucket: string;
  objectKey: string;
  alias: string;
  rootEmail: string;
}

type Row = (of: Coveted) => unknown[];

const larchPerson = { userName: "ben", name: "Thief", email: "thief@larch.example", groups: ["Admins"] };
const larchMapping = (accountId: string, role: string) => ({
  group: "Eng",
  roleArn: `arn:aws:iam::${accountId}:role/${role}`,
  providerArn: `arn:aws:iam::${accountId}:saml-provider/LarchIdP`,
});

const anything = policyDocument("*");
const newPassword = "Somebody-elses-1!";
const madeUpPasskey = {
  ...{ id: "AAAA", rawId: "AAAA", type: "public-key", clientExtensionResults: {} },
  response: { clientDataJSON: "e30", attestationObject: "oA", authenticatorData: "AAAA", signature: "AAAA" },
};
const readOnly = "arn:aws:iam::aws:policy/ReadOnlyAccess";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const consolePassword = { password: "custom", customPassword: newPassword, resetRequired: false };
const entities = ({ user, group }: Pick<Coveted, "user" | "group">) => [
  { type: "IAM user", name: user },
  { type: "User group", name: group },
];
const picked = (arn: string) => ({ arn, name: "Reports", type: "Customer managed" });

/** Of `app/(console)`, which asks for a session. */
export const consoleActions: Record<string, Row> = {
  "actions.ts#fastForwardClock": () => [],
  "actions.ts#getHardwareToken": () => [],

  "iam/users/[userName]/actions.ts#setBoundary": ({ user, policyArn }) => [user, policyArn],
  "iam/users/[userName]/actions.ts#removeBoundary": ({ user }) => [user],
  "iam/users/[userName]/actions.ts#saveTags": ({ user }) => [
    user,
    [{ key: "team", value: "platform" }],
    [{ key: "stolen", value: "yes" }],
  ],
  "iam/users/[userName]/actions.ts#enableConsoleAccess": ({ bareUser }) => [bareUser, consolePassword],
  "iam/users/[userName]/actions.ts#resetConsolePassword": ({ user }) => [user, consolePassword, true],
  "iam/users/[userName]/actions.ts#disableConsoleAccess": ({ user }) => [user, true],
  "iam/users/[userName]/actions.ts#removeFromGroups": ({ user, group }) => [user, [group]],
  "iam/users/[userName]/actions.ts#removePolicies": ({ user, group, inlinePolicy, policyArn }) => [
    user,
    [{ name: inlinePolicy }, { name: "Reports", arn: policyArn }, { name: "Reports", arn: policyArn, group }],
  ],
  "iam/users/[userName]/add-permissions/actions.ts#addPermissions": ({ user, bareUser, policyArn }) => [
    bareUser,
    { way: "copy", groups: [], copyFrom: user, policies: [picked(policyArn)] },
  ],
  "iam/users/[userName]/add-to-groups/actions.ts#addToGroups": ({ bareUser, group }) => [bareUser, [group]],
  "iam/users/[userName]/inline-policy/actions.ts#saveInlinePolicy": ({ bareUser }) => [
    bareUser,
    "stolen",
    anything,
    "new",
  ],
  "iam/users/[userName]/assign-mfa/actions.ts#createUserDevice": ({ looseMfaSerial }) => ["loose", looseMfaSerial],
  "iam/users/[userName]/assign-mfa/actions.ts#enableUserDevice": ({ bareUser, looseMfaSerial, looseMfaCodes }) => [
    bareUser,
    looseMfaSerial,
    looseMfaCodes,
  ],
  "iam/users/[userName]/assign-mfa/actions.ts#beginUserKey": ({ user }) => [user, "stolen"],
  "iam/users/[userName]/assign-mfa/actions.ts#registerUserKey": ({ user }) => [user, "stolen", madeUpPasskey],
  "iam/users/[userName]/assign-mfa/actions.ts#discardUserDevice": ({ looseMfaSerial }) => [looseMfaSerial],
  "labs/actions.ts#beginLab": () => [{ lab: "l99-none", help: "guided" }],
  "labs/actions.ts#continueLab": () => ["00000000-0000-4000-8000-000000000000"],
  "labs/actions.ts#endLab": () => ["00000000-0000-4000-8000-000000000000"],
  "labs/actions.ts#openConsole": () => [],
  "iam/users/actions.ts#createGroupWithPolicies": ({ policyArn }) => ["Thieves", [policyArn]],
  "iam/users/create/actions.ts#createUsers": ({ user, group, policyArn }) => [
    {
      ...{ userNames: ["thief"], programmatic: true, consoleAccess: true, resetRequired: false },
      ...{ password: "custom", customPassword: newPassword, way: "copy", copyFrom: user, groups: [group] },
      ...{ policies: [picked(policyArn)], useBoundary: true, boundary: picked(policyArn), tags: [] },
    },
  ],

  "iam/credential-report/actions.ts#generateReport": () => [],

  "iam/identity-providers/create/actions.ts#addProvider": () => [
    {
      ...{ type: "OpenID Connect", url: "https://token.actions.githubusercontent.com" },
      ...{ audience: "stolen", thumbprint: "", tags: [] },
    },
  ],
  "iam/identity-providers/create/actions.ts#getThumbprint": () => ["https://token.actions.githubusercontent.com"],
  "larch-idp/actions.ts#addPerson": () => [{ ...larchPerson, userName: "thief" }],
  "larch-idp/actions.ts#editPerson": () => [larchPerson],
  "larch-idp/actions.ts#setPassword": () => ["ben"],
  "larch-idp/actions.ts#addMapping": ({ accountId, role }) => [larchMapping(accountId, role)],
  "larch-idp/actions.ts#removeMapping": ({ accountId, role }) => [larchMapping(accountId, role)],
  "larch-idp/actions.ts#removePerson": () => ["ana"],
  "larch-ci/actions.ts#run": ({ accountId, role }) => [
    {
      ...{ organization: "larch", repository: "shop", runsOn: "branch", name: "main", audience: "sts.amazonaws.com" },
      roleArn: `arn:aws:iam::${accountId}:role/${role}`,
    },
  ],
  "iam/identity-providers/[providerArn]/actions.ts#addAudience": ({ oidcProviderArn }) => [oidcProviderArn, "stolen"],
  "iam/identity-providers/[providerArn]/actions.ts#removeAudience": ({ oidcProviderArn }) => [oidcProviderArn, "other"],
  "iam/identity-providers/[providerArn]/actions.ts#saveThumbprints": ({ oidcProviderArn }) => [
    oidcProviderArn,
    ["a".repeat(40)],
  ],
  "iam/identity-providers/[providerArn]/actions.ts#replaceMetadata": ({ samlProviderArn }) => [
    samlProviderArn,
    samlMetadata({ entityId: "urn:stolen" }),
  ],
  "iam/identity-providers/[providerArn]/actions.ts#setEncryption": ({ samlProviderArn }) => [
    samlProviderArn,
    "Required",
  ],
  "iam/identity-providers/[providerArn]/actions.ts#addPrivateKey": ({ samlProviderArn }) => [
    samlProviderArn,
    newRsaKey().privateKey,
  ],
  "iam/identity-providers/[providerArn]/actions.ts#removePrivateKey": ({ samlProviderArn }) => [
    samlProviderArn,
    "SAMLPK2222222222222222",
  ],
  "iam/identity-providers/[providerArn]/actions.ts#saveProviderTags": ({ samlProviderArn }) => [
    samlProviderArn,
    [{ key: "team", value: "platform" }],
    [{ key: "stolen", value: "yes" }],
  ],
  "iam/identity-providers/actions.ts#deleteProvider": ({ oidcProviderArn }) => [oidcProviderArn],

  "iam/roles/create/actions.ts#createRoleOfDraft": ({ accountId, policyArn }) => [
    {
      ...{ entity: "account", service: "", useCase: "", account: "other", accountId, requireMfa: false },
      ...{ requireExternalId: false, externalId: "", provider: "", audience: "", conditions: [], customTrust: "" },
      ...{ github: { organization: "", repository: "", branch: "" } },
      ...{ terraform: { organization: "", project: "", workspace: "", runPhase: "" } },
      ...{ samlProvider: "", samlAccess: "programmatic", samlAttribute: "", samlValue: "" },
      ...{ samlEndpoints: "non-regional", samlRegions: [], samlUniqueId: "" },
      ...{ name: "thief", suffix: "" },
      ...{ policies: [picked(policyArn)], useBoundary: true, boundary: picked(policyArn), description: "", tags: [] },
    },
  ],

  "iam/groups/create/actions.ts#createWholeGroup": ({ user, policyArn }) => ["Robbers", [user], [policyArn]],
  "iam/groups/[groupName]/actions.ts#addUsers": ({ group, bareUser }) => [group, [bareUser]],
  "iam/groups/[groupName]/actions.ts#attachPolicies": ({ group, policyArn }) => [group, [readOnly, policyArn]],
  "iam/groups/[groupName]/actions.ts#saveInlinePolicy": ({ group }) => [group, "stolen", anything, "new"],
  "iam/groups/[groupName]/actions.ts#removeUsers": ({ group, user }) => [group, [user]],
  "iam/groups/[groupName]/actions.ts#removePolicies": ({ group, inlinePolicy, policyArn }) => [
    group,
    [{ name: inlinePolicy }, { name: "Reports", arn: policyArn }],
  ],

  "iam/roles/[roleName]/actions.ts#saveRole": ({ role }) => [role, "stolen", 7200],
  "iam/roles/[roleName]/actions.ts#attachPolicies": ({ role, policyArn }) => [role, [readOnly, policyArn]],
  "iam/roles/[roleName]/actions.ts#saveInlinePolicy": ({ role }) => [role, "stolen", anything, "new"],
  "iam/roles/[roleName]/actions.ts#updateTrustPolicy": ({ role }) => [role, trustPolicy("*")],
  "iam/roles/[roleName]/actions.ts#setBoundary": ({ role, policyArn }) => [role, policyArn],
  "iam/roles/[roleName]/actions.ts#saveTags": ({ role }) => [
    role,
    [{ key: "team", value: "platform" }],
    [{ key: "stolen", value: "yes" }],
  ],
  "iam/roles/[roleName]/actions.ts#revokeSessions": ({ role }) => [role],
  "iam/roles/[roleName]/actions.ts#removeBoundary": ({ role }) => [role],
  "iam/roles/[roleName]/actions.ts#removePolicies": ({ role, inlinePolicy, policyArn }) => [
    role,
    [{ name: inlinePolicy }, { name: "Reports", arn: policyArn }],
  ],

  "iam/credential-actions.ts#describeAccessKey": ({ user, accessKeyId }) => [user, accessKeyId, "stolen"],
  "iam/credential-actions.ts#setAccessKeyActive": ({ user, accessKeyId }) => [user, accessKeyId, false],
  "iam/credential-actions.ts#createKey": ({ bareUser }) => [bareUser, "stolen"],
  "iam/service-credential-actions.ts#uploadSshKey": ({ user }) => [user, "ssh-rsa AAAA"],
  "iam/service-credential-actions.ts#setSshKeyActive": ({ user, sshKeyId }) => [user, sshKeyId, false],
  "iam/service-credential-actions.ts#removeSshKey": ({ user, sshKeyId }) => [user, sshKeyId],
  "iam/service-credential-actions.ts#createServiceCredential": ({ user }) => [user, "cassandra.amazonaws.com"],
  "iam/service-credential-actions.ts#resetServiceCredential": ({ user, gitCredentialId }) => [user, gitCredentialId],
  "iam/service-credential-actions.ts#setServiceCredentialActive": ({ user, gitCredentialId }) => [
    user,
    gitCredentialId,
    false,
  ],
  "iam/service-credential-actions.ts#removeServiceCredential": ({ user, gitCredentialId }) => [user, gitCredentialId],
  "iam/service-credential-actions.ts#uploadCertificate": ({ user }) => [user, certificates.third],
  "iam/service-credential-actions.ts#setCertificateActive": ({ user, certificateId }) => [user, certificateId, false],
  "iam/service-credential-actions.ts#removeCertificate": ({ user, certificateId }) => [user, certificateId],
  "iam/credential-actions.ts#resyncMfa": ({ user, mfaSerial, mfaCodes }) => [user, mfaSerial, ...mfaCodes],
  "iam/credential-actions.ts#removeMfaDevice": ({ user, mfaSerial }) => [user, mfaSerial],
  "iam/credential-actions.ts#removeAccessKey": ({ user, accessKeyId }) => [user, accessKeyId],
  "iam/security-credentials/actions.ts#changeOwnPassword": () => ["Furnished-2026!", newPassword],
  "iam/security-credentials/assign-mfa/actions.ts#createOwnDevice": ({ looseMfaSerial }) => ["loose", looseMfaSerial],
  "iam/security-credentials/assign-mfa/actions.ts#enableOwnDevice": ({ looseMfaSerial, looseMfaCodes }) => [
    looseMfaSerial,
    looseMfaCodes,
  ],
  "iam/security-credentials/assign-mfa/actions.ts#beginOwnKey": () => ["stolen"],
  "iam/security-credentials/assign-mfa/actions.ts#registerOwnKey": () => ["stolen", madeUpPasskey],
  "iam/security-credentials/assign-mfa/actions.ts#discardOwnDevice": ({ looseMfaSerial }) => [looseMfaSerial],

  "switchrole/actions.ts#switchRole": ({ accountId }) => [
    { account: accountId, roleName: "Reader", displayName: "", color: "" },
    "/iam",
    true,
  ],
  "account/actions.ts#renameAccount": () => ["Stolen"],
  "account/actions.ts#changeRootEmail": ({ rootEmail }) => [rootEmail, newPassword],
  "account/actions.ts#changeRootPassword": () => [newPassword, `${newPassword}!`],
  "account/actions.ts#setAccountColor": () => ["red"],
  "account/actions.ts#switchBillingAccess": () => [true],
  "iam/actions.ts#saveAlias": ({ alias }) => [alias],
  "iam/actions.ts#removeAlias": ({ alias }) => [alias],
  "iam/account-settings/actions.ts#setCustomPolicy": () => [{ MinimumPasswordLength: 6 }],
  "iam/account-settings/actions.ts#setDefaultPolicy": () => [],
  "iam/account-settings/actions.ts#setGlobalTokens": () => [true],
  "iam/account-settings/actions.ts#setStsEndpoint": () => ["eu-west-1", false],
  "cloudtrail/events/actions.ts#matchingEvents": ({ user }) => [{ attribute: "Username", value: user, range: "" }],
  "s3/buckets/actions.ts#createBucketNamed": ({ bucket }) => [bucket, "eu-west-1"],
  "s3/buckets/actions.ts#bucketHasObjects": ({ bucket }) => [bucket],
  "s3/buckets/actions.ts#emptyBucketPart": ({ bucket }) => [bucket],
  "s3/buckets/[bucketName]/actions.ts#createFolder": ({ bucket }) => [bucket, "stolen/"],
  "s3/buckets/[bucketName]/actions.ts#beginUpload": ({ bucket }) => [
    bucket,
    "stolen",
    { type: "text/plain", tagging: "team=thieves", metadata: "x-amz-meta-team=thieves" },
  ],
  "s3/buckets/[bucketName]/actions.ts#completeUpload": ({ bucket, objectKey }) => [
    bucket,
    objectKey,
    { id: "stolen", etags: ["0"] },
  ],
  "s3/buckets/[bucketName]/actions.ts#abandonUpload": ({ bucket, objectKey }) => [bucket, objectKey, "stolen"],
  "s3/buckets/[bucketName]/actions.ts#setVersioning": ({ bucket }) => [bucket, "Suspended"],
  "s3/buckets/[bucketName]/actions.ts#saveBucketTags": ({ bucket }) => [bucket, [{ key: "stolen", value: "yes" }]],
  "s3/buckets/[bucketName]/actions.ts#saveObjectTags": ({ bucket, objectKey }) => [
    bucket,
    { key: objectKey },
    [{ key: "stolen", value: "yes" }],
  ],
  "s3/buckets/[bucketName]/actions.ts#savePublicAccess": ({ bucket }) => [
    bucket,
    { BlockPublicAcls: false, IgnorePublicAcls: false, BlockPublicPolicy: false, RestrictPublicBuckets: false },
  ],
  "s3/buckets/[bucketName]/actions.ts#saveBucketPolicy": ({ bucket }) => [bucket, anything],
  "s3/buckets/[bucketName]/actions.ts#removeBucketPolicy": ({ bucket }) => [bucket],
  "s3/buckets/[bucketName]/actions.ts#shareObject": ({ bucket, objectKey }) => [bucket, { key: objectKey }, 5],
  "s3/buckets/[bucketName]/actions.ts#deleteObjectsPart": ({ bucket, objectKey }) => [
    bucket,
    { objects: [{ key: objectKey }] },
  ],

  "iam/groups/[groupName]/actions.ts#renameGroup": ({ group }) => [group, "Stolen"],
  "iam/groups/actions.ts#deleteGroups": ({ group, bareGroup }) => [[group, bareGroup]],
  "iam/policies/actions.ts#createManagedPolicy": ({ policyArn }) => [
    { name: policyArn.split("/").at(-1) ?? "", description: "stolen", document: anything, tags: [] },
  ],
  "iam/policies/[policyArn]/actions.ts#saveVersion": ({ policyArn }) => [
    policyArn,
    { document: anything, asDefault: true, instead: "v1" },
  ],
  "iam/policies/[policyArn]/actions.ts#setDefaultVersion": ({ policyArn }) => [policyArn, "v1"],
  "iam/policies/[policyArn]/actions.ts#deleteVersions": ({ policyArn }) => [policyArn, ["v1"]],
  "iam/policies/[policyArn]/actions.ts#savePolicyTags": ({ policyArn }) => [
    policyArn,
    [{ key: "team", value: "platform" }],
    [{ key: "stolen", value: "yes" }],
  ],
  "iam/policies/[policyArn]/actions.ts#attachTo": ({ policyArn, ...of }) => [policyArn, entities(of)],
  "iam/policies/[policyArn]/actions.ts#detachFrom": ({ policyArn, ...of }) => [policyArn, entities(of)],
  "iam/policies/[policyArn]/actions.ts#boundEntities": ({ policyArn, user }) => [
    policyArn,
    [{ type: "IAM user", name: user }],
  ],
  "iam/policies/[policyArn]/actions.ts#unboundEntities": ({ user }) => [[{ type: "IAM user", name: user }]],
  "iam/policies/actions.ts#deletePolicyByArn": ({ policyArn }) => [policyArn],
  "iam/roles/actions.ts#requestRoleDeletion": ({ role }) => [role],
  "iam/roles/actions.ts#deleteRoles": ({ role }) => [[role]],
  "iam/users/actions.ts#deleteUsers": ({ user, bareUser }) => [[user, bareUser]],
  "s3/buckets/actions.ts#deleteBucketNamed": ({ bucket }) => [bucket],
  "account/actions.ts#closeThisAccount": () => [],
};

/** Of `app/(idp)`, whose sessions are its own: by the directory of somebody else, with a guessed secret. */
export const idpActions: Record<string, Row> = {
  "idp/[accountId]/actions.ts#signIn": ({ accountId }) => [
    accountId,
    {},
    form({ username: "ben", password: newPassword }),
  ],
  "idp/[accountId]/actions.ts#openAws": ({ accountId }) => [accountId],
  "idp/[accountId]/actions.ts#signOut": ({ accountId }) => [accountId],
};

/** Of `app/(signin)`, which anybody may call: by the names of somebody else, with a guessed secret. */
export const signInActions: Record<string, Row> = {
  "signin/actions.ts#chooseIdentity": ({ accountId }) => [{}, form({ kind: "user", resolving: accountId })],
  "signin/actions.ts#signInAsRoot": ({ rootEmail }) => [{}, form({ email: rootEmail, password: newPassword })],
  "signin/actions.ts#signInAsUser": ({ accountId, user }) => [
    {},
    form({ account: accountId, username: user, password: newPassword }),
  ],
  "signin/mfa/actions.ts#giveMfaCodes": ({ mfaCodes }) => [{}, form({ code1: mfaCodes[1] })],
  "signin/mfa/actions.ts#askPasskey": () => [],
  "signin/mfa/actions.ts#givePasskey": () => [madeUpPasskey],
  "signin/mfa/actions.ts#cancel": () => [],
  "signin/change-password/actions.ts#confirmPasswordChange": () => [
    {},
    form({ "old-password": "Furnished-2026!", "new-password": newPassword, "retype-password": newPassword }),
  ],
};

/** Nobody's class and student. */
const nobodys = "00000000-0000-4000-8000-000000000000";
const atNobody = { classId: nobodys, studentId: nobodys, lab: "l10-read-the-denial" };
const noLabs = [{ lab: "l10-read-the-denial", dueAt: null }];

/** Of `app/(classroom)`, whose sessions are others than the console's: with one of the console nobody is signed in there. */
export const classroomActions: Record<string, Row> = {
  "actions.ts#signOutOfClassroom": () => [],
  "actions.ts#leaveClass": () => [],
  "classroom/sign-in/actions.ts#signInToClassroom": ({ rootEmail }) => [rootEmail, newPassword],
  "classroom/create/actions.ts#createClass": () => [
    { name: "7b", era: "current", labs: noLabs, help: "guided", explain: true },
  ],
  "classroom/classes/[classId]/actions.ts#changeJoining": () => [nobodys, "open"],
  "classroom/classes/[classId]/actions.ts#saveSettings": () => [
    { classId: nobodys, name: "7b", help: "guided", explain: true, stuckMinutes: 5 },
  ],
  "classroom/classes/[classId]/actions.ts#saveLabs": () => [nobodys, noLabs],
  "classroom/classes/[classId]/actions.ts#addStudents": () => [nobodys, [{ nickname: "Eve", number: null }]],
  "classroom/classes/[classId]/actions.ts#letInAgain": () => [nobodys, nobodys],
  "classroom/classes/[classId]/actions.ts#removeStudent": () => [nobodys, nobodys],
  "classroom/classes/[classId]/actions.ts#addAssistant": () => [nobodys, "Eve"],
  "classroom/classes/[classId]/actions.ts#removeAssistant": () => [nobodys, nobodys],
  "classroom/classes/[classId]/actions.ts#deleteClass": () => [nobodys, "7b"],
  "classroom/classes/[classId]/board/actions.ts#sendHint": () => [atNobody, "x"],
  "classroom/classes/[classId]/board/actions.ts#rewindTask": () => [atNobody, "read"],
  "classroom/classes/[classId]/board/actions.ts#resetLab": () => [atNobody],
  "classroom/classes/[classId]/board/actions.ts#keepState": () => [atNobody, "x"],
  "classroom/classes/[classId]/board/actions.ts#restoreState": () => [atNobody, "x"],
  "classroom/classes/[classId]/board/actions.ts#broadcast": () => [nobodys, atNobody.lab, null],
  "classroom/classes/[classId]/board/actions.ts#pauseAll": () => [nobodys, true],
  "classroom/classes/[classId]/grades/actions.ts#gradeNow": () => [nobodys],
  "classroom/classes/[classId]/demo/actions.ts#openDemo": () => [nobodys, atNobody.lab],
  "classroom/classes/[classId]/demo/actions.ts#showTwo": () => [nobodys, atNobody.lab, ["root", "root"]],
  "join/actions.ts#joinClass": () => [{ code: "AAAAAAAA", nickname: "Eve" }],
  "class/actions.ts#beginLab": () => [atNobody.lab],
};

/** All rows by the key of their action, in order. */
export const actionArguments: ReadonlyMap<string, Row> = new Map([
  ...Object.entries(consoleActions).map(([key, row]) => [`app/(console)/${key}`, row] as const),
  ...Object.entries(signInActions).map(([key, row]) => [`app/(signin)/${key}`, row] as const),
  ...Object.entries(idpActions).map(([key, row]) => [`app/(idp)/${key}`, row] as const),
  ...Object.entries(classroomActions).map(([key, row]) => [`app/(classroom)/${key}`, row] as const),
]);
