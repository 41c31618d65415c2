import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from "jose";
import { beforeEach, describe, expect, it } from "vitest";
import { keysOfIssuer } from "@/lib/identity/issuers";
import { ciIssuer } from "@/lib/identity/larch/names";
import { allowing, type World, world } from "@/lib/testing/world";
import { runWorkflow } from "./run-workflow";

const run = {
  Organization: "larch",
  Repository: "shop",
  RefType: "branch",
  Ref: "main",
  Audience: "sts.amazonaws.com",
};

describe("a workflow of Larch CI", () => {
  let here: World;
  beforeEach(async () => {
    here = await world();
  });
  const keys = async (accountId: string) => {
    const set = await keysOfIssuer(accountId, ciIssuer);
    if (!set) throw new Error("The issuer is known.");
    return createLocalJWKSet(set);
  };

  it("gets a token with GitHub's claims, signed by the account's own key, by the account's clock", async () => {
    const { Token, Claims } = await here.root(runWorkflow, run);
    expect(decodeProtectedHeader(Token)).toMatchObject({ alg: "RS256", typ: "JWT" });
    const { payload } = await jwtVerify(Token, await keys(here.accountId), {
      ...{ issuer: ciIssuer, audience: "sts.amazonaws.com", algorithms: ["RS256"], currentDate: here.at },
    });
    expect(payload).toEqual(Claims);
    const seconds = here.at.getTime() / 1000;
    expect(payload).toMatchObject({
      ...{ sub: "repo:larch/shop:ref:refs/heads/main", repository: "larch/shop", repository_owner: "larch" },
      ...{ ref: "refs/heads/main", ref_type: "branch", actor: "larch-ci" },
      ...{ iat: seconds, nbf: seconds, exp: seconds + 300 },
    });
    expect(payload).not.toHaveProperty("environment");
    await expect(
      jwtVerify(Token, await keys(here.accountId), { currentDate: new Date(here.at.getTime() + 301_000) }),
    ).rejects.toMatchObject({ code: "ERR_JWT_EXPIRED" });
    expect(await here.events()).toEqual([]);
  });

  it("tells tags and environments as GitHub does, who ran it, and no token twice", async () => {
    const ben = await here.userWith("ben", {
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Action: ["larch:RunWorkflow", "iam:UpdateOpenIDConnectProviderThumbprint"], Resource: "*" },
      ],
    });
    const sub = async (more: object) => decodeJwt((await ben(runWorkflow, { ...run, ...more })).Token);
    expect(await sub({ RefType: "tag", Ref: "v1.0" })).toMatchObject({
      ...{ sub: "repo:larch/shop:ref:refs/tags/v1.0", ref_type: "tag", actor: "ben" },
    });
    expect(await sub({ Environment: "production" })).toMatchObject({
      ...{ sub: "repo:larch/shop:environment:production", ref: "refs/heads/main", environment: "production" },
    });
    const [one, other] = [await sub({}), await sub({})];
    expect(one.jti).not.toBe(other.jti);
  });

  it("is worth nothing in another account, before and after that one has a key", async () => {
    const there = await world();
    const { Token } = await here.root(runWorkflow, run);
    const verifies = async () => jwtVerify(Token, await keys(there.accountId), { currentDate: here.at });
    await expect(verifies()).rejects.toMatchObject({ code: "ERR_JWKS_NO_MATCHING_KEY" });
    await there.root(runWorkflow, run);
    await expect(verifies()).rejects.toMatchObject({ code: "ERR_JWKS_NO_MATCHING_KEY" });
    expect(await keysOfIssuer(here.accountId, "https://accounts.google.com")).toBeUndefined();
    expect(await keysOfIssuer(here.accountId, ciIssuer.toUpperCase())).toBeUndefined();
  });

  it("makes one key where many run at once", async () => {
    const tokens = await Promise.all([1, 2, 3].map(() => here.root(runWorkflow, run)));
    const kids = tokens.map(({ Token }) => decodeProtectedHeader(Token).kid);
    expect(new Set(kids).size).toBe(1);
  });

  it.each([
    ["Organization", "larch/evil"],
    ["Organization", "-larch"],
    ["Repository", "shop:ref"],
    ["RefType", "pull"],
    ["Ref", "main:x"],
    ["Ref", "a..b"],
    ["Ref", "/main"],
    ["Ref", "main\n"],
    ["Environment", "a:b"],
    ["Environment", ""],
    ["Audience", ""],
    ["Audience", "a b"],
    ["Audience", "a".repeat(256)],
    ["Sub", "repo:larch/shop:ref:refs/heads/main"],
  ])("refuses a malformed %s: %j", async (member, value) => {
    await expect(here.root(runWorkflow, { ...run, [member]: value })).rejects.toMatchObject({
      code: "ValidationError",
    });
  });

  it("is run by who may", async () => {
    const reads = await here.userWith("reads", allowing("larch:Get*"));
    await expect(reads(runWorkflow, run)).rejects.toMatchObject({ code: "AccessDenied" });
    const power = await here.userWith("power", allowing("larch:*"));
    await expect(power(runWorkflow, run)).rejects.toMatchObject({
      code: "AccessDenied",
      message: expect.stringContaining("iam:UpdateOpenIDConnectProviderThumbprint"),
    });
  });
});
