import { beforeEach, describe, expect, it } from "vitest";
import { samlMetadata } from "@/lib/testing/certificates";
import { deniedTo } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { createSAMLProvider } from "./create-saml-provider";
import { getSAMLProvider } from "./get-saml-provider";

describe("GetSAMLProvider", () => {
  let here: World;
  let SAMLProviderArn: string | undefined;

  beforeEach(async () => {
    here = await world();
    const input = { Name: "Idp", SAMLMetadataDocument: samlMetadata() };
    SAMLProviderArn = (await here.root(createSAMLProvider, input)).SAMLProviderArn;
  });

  it("gives a provider with its document as it was uploaded", async () => {
    const found = await here.root(getSAMLProvider, { SAMLProviderArn });
    expect(found).toMatchObject({ SAMLMetadataDocument: samlMetadata(), CreateDate: here.at, PrivateKeyList: [] });
  });

  it("refuses what is malformed: the ARN of something else", async () => {
    const policy = `arn:aws:iam::${here.accountId}:policy/p`;
    await expect(here.root(getSAMLProvider, { SAMLProviderArn: policy })).rejects.toMatchObject({
      code: "InvalidInput",
      message: `ARN ${policy} is not valid.`,
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(getSAMLProvider, { SAMLProviderArn })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:GetSAMLProvider", SAMLProviderArn ?? ""),
    );
    expect((await here.root(getSAMLProvider, { SAMLProviderArn })).Tags).toEqual([]);
  });

  it("refuses what cannot be: no such provider, one of another account", async () => {
    const arns = [`arn:aws:iam::${here.accountId}:saml-provider/none`, "arn:aws:iam::999999999999:saml-provider/Idp"];
    for (const arn of arns)
      await expect(here.root(getSAMLProvider, { SAMLProviderArn: arn })).rejects.toMatchObject({
        code: "NoSuchEntity",
        message: `Manifest not found for arn ${arn}`,
      });
  });
});
