import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { flushEvents } from "@/lib/audit/store";
import { reader, trips } from "@/lib/db/pool";
import { findCredential } from "@/lib/identity/credentials";
import { createUser } from "@/lib/services/iam/operations/create-user";
import { deleteRole } from "@/lib/services/iam/operations/delete-role";
import { deleteUser } from "@/lib/services/iam/operations/delete-user";
import { getRole } from "@/lib/services/iam/operations/get-role";
import { getUser } from "@/lib/services/iam/operations/get-user";
import { listUsers } from "@/lib/services/iam/operations/list-users";
import { putRolePolicy } from "@/lib/services/iam/operations/put-role-policy";
import { updateAssumeRolePolicy } from "@/lib/services/iam/operations/update-assume-role-policy";
import { updateRole } from "@/lib/services/iam/operations/update-role";
import { makersOf, readOnlyAccess, trusting } from "@/lib/testing/iam";
import { telephoneOf } from "@/lib/testing/mfa";
import { callerBy, sessionOf } from "@/lib/testing/sessions";
import { allowing, type Caller, type World, world } from "@/lib/testing/world";
import { assumeRole } from "./assume-role";
import { getCallerIdentity } from "./get-caller-identity";
import { getFederationToken } from "./get-federation-token";

let here: World;
let make: ReturnType<typeof makersOf>;
let ben: Caller;
const arnOf = (name: string, of = here) => `arn:aws:iam::${of.accountId}:${name}`;
const later = (seconds: number) => new Date(here.at.getTime() + seconds * 1000);
const assume = (caller: Caller, RoleArn: string, more: object = {}) =>
  caller(assumeRole, { RoleArn, RoleSessionName: "work", ...more });

/** What a role may do. */
const permit = (RoleName: string, policy: object) =>
  here.root(putRolePolicy, { RoleName, PolicyName: "given", PolicyDocument: JSON.stringify(policy) });

/** The refusal of a caller of this account, or of another one, who is told no reason. */
const denied = (caller: string, resource: string, because = "", action = "sts:AssumeRole") => ({
  code: "AccessDenied",
  status: 403,
  message: `User: ${caller} is not authorized to perform: ${action} on resource: ${resource}${because}`,
});
const noTrust = " because no role trust policy allows the sts:AssumeRole action";

beforeEach(async () => {
  here = await world();
  make = makersOf(here);
  ben = await here.userWith("ben", allowing(["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"]));
});

