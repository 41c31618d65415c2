import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { updateSAMLProvider } from "@/lib/services/iam/operations/update-saml-provider";
import { certificates, newRsaKey } from "@/lib/testing/certificates";
import { type SamlPlace, samlIn, stranger } from "@/lib/testing/federation";
import { samlAttribute, sealedFor, type Told } from "@/lib/testing/saml-idp";
import { type World, world } from "@/lib/testing/world";
import { assumeRoleWithSaml } from "../operations/assume-role-with-saml";
import { rolesOffered, rolesOfferedBy } from "./roles-offered";

let here: World;
let saml: SamlPlace;
beforeEach(async () => {
  here = await world();
  saml = await samlIn(here);
});

const offering = (...pairs: string[]): Told["attributes"] => [
  [samlAttribute("Role"), ...pairs],
  [samlAttribute("RoleSessionName"), "eve"],
];
const pair = ({ role, provider }: SamlPlace) => ({ roleArn: role, providerArn: provider });

describe("the roles that a response offers", () => {
  it("are told with the session's name, and the response stays usable", async () => {
    const response = saml.response();
    for (let times = 0; times < 2; times += 1)
      expect(await rolesOffered(response, here.at)).toEqual({ sessionName: "eve@larch.example", roles: [pair(saml)] });
    const asked = { RoleArn: saml.role, PrincipalArn: saml.provider, SAMLAssertion: response };
    await stranger(here)(assumeRoleWithSaml, asked);
  });

  it("are those of all accounts whose provider signed it, and no others, in either order of the pair", async () => {
    const there = await world();
    const other = await samlIn(there);
    const unsigned = await samlIn(await world());
    await reader.query(
      "UPDATE iam_saml_provider SET metadata = replace(metadata, 'https://idp.example.com/saml\"', 'x\"') WHERE account_id = $1",
      [unsigned.role.split(":")[4]],
    );
    const attributes = offering(
      `${saml.role},${saml.provider}`,
      `${other.provider},${other.role}`,
      `${unsigned.role},${unsigned.provider}`,
      `${saml.role},${other.provider}`,
      "nothing",
    );
    expect(await rolesOffered(saml.response({ attributes }), here.at)).toEqual({
      sessionName: "eve",
      roles: [pair(saml), pair(other)],
    });
  });

  it.each([
    ["a forged one", () => ({ key: certificates.expiredKey }), "InvalidIdentityToken"],
    ["one that is over", () => ({ at: new Date(here.at.getTime() - 600_000) }), "ExpiredTokenException"],
    [
      "one that is too long",
      () => ({ attributes: offering(`${saml.role},${saml.provider}`, "x".repeat(100_000)) }),
      "InvalidIdentityToken",
    ],
    ["one of a failure", () => ({ status: "Requester" }), "IDPRejectedClaim"],
    ["one without roles", () => ({ attributes: offering() }), "InvalidIdentityToken"],
    [
      "one of an account that is not there",
      () => ({ attributes: offering("arn:aws:iam::000000000001:role/R,arn:aws:iam::000000000001:saml-provider/P") }),
      "InvalidIdentityToken",
    ],
    [
      "one of many providers",
      () => ({ attributes: offering(...Array.from({ length: 21 }, (_, at) => `${saml.role},${saml.provider}${at}`)) }),
      "InvalidIdentityToken",
    ],
  ] as [string, () => Partial<Told>, string][])("are none in %s", async (_, told, code) => {
    await expect(rolesOffered(saml.response(told()), here.at)).rejects.toMatchObject({ code });
  });
});

describe("the roles that a response offers at the endpoint of one provider", () => {
  const idOf = async (provider: string) => {
    const rows = await reader.query<{ id: string }>(
      "SELECT id FROM iam_saml_provider WHERE account_id = $1 AND name = 'Larch'",
      [provider.split(":")[4]],
    );
    return rows[0]?.id ?? "";
  };

  it("are told of an encrypted assertion too, which no other endpoint can open", async () => {
    const { publicKey, privateKey } = newRsaKey();
    await here.root(updateSAMLProvider, {
      SAMLProviderArn: saml.provider,
      AddPrivateKey: privateKey,
      AssertionEncryptionMode: "Required",
    });
    const response = saml.response(await sealedFor(publicKey, saml.response));
    const offered = { sessionName: "eve@larch.example", roles: [pair(saml)] };
    expect(await rolesOfferedBy(await idOf(saml.provider), response, here.at)).toEqual(offered);
    await expect(rolesOffered(response, here.at)).rejects.toMatchObject({ code: "InvalidIdentityToken" });
    const plain = rolesOfferedBy(await idOf(saml.provider), saml.response(), here.at);
    await expect(plain).rejects.toMatchObject({ message: "The specified provider requires encrypted assertions." });
    const stranger = await samlIn(await world());
    await expect(rolesOfferedBy(await idOf(stranger.provider), response, here.at)).rejects.toMatchObject({
      code: "InvalidIdentityToken",
      message: expect.stringMatching(/could not be opened/),
    });
  });

  it("are those of that provider's account alone", async () => {
    const other = await samlIn(await world());
    const attributes = offering(`${saml.role},${saml.provider}`, `${other.role},${other.provider}`);
    const response = saml.response({ attributes });
    expect(await rolesOfferedBy(await idOf(saml.provider), response, here.at)).toMatchObject({ roles: [pair(saml)] });
    const foreign = saml.response({ attributes: offering(`${other.role},${saml.provider}`) });
    await expect(rolesOfferedBy(await idOf(saml.provider), foreign, here.at)).rejects.toMatchObject({
      message: "The SAML response offers no role.",
    });
    await expect(rolesOfferedBy("SAMLSPNOBODY", response, here.at)).rejects.toMatchObject({
      message: "Specified provider doesn't exist",
    });
  });
});
