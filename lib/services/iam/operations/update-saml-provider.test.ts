import { beforeEach, describe, expect, it } from "vitest";
import { newRsaKey, samlMetadata } from "@/lib/testing/certificates";
import { deniedTo } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { createSAMLProvider } from "./create-saml-provider";
import { getSAMLProvider } from "./get-saml-provider";
import { updateSAMLProvider } from "./update-saml-provider";

describe("UpdateSAMLProvider", () => {
  let here: World;
  let SAMLProviderArn: string | undefined;

  beforeEach(async () => {
    here = await world();
    const input = { Name: "Idp", SAMLMetadataDocument: samlMetadata() };
    SAMLProviderArn = (await here.root(createSAMLProvider, input)).SAMLProviderArn;
  });

  const update = (more: object) => here.root(updateSAMLProvider, { SAMLProviderArn, ...more });
  const found = () => here.root(getSAMLProvider, { SAMLProviderArn });
  const addKey = async () => {
    await update({ AddPrivateKey: newRsaKey().privateKey });
    here.at = new Date(here.at.getTime() + 1000);
    return (await found()).PrivateKeyList?.at(-1)?.KeyId;
  };

  it("replaces the metadata and keeps what is not given", async () => {
    const SAMLMetadataDocument = samlMetadata({ entityId: "https://other.example.com" });
    const before = await found();
    expect(await update({ SAMLMetadataDocument })).toEqual({ SAMLProviderArn });
    expect(await found()).toEqual({ ...before, SAMLMetadataDocument });
  });

  it("adds and removes private keys, in separate requests, and may require encryption while there is one", async () => {
    const [first, second] = [await addKey(), await addKey()];
    await update({ AssertionEncryptionMode: "Required", RemovePrivateKey: first });
    expect(await found()).toMatchObject({ AssertionEncryptionMode: "Required", PrivateKeyList: [{ KeyId: second }] });
    await expect(update({ RemovePrivateKey: second })).rejects.toMatchObject({
      code: "InvalidInput",
      message: "The last private key cannot be removed while encrypted assertions are required.",
    });
    await expect(update({ AddPrivateKey: newRsaKey().privateKey, RemovePrivateKey: second })).rejects.toMatchObject({
      code: "InvalidInput",
    });
    await update({ AssertionEncryptionMode: "Allowed", RemovePrivateKey: second });
    expect((await found()).PrivateKeyList).toEqual([]);
    expect(JSON.stringify(await here.events())).not.toContain("PRIVATE KEY");
  });

  it("refuses a document that describes no identity provider", async () => {
    await expect(update({ SAMLMetadataDocument: `<a>${"x".repeat(1000)}</a>` })).rejects.toMatchObject({
      code: "InvalidInput",
      message: "Could not parse metadata",
    });
  });

  it("refuses metadata with more than ten certificates", async () => {
    await expect(update({ SAMLMetadataDocument: samlMetadata({ keys: 11 }) })).rejects.toMatchObject({
      code: "LimitExceeded",
    });
  });

  it("refuses what is malformed: the ARN of something else", async () => {
    const policy = `arn:aws:iam::${here.accountId}:policy/p`;
    await expect(here.root(updateSAMLProvider, { SAMLProviderArn: policy })).rejects.toMatchObject({
      code: "InvalidInput",
      message: `ARN ${policy} is not valid.`,
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(updateSAMLProvider, { SAMLProviderArn })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:UpdateSAMLProvider", SAMLProviderArn ?? ""),
    );
    expect((await here.root(getSAMLProvider, { SAMLProviderArn })).Tags).toEqual([]);
  });

  it("refuses what cannot be: no such provider, one of another account", async () => {
    const arns = [`arn:aws:iam::${here.accountId}:saml-provider/none`, "arn:aws:iam::999999999999:saml-provider/Idp"];
    for (const arn of arns)
      await expect(here.root(updateSAMLProvider, { SAMLProviderArn: arn })).rejects.toMatchObject({
        code: "NoSuchEntity",
        message: `Manifest not found for arn ${arn}`,
      });
    await expect(update({ RemovePrivateKey: "SAMLPKXXXXXXXXXXXXXXXXX" })).rejects.toMatchObject({
      code: "NoSuchEntity",
    });
    await addKey();
    await addKey();
    await expect(update({ AddPrivateKey: newRsaKey().privateKey })).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Cannot exceed quota for PrivateKeysPerSAMLProvider: 2",
    });
  });
});