describe("AssumeRole", () => {
  it("gives credentials of the role for an hour, which end on the second", async () => {
    const role = await make.role("Reader", { Path: "/eng/" });
    await permit("Reader", allowing("iam:ListUsers"));
    const answer = await assume(ben, role);
    const { Role } = await here.root(getRole, { RoleName: "Reader" });
    expect(answer).toEqual({
      Credentials: {
        AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
        SecretAccessKey: expect.stringMatching(/^.{40}$/),
        SessionToken: expect.any(String),
        Expiration: later(3600),
      },
      AssumedRoleUser: {
        AssumedRoleId: `${Role?.RoleId}:work`,
        Arn: `arn:aws:sts::${here.accountId}:assumed-role/Reader/work`,
      },
    });
    const { AccessKeyId = "", SessionToken } = answer.Credentials ?? {};
    expect((await findCredential(AccessKeyId, SessionToken, later(3599)))?.expired).toBe(false);
    expect((await findCredential(AccessKeyId, SessionToken, later(3600)))?.expired).toBe(true);
    const session = callerBy(here, answer.Credentials);
    expect(await session(getCallerIdentity, {})).toEqual({
      UserId: `${Role?.RoleId}:work`,
      Account: here.accountId,
      Arn: `arn:aws:sts::${here.accountId}:assumed-role/Reader/work`,
    });
    expect((await session(listUsers, {})).Users).toHaveLength(1);
    await expect(session(createUser, { UserName: "x" })).rejects.toMatchObject({
      message: `User: arn:aws:sts::${here.accountId}:assumed-role/Reader/work is not authorized to perform: iam:CreateUser on resource: ${arnOf("user/x")} because no identity-based policy allows the iam:CreateUser action`,
    });
  });

  it("is told by the trail, without secrets, and so is what the session does", async () => {
    const role = await make.role("Reader");
    const { Credentials } = await assume(ben, role);
    await callerBy(here, Credentials)(getCallerIdentity, {});
    const events = await here.events();
    const assumed = events.find(({ name }) => name === "AssumeRole")?.record;
    expect(assumed).toMatchObject({
      readOnly: true,
      eventSource: "sts.amazonaws.com",
      requestParameters: { roleArn: role, roleSessionName: "work" },
      responseElements: { credentials: { accessKeyId: Credentials?.AccessKeyId } },
      resources: [{ ARN: role, accountId: here.accountId, type: "AWS::IAM::Role" }],
    });
    expect(JSON.stringify(events)).not.toContain(Credentials?.SessionToken);
    expect(JSON.stringify(events)).not.toContain(Credentials?.SecretAccessKey);
    expect(events.at(-1)?.record.userIdentity).toMatchObject({
      type: "AssumedRole",
      principalId: expect.stringMatching(/^AROA\w+:work$/),
      arn: `arn:aws:sts::${here.accountId}:assumed-role/Reader/work`,
      sessionContext: {
        sessionIssuer: { type: "Role", arn: role, userName: "Reader" },
        attributes: { mfaAuthenticated: "false" },
      },
    });
  });

  it("makes no trip to the database where nothing changed since the last call", async () => {
    const role = await make.role("Reader");
    const both = async () => {
      const { Credentials } = await assume(ben, role);
      await callerBy(here, Credentials)(getCallerIdentity, {});
    };
    await both();
    await flushEvents();
    trips.count = 0;
    await both();
    expect(trips.count).toBe(0);
  });

  it("notes when the role was last used", async () => {
    const role = await make.role("Reader");
    const lastUsed = async () => (await here.root(getRole, { RoleName: "Reader" })).Role?.RoleLastUsed;
    const session = await sessionOf(here, ben, role);
    expect(await lastUsed()).toEqual({});
    await session(getCallerIdentity, {});
    expect(await lastUsed()).toEqual({ LastUsedDate: here.at, Region: "us-east-1" });
  });

  it("asks no policy of a user whom the trust policy names itself", async () => {
    const eve = await here.userWith("eve");
    await assume(eve, await make.role("Direct", { AssumeRolePolicyDocument: trusting({ AWS: arnOf("user/eve") }) }));
    const account = await make.role("Account");
    await expect(assume(eve, account)).rejects.toMatchObject(
      denied(arnOf("user/eve"), account, " because no identity-based policy allows the sts:AssumeRole action"),
    );
  });

  it("is bound to the user, not to the name", async () => {
    await make.user("eve");
    const role = await make.role("Direct", { AssumeRolePolicyDocument: trusting({ AWS: arnOf("user/eve") }) });
    await assume(await here.user("eve"), role);
    const { User } = await here.root(getUser, { UserName: "eve" });
    await here.root(deleteUser, { UserName: "eve" });
    const namesake = await here.userWith("eve", allowing("sts:AssumeRole"));
    await expect(assume(namesake, role)).rejects.toMatchObject(denied(arnOf("user/eve"), role, noTrust));
    const { Role } = await here.root(getRole, { RoleName: "Direct" });
    expect(Role?.AssumeRolePolicyDocument).toBe(trusting({ AWS: User?.UserId ?? "" }));
  });

  it("asks for the external id, the source identity and the session name by condition", async () => {
    const role = await make.role("Guarded", {
      AssumeRolePolicyDocument: trusting(
        { AWS: here.accountId },
        {
          Action: ["sts:AssumeRole", "sts:SetSourceIdentity"],
          Condition: {
            StringEquals: { "sts:ExternalId": "e-1", "sts:SourceIdentity": "ben" },
            StringLike: { "sts:RoleSessionName": "w*" },
          },
        },
      ),
    });
    const right = { ExternalId: "e-1", SourceIdentity: "ben" };
    expect((await assume(ben, role, right)).SourceIdentity).toBe("ben");
    for (const wrong of [{}, { ...right, ExternalId: "e-2" }, { ...right, RoleSessionName: "x2" }])
      await expect(assume(ben, role, wrong)).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("takes a second factor, whose code counts once; its session tells nothing of it", async () => {
    const condition = { Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } };
    const role = await make.role("Careful", {
      AssumeRolePolicyDocument: trusting({ AWS: here.accountId }, condition),
    });
    await permit("Careful", {
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "iam:ListUsers", Resource: "*", ...condition }],
    });
    await expect(assume(ben, role)).rejects.toMatchObject(denied(arnOf("user/ben"), role, noTrust));
    const phone = await telephoneOf(here, "ben");
    here.at = later(30);
    const factor = { SerialNumber: phone.SerialNumber, TokenCode: phone.code() };
    await expect(assume(ben, role, { ...factor, TokenCode: "000000" })).rejects.toMatchObject({
      message: "MultiFactorAuthentication failed with invalid MFA one time pass code. ",
    });
    const session = callerBy(here, (await assume(ben, role, factor)).Credentials);
    await expect(session(listUsers, {})).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(assume(ben, role, factor)).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(assume(ben, role, { SerialNumber: phone.SerialNumber })).rejects.toMatchObject({
      message: "MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.",
    });
  });

  it("limits a session by its policies, written out and managed", async () => {
    const role = await make.role("Wide");
    await permit("Wide", allowing("iam:*"));
    const Policy = JSON.stringify(allowing("iam:ListUsers"));
    const own = await make.policy("creates", { PolicyDocument: JSON.stringify(allowing("iam:CreateUser")) });
    const answer = await assume(ben, role, { Policy });
    expect(answer.PackedPolicySize).toBeGreaterThan(0);
    const listing = callerBy(here, answer.Credentials);
    await listing(listUsers, {});
    await expect(listing(createUser, { UserName: "x" })).rejects.toMatchObject({
      message: expect.stringContaining("because no session policy allows the iam:CreateUser action"),
    });
    const both = await sessionOf(here, ben, role, { Policy, PolicyArns: [{ arn: own }] });
    await both(listUsers, {});
    await both(createUser, { UserName: "x" });
    const reading = await sessionOf(here, ben, role, { PolicyArns: [{ arn: readOnlyAccess }] });
    await reading(listUsers, {});
    await expect(reading(createUser, { UserName: "y" })).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("gives the session tags, over the role's, which its policies read", async () => {
    const role = await make.role("Tagged", {
      Tags: [{ Key: "Team", Value: "blue" }],
      AssumeRolePolicyDocument: trusting({ AWS: here.accountId }, { Action: ["sts:AssumeRole", "sts:TagSession"] }),
    });
    await permit("Tagged", {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Action: "iam:ListUsers",
          Resource: "*",
          Condition: { StringEquals: { "aws:PrincipalTag/team": "red" } },
        },
      ],
    });
    await expect((await sessionOf(here, ben, role))(listUsers, {})).rejects.toMatchObject({ code: "AccessDenied" });
    const red = await sessionOf(here, ben, role, { Tags: [{ Key: "team", Value: "red" }] });
    expect((await red(listUsers, {})).Users).toHaveLength(1);
    const untaggable = await make.role("Untaggable");
    await expect(assume(ben, untaggable, { Tags: [{ Key: "a", Value: "b" }] })).rejects.toMatchObject(
      denied(
        arnOf("user/ben"),
        untaggable,
        " because no role trust policy allows the sts:TagSession action",
        "sts:TagSession",
      ),
    );
  });

  it("hands on transitive tags and the source identity, and keeps a chain to an hour", async () => {
    const trust = trusting(
      { AWS: here.accountId },
      { Action: ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"] },
    );
    const first = await make.role("First", { AssumeRolePolicyDocument: trust });
    const second = await make.role("Second", { AssumeRolePolicyDocument: trust, MaxSessionDuration: 43_200 });
    await permit("First", allowing("sts:*"));
    const session = await sessionOf(here, ben, first, {
      Tags: [
        { Key: "team", Value: "blue" },
        { Key: "here", Value: "only" },
      ],
      TransitiveTagKeys: ["team"],
      SourceIdentity: "ben",
    });
    const answer = await assume(session, second);
    expect(answer).toMatchObject({ SourceIdentity: "ben", Credentials: { Expiration: later(3600) } });
    const known = await findCredential(
      answer.Credentials?.AccessKeyId ?? "",
      answer.Credentials?.SessionToken,
      here.at,
    );
    expect(known?.principal).toMatchObject({ tags: [{ Key: "team", Value: "blue" }] });
    await expect(assume(session, second, { DurationSeconds: 3601 })).rejects.toMatchObject({
      code: "ValidationError",
      message: "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.",
    });
    await expect(assume(session, second, { Tags: [{ Key: "Team", Value: "red" }] })).rejects.toMatchObject({
      code: "InvalidParameterValue",
      message:
        "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
    });
    await expect(assume(session, second, { SourceIdentity: "eve" })).rejects.toMatchObject({ code: "AccessDenied" });
    // Without the chain the second role gives more.
    await assume(ben, second, { DurationSeconds: 43_200 });
  });

  it("ends the sessions of a role that is gone, and those before a revocation", async () => {
    const role = await make.role("Short");
    await permit("Short", allowing("iam:ListUsers"));
    const session = await sessionOf(here, ben, role);
    here.at = later(60);
    const document = {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Deny",
          Action: "*",
          Resource: "*",
          Condition: { DateLessThan: { "aws:TokenIssueTime": here.at.toISOString() } },
        },
      ],
    };
    await here.root(putRolePolicy, {
      RoleName: "Short",
      PolicyName: "AWSRevokeOlderSessions",
      PolicyDocument: JSON.stringify(document),
    });
    await expect(session(listUsers, {})).rejects.toMatchObject({
      message: expect.stringContaining("with an explicit deny in an identity-based policy"),
    });
    await (await sessionOf(here, ben, role))(listUsers, {});
    await make.role("Gone");
    const ending = await sessionOf(here, ben, arnOf("role/Gone"));
    await here.root(deleteRole, { RoleName: "Gone" });
    await make.role("Gone");
    await expect(ending(getCallerIdentity, {})).rejects.toThrow("The session is over.");
  });

  it("keeps a role's sessions from GetFederationToken and from what is a user's own", async () => {
    const role = await make.role("Wide");
    await permit("Wide", allowing("*"));
    const session = await sessionOf(here, ben, role);
    await expect(session(getFederationToken, { Name: "tom" })).rejects.toMatchObject({
      code: "AccessDenied",
      message: "Cannot call GetFederationToken with session credentials",
    });
    await expect(session(getUser, {})).rejects.toMatchObject({
      code: "ValidationError",
      message: "Must specify userName when calling with non-User credentials",
    });
  });

  it("refuses what is malformed, quoting it as STS does", async () => {
    for (const RoleArn of ["nothing-valid-in-here", "arn::b:::something/test-role", "arn:a:a::aaaaaaaaaa:"])
      await expect(assume(ben, RoleArn)).rejects.toMatchObject({
        code: "ValidationError",
        message: `${RoleArn} is invalid`,
      });
    const role = await make.role("Reader");
    await expect(assume(ben, role, { RoleSessionName: "Session1:2" })).rejects.toMatchObject({
      message:
        "1 validation error detected: Value 'Session1:2' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*",
    });
    await expect(assume(ben, role, { TransitiveTagKeys: ["team", "a!"] })).rejects.toMatchObject({
      message:
        "1 validation error detected: Value '[team, a!]' at 'transitiveTagKeys' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+]",
    });
    await expect(assume(ben, role, { Policy: "no policy" })).rejects.toMatchObject({
      code: "MalformedPolicyDocument",
      message: "This policy contains invalid Json",
    });
    await expect(assume(ben, role, { Policy: " ".repeat(2049) })).rejects.toMatchObject({
      message: expect.stringContaining(
        "at 'policy' failed to satisfy constraint: Member must have length less than or equal to 2048",
      ),
    });
    const tag = (Key: string) => ({ Key, Value: "x" });
    await expect(assume(ben, role, { Tags: [tag("a"), tag("A")] })).rejects.toMatchObject({
      code: "InvalidParameterValue",
      message: "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
    });
    await expect(assume(ben, role, { TransitiveTagKeys: ["a"] })).rejects.toMatchObject({
      code: "InvalidParameterValue",
      message: "The specified transitive tag key must be included in the requested tags.",
    });
  });

  it("refuses who may not: root, whoever the role does not trust; alike whether there is the role or not", async () => {
    const role = await make.role("Services", {
      AssumeRolePolicyDocument: trusting({ Service: "ec2.amazonaws.com" }),
    });
    await expect(assume(here.root, role)).rejects.toMatchObject({
      code: "AccessDenied",
      message: "Roles may not be assumed by root accounts.",
    });
    const missing = arnOf("role/None");
    await expect(assume(ben, role)).rejects.toMatchObject(denied(arnOf("user/ben"), role, noTrust));
    await expect(assume(ben, missing)).rejects.toMatchObject(denied(arnOf("user/ben"), missing, noTrust));
  });

  it("refuses what cannot be: longer than the role gives, a managed policy that is not, too much packed", async () => {
    const role = await make.role("Hour", {
      AssumeRolePolicyDocument: trusting({ AWS: here.accountId }, { Action: ["sts:AssumeRole", "sts:TagSession"] }),
    });
    await expect(assume(ben, role, { DurationSeconds: 7200 })).rejects.toMatchObject({
      code: "ValidationError",
      message: "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
    });
    await here.root(updateRole, { RoleName: "Hour", MaxSessionDuration: 7200 });
    expect((await assume(ben, role, { DurationSeconds: 7200 })).Credentials?.Expiration).toEqual(later(7200));
    const ProvidedContexts = [
      { ProviderArn: "arn:aws:iam::aws:contextProvider/IdentityCenter", ContextAssertion: "forged" },
    ];
    await expect(assume(ben, role, { ProvidedContexts })).rejects.toMatchObject(
      denied(
        arnOf("user/ben"),
        role,
        " because no role trust policy allows the sts:SetContext action",
        "sts:SetContext",
      ),
    );
    await here.root(updateAssumeRolePolicy, {
      RoleName: "Hour",
      PolicyDocument: trusting({ AWS: arnOf("user/ben") }, { Action: "sts:*" }),
    });
    await expect(assume(ben, role, { ProvidedContexts })).rejects.toMatchObject({ code: "ValidationError" });
    const arn = arnOf("policy/none");
    await expect(assume(ben, role, { PolicyArns: [{ arn }] })).rejects.toMatchObject({
      code: "ValidationError",
      message: `Policy ${arn} does not exist or is not attachable.`,
    });
    const Tags = Array.from({ length: 50 }, (_, i) => ({
      Key: `k${i}`,
      Value: createHash("sha512").update(String(i)).digest("hex"),
    }));
    await expect(assume(ben, role, { Tags })).rejects.toMatchObject({
      code: "PackedPolicyTooLarge",
      message: expect.stringMatching(/^Packed policy consumes \d{3,}% of allotted space$/),
    });
  });
});

