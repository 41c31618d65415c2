import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { createOpenIDConnectProvider } from "./create-open-id-connect-provider";
import { getOpenIDConnectProvider } from "./get-open-id-connect-provider";

describe("GetOpenIDConnectProvider", () => {
  let here: World;
  let OpenIDConnectProviderArn: string | undefined;

  beforeEach(async () => {
    here = await world();
    const input = { Url: "https://idp.example.com", ClientIDList: ["app"] };
    OpenIDConnectProviderArn = (await here.root(createOpenIDConnectProvider, input)).OpenIDConnectProviderArn;
  });

  it("gives a provider; its URL is shown without https://", async () => {
    expect(await here.root(getOpenIDConnectProvider, { OpenIDConnectProviderArn })).toEqual({
      Url: "idp.example.com",
      ClientIDList: ["app"],
      ThumbprintList: [],
      CreateDate: here.at,
      Tags: [],
    });
  });

  it("refuses what is malformed: what is no ARN, the ARN of something else", async () => {
    const attempt = (arn: string) => here.root(getOpenIDConnectProvider, { OpenIDConnectProviderArn: arn });
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
    await expect(eve(getOpenIDConnectProvider, { OpenIDConnectProviderArn })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:GetOpenIDConnectProvider", OpenIDConnectProviderArn ?? ""),
    );
  });

  it("refuses what cannot be: no such provider, one of another account", async () => {
    for (const account of [here.accountId, "999999999999"]) {
      const arn = `arn:aws:iam::${account}:oidc-provider/${account === here.accountId ? "none" : "idp.example.com"}`;
      await expect(here.root(getOpenIDConnectProvider, { OpenIDConnectProviderArn: arn })).rejects.toMatchObject({
        code: "NoSuchEntity",
        message: `OpenIDConnect Provider not found for arn ${arn}`,
      });
    }
  });
});
