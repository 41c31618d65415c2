import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { createOpenIDConnectProvider } from "./create-open-id-connect-provider";
import { listOpenIDConnectProviders } from "./list-open-id-connect-providers";

describe("ListOpenIDConnectProviders", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
  });

  it("lists the account's providers by their ARNs", async () => {
    for (const host of ["b.example.com", "a.example.com"])
      await here.root(createOpenIDConnectProvider, { Url: `https://${host}` });
    expect(await here.root(listOpenIDConnectProviders, {})).toEqual({
      OpenIDConnectProviderList: ["a", "b"].map((name) => ({
        Arn: `arn:aws:iam::${here.accountId}:oidc-provider/${name}.example.com`,
      })),
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(listOpenIDConnectProviders, {})).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:ListOpenIDConnectProviders", "*"),
    );
  });
});
