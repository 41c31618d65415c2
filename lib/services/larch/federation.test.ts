/** The whole way, as labs walk it: what Larch's providers sign, STS takes where the account trusts them. */
import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { ciIssuer, larchEntityId } from "@/lib/identity/larch/names";
import { larchMetadata } from "@/lib/identity/larch/saml-metadata";
import { awsSignIn, type SamlStatement, signedSamlResponse } from "@/lib/identity/larch/saml-response";
import { larchKey } from "@/lib/identity/larch/signing-keys";
import { createOpenIDConnectProvider } from "@/lib/services/iam/operations/create-open-id-connect-provider";
import { createSAMLProvider } from "@/lib/services/iam/operations/create-saml-provider";
import { runWorkflow } from "@/lib/services/larch/operations/run-workflow";
import { assumeRoleWithSaml } from "@/lib/services/sts/operations/assume-role-with-saml";
import { assumeRoleWithWebIdentity } from "@/lib/services/sts/operations/assume-role-with-web-identity";
import { stranger } from "@/lib/testing/federation";
import { makersOf, trusting } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";

let here: World;
beforeEach(async () => {
  here = await world();
});

describe("Larch IdP", () => {
  let PrincipalArn: string;
  let RoleArn: string;
  beforeEach(async () => {
    const { certificate } = await larchKey(here.accountId, "saml", here.at);
    const SAMLMetadataDocument = larchMetadata(here.accountId, certificate, "http://localhost:3000/idp");
    const made = await here.root(createSAMLProvider, { Name: "LarchIdP", SAMLMetadataDocument });
    PrincipalArn = made.SAMLProviderArn ?? "";
    RoleArn = await makersOf(here).role("SAML-Eng", {
      AssumeRolePolicyDocument: trusting(
        { Federated: PrincipalArn },
        { Action: "sts:AssumeRoleWithSAML", Condition: { StringEquals: { "SAML:aud": awsSignIn } } },
      ),
    });
  });
  const assume = async ({ of = here.accountId, ...more }: Partial<SamlStatement> & { of?: string } = {}) =>
    stranger(here)(assumeRoleWithSaml, {
      RoleArn,
      PrincipalArn,
      SAMLAssertion: signedSamlResponse(
        {
          issuer: larchEntityId(here.accountId),
          subject: "ben@larch",
          roles: [{ roleArn: RoleArn, providerArn: PrincipalArn }],
          ...more,
        },
        await larchKey(of, "saml", here.at),
        here.at,
        randomBytes,
      ),
    });

  it("vouches for Ben: a session of the role by his name", async () => {
    await expect(assume()).resolves.toMatchObject({
      AssumedRoleUser: { Arn: `arn:aws:sts::${here.accountId}:assumed-role/SAML-Eng/ben@larch` },
      Subject: "ben@larch",
      SubjectType: "persistent",
      Issuer: larchEntityId(here.accountId),
    });
  });

  it("vouches for nobody without the role, for another audience, or by another account's key", async () => {
    await expect(assume({ roles: [] })).rejects.toHaveProperty("code");
    await expect(assume({ audience: "https://evil.example" })).rejects.toHaveProperty("code");
    await expect(assume({ of: (await world()).accountId })).rejects.toMatchObject({ code: "InvalidIdentityToken" });
    await expect(assume()).resolves.toHaveProperty("Credentials");
  });
});

describe("Larch CI", () => {
  let RoleArn: string;
  beforeEach(async () => {
    const { OpenIDConnectProviderArn = "" } = await here.root(createOpenIDConnectProvider, {
      ...{ Url: ciIssuer, ClientIDList: ["sts.amazonaws.com"] },
    });
    const issuer = ciIssuer.replace("https://", "");
    RoleArn = await makersOf(here).role("DeployWeb", {
      AssumeRolePolicyDocument: trusting(
        { Federated: OpenIDConnectProviderArn },
        {
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: {
            StringEquals: { [`${issuer}:aud`]: "sts.amazonaws.com" },
            StringLike: { [`${issuer}:sub`]: "repo:larch/shop:ref:refs/heads/main" },
          },
        },
      ),
    });
  });
  const assume = async ({ by = here, ...more }: { by?: World } & Record<string, unknown> = {}) => {
    const run = { Organization: "larch", Repository: "shop", RefType: "branch", Ref: "main" };
    const { Token } = await by.root(runWorkflow, { ...run, Audience: "sts.amazonaws.com", ...more });
    return stranger(here)(assumeRoleWithWebIdentity, { RoleArn, RoleSessionName: "deploy", WebIdentityToken: Token });
  };

  it("deploys from the branch that the role trusts, without a key", async () => {
    await expect(assume()).resolves.toMatchObject({
      SubjectFromWebIdentityToken: "repo:larch/shop:ref:refs/heads/main",
      AssumedRoleUser: { Arn: `arn:aws:sts::${here.accountId}:assumed-role/DeployWeb/deploy` },
    });
  });

  it("does not from another branch, repository, environment, audience or account", async () => {
    for (const more of [{ Ref: "feature" }, { Organization: "mallory" }, { Environment: "production" }])
      await expect(assume(more)).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(assume({ Audience: "other" })).rejects.toMatchObject({ code: "InvalidIdentityToken" });
    await expect(assume({ by: await world() })).rejects.toMatchObject({ code: "InvalidIdentityToken" });
    await expect(assume()).resolves.toHaveProperty("Credentials");
  });
});
