import { beforeEach, describe, expect, it } from "vitest";
import { rootArn } from "@/lib/aws/arn";
import { findCredential } from "@/lib/identity/credentials";
import type { Call, Credential, Principal } from "@/lib/operation/call";
import type { AnyOperation } from "@/lib/operation/define";
import { runtime } from "@/lib/runtime";
import { setStsRegionalEndpointStatus } from "@/lib/services/iam/console/set-sts-regional-endpoint-status";
import { putUserPolicy } from "@/lib/services/iam/operations/put-user-policy";
import { setSecurityTokenServicePreferences } from "@/lib/services/iam/operations/set-security-token-service-preferences";
import { makersOf } from "@/lib/testing/iam";
import { allowing, callBy, type World, world } from "@/lib/testing/world";
import { assumeRole } from "./operations/assume-role";
import { getCallerIdentity } from "./operations/get-caller-identity";
import { getFederationToken } from "./operations/get-federation-token";
import { getSessionToken } from "./operations/get-session-token";

describe("the endpoint of STS", () => {
  let here: World;
  let root: Principal;
  const sts = (operation: AnyOperation, input: object, place: Partial<Pick<Call, "region" | "host">>, by = root) =>
    runtime.perform(operation, input, { ...callBy(by, here.at), ...place });
  const disabled = () => ({
    code: "RegionDisabledException",
    status: 403,
    message: `STS is not activated in this region for account:${here.accountId}. Your account administrator can activate STS in this region using the IAM Console.`,
  });
  const user = async (name: string): Promise<Principal> => {
    const made = await makersOf(here).user(name);
    const { Arn: arn = "", UserId: userId = "" } = made.User ?? {};
    return { kind: "user", accountId: here.accountId, arn, userId, userName: name, tags: [] };
  };

  beforeEach(async () => {
    here = await world();
    root = { kind: "root", accountId: here.accountId, arn: rootArn(here.accountId), userId: here.accountId, email: "" };
  });

  it("gives no credentials where the account has deactivated it, and still says who calls", async () => {
    await here.root(setStsRegionalEndpointStatus, { region: "eu-west-1", active: false });
    const ireland = { region: "eu-west-1" };
    await expect(sts(getSessionToken, {}, ireland)).rejects.toMatchObject(disabled());
    await expect(sts(getFederationToken, { Name: "guest" }, ireland)).rejects.toMatchObject(disabled());
    expect(await sts(getCallerIdentity, {}, ireland)).toMatchObject({ Account: here.accountId });
    for (const region of ["us-east-1", "eu-west-2", "af-south-1"])
      expect(await sts(getSessionToken, {}, { region })).toHaveProperty("Credentials");
    await here.root(setStsRegionalEndpointStatus, { region: "eu-west-1", active: true });
    expect(await sts(getSessionToken, {}, ireland)).toHaveProperty("Credentials");
  });

  it("asks the account of the role, not that of the caller", async () => {
    const other = await world();
    const trusts = JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { AWS: [here.accountId, other.accountId] }, Action: "sts:AssumeRole" }],
    });
    const RoleArn = await makersOf(here).role("Reader", { AssumeRolePolicyDocument: trusts });
    const input = { RoleArn, RoleSessionName: "session" };
    const ben = await user("ben");
    await here.root(setStsRegionalEndpointStatus, { region: "eu-west-1", active: false });
    await other.root(setStsRegionalEndpointStatus, { region: "eu-west-2", active: false });
    const PolicyDocument = JSON.stringify(allowing("*"));
    await here.root(putUserPolicy, { UserName: "ben", PolicyName: "all", PolicyDocument });
    await expect(sts(assumeRole, input, { region: "eu-west-1" }, ben)).rejects.toMatchObject(disabled());
    expect(await sts(assumeRole, input, { region: "eu-west-2" }, ben)).toHaveProperty("Credentials");
  });

  it("of no Region gives tokens for the default Regions, or for all where the account says so", async () => {
    const token = async (): Promise<{ principal: Principal; credential: Credential }> => {
      const { Credentials } = await runtime.perform(
        getSessionToken,
        {},
        { ...callBy(root, here.at), host: "sts.amazonaws.com" },
      );
      const found = await findCredential(Credentials?.AccessKeyId ?? "", Credentials?.SessionToken, here.at);
      if (!found) throw new Error("The token is not known.");
      return found;
    };
    const who = ({ principal, credential }: Awaited<ReturnType<typeof token>>, region: string) =>
      runtime.perform(getCallerIdentity, {}, { ...callBy(principal, here.at, credential), region });
    const first = await token();
    expect(await who(first, "eu-west-1")).toHaveProperty("Arn");
    await expect(who(first, "af-south-1")).rejects.toMatchObject({ code: "InvalidClientTokenId", status: 403 });
    await here.root(setSecurityTokenServicePreferences, { GlobalEndpointTokenVersion: "v2Token" });
    expect(await who(await token(), "af-south-1")).toHaveProperty("Arn");
    await expect(who(first, "af-south-1")).rejects.toMatchObject({ code: "InvalidClientTokenId" });
  });
});
