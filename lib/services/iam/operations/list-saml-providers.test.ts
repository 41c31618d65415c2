import { beforeEach, describe, expect, it } from "vitest";
import { samlMetadata } from "@/lib/testing/certificates";
import { deniedTo } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { createSAMLProvider } from "./create-saml-provider";
import { listSAMLProviders } from "./list-saml-providers";

describe("ListSAMLProviders", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
  });

  it("lists the account's providers, by name", async () => {
    for (const Name of ["b", "A"]) await here.root(createSAMLProvider, { Name, SAMLMetadataDocument: samlMetadata() });
    expect(await here.root(listSAMLProviders, {})).toEqual({
      SAMLProviderList: ["A", "b"].map((name) => ({
        Arn: `arn:aws:iam::${here.accountId}:saml-provider/${name}`,
        ValidUntil: new Date("2126-03-02T09:00:00Z"),
        CreateDate: here.at,
      })),
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(listSAMLProviders, {})).rejects.toMatchObject(deniedTo(here, "eve", "iam:ListSAMLProviders", "*"));
  });
});
