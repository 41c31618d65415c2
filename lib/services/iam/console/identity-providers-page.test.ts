import { beforeEach, describe, expect, it } from "vitest";
import { samlMetadata } from "@/lib/testing/certificates";
import { deniedTo } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { createOpenIDConnectProvider } from "../operations/create-open-id-connect-provider";
import { createSAMLProvider } from "../operations/create-saml-provider";
import { dashboardPage } from "./dashboard-page";
import { identityProvidersPage } from "./identity-providers-page";

describe("the page of identity providers", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    await here.root(createSAMLProvider, { Name: "adfs", SAMLMetadataDocument: samlMetadata() });
    await here.root(createOpenIDConnectProvider, { Url: "https://idp.example.org/a", ClientIDList: ["app"] });
  });

  const saml = () => `arn:aws:iam::${here.accountId}:saml-provider/adfs`;
  const oidc = () => `arn:aws:iam::${here.accountId}:oidc-provider/idp.example.org/a`;

  it("shows those of either kind, with the time at which they were made", async () => {
    expect(await here.root(identityProvidersPage, {})).toEqual({
      providers: [
        { Arn: saml(), provider: "adfs", type: "SAML", CreateDate: here.at },
        { Arn: oidc(), provider: "idp.example.org/a", type: "OpenID Connect", CreateDate: here.at },
      ],
      hidden: [],
    });
    expect(await here.root(dashboardPage, {})).toMatchObject({ counts: { providers: 2 } });
  });

  it("shows a kind only to who may list it, and a time only to who may see it", async () => {
    const eve = await here.userWith("eve", allowing("iam:ListOpenIDConnectProviders"));
    const refused = (action: string, resource: string) => ({
      action,
      resource,
      message: deniedTo(here, "eve", action, resource).message,
    });
    expect(await eve(identityProvidersPage, {})).toMatchObject({
      providers: [{ Arn: oidc(), CreateDate: refused("iam:GetOpenIDConnectProvider", oidc()) }],
      hidden: [refused("iam:ListSAMLProviders", "*")],
    });
  });

  it("shows nothing to who may list neither, and nothing of another account", async () => {
    const eve = await here.userWith("eve");
    const { providers, hidden } = await eve(identityProvidersPage, {});
    expect([providers, hidden.length]).toEqual([[], 2]);
    const other = await world();
    expect(await other.root(identityProvidersPage, {})).toEqual({ providers: [], hidden: [] });
  });
});
