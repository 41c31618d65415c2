import { beforeEach, describe, expect, it } from "vitest";
import { newRsaKey, samlMetadata } from "@/lib/testing/certificates";
import { deniedTo } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { createSAMLProvider } from "./create-saml-provider";
import { deleteSAMLProvider } from "./delete-saml-provider";
import { getSAMLProvider } from "./get-saml-provider";
import { listSAMLProviders } from "./list-saml-providers";
import { updateSAMLProvider } from "./update-saml-provider";

describe("DeleteSAMLProvider", () => {
  let here: World;
  let SAMLProviderArn: string | undefined;

  beforeEach(async () => {
    here = await world();
    const input = { Name: "Idp", SAMLMetadataDocument: samlMetadata() };
    SAMLProviderArn = (await here.root(createSAMLProvider, input)).SAMLProviderArn;
  });

  it("deletes a provider with its keys", async () => {
    await here.root(updateSAMLProvider, { SAMLProviderArn, AddPrivateKey: newRsaKey().privateKey });
    await here.root(deleteSAMLProvider, { SAMLProviderArn });
    expect(await here.root(listSAMLProviders, {})).toEqual({ SAMLProviderList: [] });
  });

  it("refuses what is malformed: the ARN of something else", async () => {
    const policy = `arn:aws:iam::${here.accountId}:policy/p`;
    await expect(here.root(deleteSAMLProvider, { SAMLProviderArn: policy })).rejects.toMatchObject({
      code: "InvalidInput",
      message: `ARN ${policy} is not valid.`,
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(deleteSAMLProvider, { SAMLProviderArn })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:DeleteSAMLProvider", SAMLProviderArn ?? ""),
    );
    expect((await here.root(getSAMLProvider, { SAMLProviderArn })).Tags).toEqual([]);
  });

  it("refuses what cannot be: no such provider, one of another account", async () => {
    const arns = [`arn:aws:iam::${here.accountId}:saml-provider/none`, "arn:aws:iam::999999999999:saml-provider/Idp"];
    for (const arn of arns)
      await expect(here.root(deleteSAMLProvider, { SAMLProviderArn: arn })).rejects.toMatchObject({
        code: "NoSuchEntity",
        message: `Manifest not found for arn ${arn}`,
      });
  });
});
