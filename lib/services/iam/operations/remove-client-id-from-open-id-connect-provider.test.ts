import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { createOpenIDConnectProvider } from "./create-open-id-connect-provider";
import { getOpenIDConnectProvider } from "./get-open-id-connect-provider";
import { removeClientIDFromOpenIDConnectProvider } from "./remove-client-id-from-open-id-connect-provider";

describe("RemoveClientIDFromOpenIDConnectProvider", () => {
  let here: World;
  let OpenIDConnectProviderArn: string | undefined;

  beforeEach(async () => {
    here = await world();
    const input = { Url: "https://idp.example.com", ClientIDList: ["app"] };
    OpenIDConnectProviderArn = (await here.root(createOpenIDConnectProvider, input)).OpenIDConnectProviderArn;
  });

  const clients = async () => (await here.root(getOpenIDConnectProvider, { OpenIDConnectProviderArn })).ClientIDList;

  it("removes a client id; one that is not there does not matter", async () => {
    for (const ClientID of ["APP", "none", "app"])
      await here.root(removeClientIDFromOpenIDConnectProvider, { OpenIDConnectProviderArn, ClientID });
    expect(await clients()).toEqual([]);
  });

  it("refuses what is malformed: what is no ARN, the ARN of something else", async () => {
    const attempt = (arn: string) =>
      here.root(removeClientIDFromOpenIDConnectProvider, { OpenIDConnectProviderArn: arn, ClientID: "app" });
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
    await expect(
      eve(removeClientIDFromOpenIDConnectProvider, { OpenIDConnectProviderArn, ClientID: "app" }),
    ).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:RemoveClientIDFromOpenIDConnectProvider", OpenIDConnectProviderArn ?? ""),
    );
  });

  it("refuses what cannot be: no such provider, one of another account", async () => {
    for (const account of [here.accountId, "999999999999"]) {
      const arn = `arn:aws:iam::${account}:oidc-provider/${account === here.accountId ? "none" : "idp.example.com"}`;
      await expect(
        here.root(removeClientIDFromOpenIDConnectProvider, { OpenIDConnectProviderArn: arn, ClientID: "app" }),
      ).rejects.toMatchObject({
        code: "NoSuchEntity",
        message: `OpenIDConnect Provider not found for arn ${arn}`,
      });
    }
  });
});