describe("AssumeRole across accounts", () => {
  let other: World;
  let role: string;

  beforeEach(async () => {
    other = await world();
    const AssumeRolePolicyDocument = trusting({ AWS: here.accountId });
    role = await makersOf(other).role("Partner", {
      AssumeRolePolicyDocument,
      Tags: [{ Key: "secret", Value: "of-the-other" }],
    });
  });

  it("needs both sides, and is told in both accounts under one shared id", async () => {
    const session = await sessionOf(other, ben, role);
    expect((await session(getCallerIdentity, {})).Account).toBe(other.accountId);
    const own = (await here.events()).find(({ name }) => name === "AssumeRole")?.record;
    const [theirs] = await other.events().then((events) => events.filter(({ name }) => name === "AssumeRole"));
    expect(own).toMatchObject({ recipientAccountId: here.accountId, userIdentity: { type: "IAMUser" } });
    expect(theirs?.record).toMatchObject({
      recipientAccountId: other.accountId,
      sharedEventID: own?.sharedEventID,
      userIdentity: {
        type: "AWSAccount",
        accountId: here.accountId,
        principalId: expect.stringMatching(/^AIDA/),
      },
    });
    expect(theirs?.record.eventID).not.toBe(own?.eventID);
    expect(JSON.stringify(theirs?.record.userIdentity)).not.toContain("ben");

    const eve = await here.userWith("eve");
    await expect(assume(eve, role)).rejects.toMatchObject(denied(arnOf("user/eve"), role));
    await other.root(updateAssumeRolePolicy, {
      RoleName: "Partner",
      PolicyDocument: trusting({ AWS: other.accountId }),
    });
    await expect(assume(ben, role)).rejects.toMatchObject(denied(arnOf("user/ben"), role));
  });

  it("asks the identity policy even of a user whom the trust policy names", async () => {
    const eve = await here.userWith("eve");
    await other.root(updateAssumeRolePolicy, {
      RoleName: "Partner",
      PolicyDocument: trusting({ AWS: arnOf("user/eve") }),
    });
    await expect(assume(eve, role)).rejects.toMatchObject({ code: "AccessDenied" });
    const { Role } = await other.root(getRole, { RoleName: "Partner" });
    expect(Role?.AssumeRolePolicyDocument).toBe(trusting({ AWS: arnOf("user/eve") }));
  });

  it("tells a refused caller nothing of the other account, neither in words nor in the trail's trace", async () => {
    await other.root(updateAssumeRolePolicy, {
      RoleName: "Partner",
      PolicyDocument: trusting({ AWS: other.accountId }, { Sid: "Inner" }),
    });
    const missing = arnOf("role/None", other);
    const trace = async (RoleArn: string) => {
      await expect(assume(ben, RoleArn)).rejects.toMatchObject(denied(arnOf("user/ben"), RoleArn));
      await flushEvents();
      const [row] = await reader.query<{ decision: unknown; record: Record<string, unknown> }>(
        "SELECT decision, record FROM event WHERE account_id = $1 ORDER BY seq DESC LIMIT 1",
        [here.accountId],
      );
      return JSON.stringify([row?.decision, row?.record.errorMessage]).replaceAll(RoleArn, "THE ROLE");
    };
    const ofPresent = await trace(role);
    expect(ofPresent).toBe(await trace(missing));
    expect(ofPresent).not.toMatch(/Inner|of-the-other/);
    expect(await other.events().then((events) => events.filter(({ name }) => name === "AssumeRole"))).toEqual([]);
  });

  it("counts the session's time by the clock of the role's account", async () => {
    await reader.query("UPDATE account SET clock_offset = 86400000, revision = revision + 1 WHERE id = $1", [
      other.accountId,
    ]);
    const { Credentials } = await assume(ben, role);
    expect(Credentials?.Expiration).toEqual(later(86_400 + 3600));
    const known = (at: Date) => findCredential(Credentials?.AccessKeyId ?? "", Credentials?.SessionToken, at);
    expect((await known(later(3599)))?.expired).toBe(false);
    expect((await known(later(3600)))?.expired).toBe(true);
  });
});
