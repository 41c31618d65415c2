import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { createOpenIDConnectProvider } from "./create-open-id-connect-provider";
import { deleteOpenIDConnectProvider } from "./delete-open-id-connect-provider";
import { getOpenIDConnectProvider } from "./get-open-id-connect-provider";
import { listOpenIDConnectProviders } from "./list-open-id-connect-providers";

describe("DeleteOpenIDConnectProvider", () => {
  let here: World;
  let OpenIDConnectProviderArn: string | undefined;

  beforeEach(async () => {
    here = await world();
    const input = { Url: "https://idp.example.com", ClientIDList: ["app"] };
    OpenIDConnectProviderArn = (await here.root(createOpenIDConnectProvider, input)).OpenIDConnectProviderArn;
  });

  it("deletes a provider, once", async () => {
    await here.root(deleteOpenIDConnectProvider, { OpenIDConnectProviderArn });
    expect(await here.root(listOpenIDConnectProviders, {})).toEqual({ OpenIDConnectProviderList: [] });
    await expect(here.root(getOpenIDConnectProvider, { OpenIDConnectProviderArn })).rejects.toMatchObject({
      message: `OpenIDConnect Provider not found for arn ${OpenIDConnectProviderArn}`,
    });
  });

  it("refuses what is malformed: what is no ARN, the ARN of something else", async () => {
    const attempt = (arn: string) => here.root(deleteOpenIDConnectProvider, { OpenIDConnectProviderArn: arn });
    await expect(attempt("idp.example.com/a/provider")).rejects.toMatchObject({
      code: "ValidationError",
      message: "ARN idp.example.com/a/provider is not valid.",
    });
    const policy = `arn:aws:iam::${here.accountId}:policy/p`;
    await expect(attempt(policy)).rejects.toMatchObject({
      code: "InvalidInput",
      message: `ARN ${policy} is not valid.`,
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(deleteOpenIDConnectProvider, { OpenIDConnectProviderArn })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:DeleteOpenIDConnectProvider", OpenIDConnectProviderArn ?? ""),
    );
  });

  it("refuses what cannot be: no such provider, one of another account", async () => {
    for (const account of [here.accountId, "999999999999"]) {
      const arn = `arn:aws:iam::${account}:oidc-provider/${account === here.accountId ? "none" : "idp.example.com"}`;
      await expect(here.root(deleteOpenIDConnectProvider, { OpenIDConnectProviderArn: arn })).rejects.toMatchObject({
        code: "NoSuchEntity",
        message: `OpenId connect Provider ${arn} cannot be found.`,
      });
    }
  });
});
