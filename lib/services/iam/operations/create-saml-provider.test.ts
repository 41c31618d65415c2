import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { newRsaKey, samlMetadata } from "@/lib/testing/certificates";
import { deniedTo, violation } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { createSAMLProvider } from "./create-saml-provider";
import { getAccountSummary } from "./get-account-summary";
import { getSAMLProvider } from "./get-saml-provider";

const SAMLMetadataDocument = samlMetadata();

const tooManyKeys = { code: "LimitExceeded", status: 409, message: "Cannot exceed quota for KeysPerSAMLProvider: 10" };

describe("CreateSAMLProvider", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
  });

  const create = (Name: string, more: object = {}) =>
    here.root(createSAMLProvider, { Name, SAMLMetadataDocument, ...more });

  it("makes a provider known, valid for a hundred years", async () => {
    const Tags = [{ Key: "team", Value: "blue" }];
    const arn = `arn:aws:iam::${here.accountId}:saml-provider/Idp`;
    expect(await create("Idp", { Tags })).toEqual({ SAMLProviderArn: arn, Tags });
    expect(await here.root(getSAMLProvider, { SAMLProviderArn: arn })).toEqual({
      SAMLProviderUUID: expect.stringMatching(/^SAMLSP[A-Z2-7]{17}$/),
      SAMLMetadataDocument,
      CreateDate: here.at,
      ValidUntil: new Date("2126-03-02T09:00:00Z"),
      Tags,
      AssertionEncryptionMode: "Allowed",
      PrivateKeyList: [],
    });
    expect((await here.root(getAccountSummary, {})).SummaryMap?.Providers).toBe(1);
  });

  it("takes a private key, which is told nowhere, and may require encryption then", async () => {
    const AddPrivateKey = newRsaKey().privateKey;
    const made = await create("Idp", { AssertionEncryptionMode: "Required", AddPrivateKey });
    const found = await here.root(getSAMLProvider, { SAMLProviderArn: made.SAMLProviderArn });
    expect(found).toMatchObject({
      AssertionEncryptionMode: "Required",
      PrivateKeyList: [{ KeyId: expect.stringMatching(/^SAMLPK[A-Z2-7]{17}$/), Timestamp: here.at }],
    });
    const kept = await reader.query<{ sealed: Buffer }>(
      "SELECT sealed_key AS sealed FROM iam_saml_private_key WHERE account_id = $1",
      [here.accountId],
    );
    expect(kept.map(({ sealed }) => sealed.includes("PRIVATE KEY"))).toEqual([false]);
    expect(JSON.stringify([found, await here.events()])).not.toContain("PRIVATE KEY");
  });

  it("refuses what is malformed: a name, a document that describes no identity provider, a key", async () => {
    await expect(create("a b")).rejects.toMatchObject(
      violation("name", "Member must satisfy regular expression pattern: [\\w._-]+"),
    );
    await expect(create("Idp", { SAMLMetadataDocument: "x".repeat(1000) })).rejects.toMatchObject({
      code: "InvalidInput",
      message: "Could not parse metadata",
    });
    await expect(create("Idp", { SAMLMetadataDocument: samlMetadata({ keys: 11 }) })).rejects.toMatchObject(
      tooManyKeys,
    );
    expect(await create("Ten", { SAMLMetadataDocument: samlMetadata({ keys: 10 }) })).toHaveProperty("SAMLProviderArn");
    await expect(create("Idp", { AddPrivateKey: newRsaKey().publicKey })).rejects.toMatchObject({
      code: "InvalidInput",
    });
    await expect(create("Idp", { AssertionEncryptionMode: "Required" })).rejects.toMatchObject({
      code: "InvalidInput",
    });
  });

  it("refuses who may not, and asks for iam:TagSAMLProvider too where it is born with tags", async () => {
    const eve = await here.userWith("eve", allowing("iam:CreateSAMLProvider"));
    await eve(createSAMLProvider, { Name: "plain", SAMLMetadataDocument });
    const tagged = { Name: "tagged", SAMLMetadataDocument, Tags: [{ Key: "a", Value: "" }] };
    await expect(eve(createSAMLProvider, tagged)).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:TagSAMLProvider", `arn:aws:iam::${here.accountId}:saml-provider/tagged`),
    );
    const kim = await here.userWith("kim");
    await expect(kim(createSAMLProvider, { Name: "Idp", SAMLMetadataDocument })).rejects.toMatchObject(
      deniedTo(here, "kim", "iam:CreateSAMLProvider", `arn:aws:iam::${here.accountId}:saml-provider/Idp`),
    );
  });

  it("refuses what cannot be: a taken name, one provider more than an account may have", async () => {
    await create("Idp");
    await expect(create("IDP")).rejects.toMatchObject({ code: "EntityAlreadyExists", status: 409 });
    await reader.query(
      `INSERT INTO iam_saml_provider (account_id, id, name, name_key, metadata, encryption_mode, created_at, valid_until)
       SELECT $1, 'SAMLSP' || n, 'p' || n, 'p' || n, '', 'Allowed', $2, $2 FROM generate_series(1, 99) AS n`,
      [here.accountId, here.at],
    );
    await expect(create("more")).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Cannot exceed quota for SAMLProvidersPerAccount: 100",
    });
  });
});
