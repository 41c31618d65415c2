import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { addClientIDToOpenIDConnectProvider } from "./add-client-id-to-open-id-connect-provider";
import { createOpenIDConnectProvider } from "./create-open-id-connect-provider";
import { getOpenIDConnectProvider } from "./get-open-id-connect-provider";

describe("AddClientIDToOpenIDConnectProvider", () => {
  let here: World;
  let OpenIDConnectProviderArn: string | undefined;

  beforeEach(async () => {
    here = await world();
    const input = { Url: "https://idp.example.com", ClientIDList: ["app"] };
    OpenIDConnectProviderArn = (await here.root(createOpenIDConnectProvider, input)).OpenIDConnectProviderArn;
  });

  const clients = async () => (await here.root(getOpenIDConnectProvider, { OpenIDConnectProviderArn })).ClientIDList;

  const add = (ClientID: string) =>
    here.root(addClientIDToOpenIDConnectProvider, { OpenIDConnectProviderArn, ClientID });

  it("adds a client id; one that is there stays as it is", async () => {
    for (const id of ["web", "app", "App"]) await add(id);
    expect(await clients()).toEqual(["app", "web", "App"]);
  });

  it("refuses what is malformed: what is no ARN, the ARN of something else", async () => {
    const attempt = (arn: string) =>
      here.root(addClientIDToOpenIDConnectProvider, { OpenIDConnectProviderArn: arn, ClientID: "web" });
    await expect(attempt("idp.example.com/a/provider")).rejects.toMatchObject({
      code: "ValidationError",
      message: "ARN idp.example.com/a/provider is not valid.",
    });
    const policy = `arn:aws:iam::${here.accountId}:policy/p`;
    await expect(attempt(policy)).rejects.toMatchObject({
      code: "InvalidInput",
      message: `ARN ${policy} is not valid.`,
    });
    await expect(add("x".repeat(256))).rejects.toMatchObject(
      violation("clientID", "Member must have length less than or equal to 255"),
    );
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(
      eve(addClientIDToOpenIDConnectProvider, { OpenIDConnectProviderArn, ClientID: "web" }),
    ).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:AddClientIDToOpenIDConnectProvider", OpenIDConnectProviderArn ?? ""),
    );
  });

  it("refuses what cannot be: no such provider, one of another account", async () => {
    for (const account of [here.accountId, "999999999999"]) {
      const arn = `arn:aws:iam::${account}:oidc-provider/${account === here.accountId ? "none" : "idp.example.com"}`;
      await expect(
        here.root(addClientIDToOpenIDConnectProvider, { OpenIDConnectProviderArn: arn, ClientID: "web" }),
      ).rejects.toMatchObject({
        code: "NoSuchEntity",
        message: `OpenIDConnect Provider not found for arn ${arn}`,
      });
    }
    await Promise.all(Array.from({ length: 99 }, (_, i) => add(`client${i}`)));
    await add("client7");
    await expect(add("more")).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100",
    });
    expect(await clients()).toHaveLength(100);
  });
});
