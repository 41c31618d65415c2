import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { certificates, newRsaKey } from "@/lib/testing/certificates";
import { deniedTo } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { getAccountSummary } from "./get-account-summary";
import { getServerCertificate } from "./get-server-certificate";
import { listServerCertificates } from "./list-server-certificates";
import { uploadServerCertificate } from "./upload-server-certificate";

const { server, serverKey, intermediate, root, other, expired, expiredKey } = certificates;

describe("UploadServerCertificate", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
  });

  const www = { ServerCertificateName: "www", CertificateBody: server, PrivateKey: serverKey };
  const upload = (more: object = {}) => here.root(uploadServerCertificate, { ...www, ...more });

  it("uploads a certificate with its chain; its end is read from it, its key is told nowhere", async () => {
    const Tags = [{ Key: "team", Value: "blue" }];
    const uploaded = await upload({ Path: "/eng/", CertificateChain: intermediate + root, Tags });
    expect(uploaded).toEqual({
      ServerCertificateMetadata: {
        Path: "/eng/",
        ServerCertificateName: "www",
        ServerCertificateId: expect.stringMatching(/^ASCA[A-Z2-7]{17}$/),
        Arn: `arn:aws:iam::${here.accountId}:server-certificate/eng/www`,
        UploadDate: here.at,
        Expiration: new Date("2044-01-01T00:00:00Z"),
      },
      Tags,
    });
    expect((await here.root(getAccountSummary, {})).SummaryMap?.ServerCertificates).toBe(1);
    const [kept] = await reader.query<{ sealed: Buffer }>(
      "SELECT sealed_private_key AS sealed FROM iam_server_certificate WHERE account_id = $1",
      [here.accountId],
    );
    expect(kept?.sealed.includes("PRIVATE KEY")).toBe(false);
    const answer = await here.root(getServerCertificate, { ServerCertificateName: "www" });
    const everywhere = JSON.stringify([answer, await here.events()]);
    expect(everywhere).not.toContain(serverKey.split("\n")[1]);
    expect(everywhere).not.toContain("PRIVATE KEY");
  });

  it("refuses what is malformed: certificate, key, chain, or one that has ended", async () => {
    const parts = { CertificateBody: expired, PrivateKey: expiredKey };
    const noPem = "Unable to parse certificate. Please ensure the certificate is in PEM format.";
    const wrongs: [object, string | undefined][] = [
      [{ CertificateBody: "a certificate" }, noPem],
      [{ CertificateBody: server + intermediate }, noPem],
      [{ PrivateKey: "a key" }, "Invalid Private Key."],
      [parts, undefined],
    ];
    for (const [more, message] of wrongs)
      await expect(upload(more)).rejects.toMatchObject({
        code: "MalformedCertificate",
        status: 400,
        ...(message ? { message } : {}),
      });
    const orders: [string, number][] = [
      [root + intermediate, -1],
      [intermediate + other, 0],
      ["a chain", -1],
    ];
    for (const [CertificateChain, index] of orders)
      await expect(upload({ CertificateChain })).rejects.toMatchObject({
        code: "MalformedCertificate",
        message: `Unable to validate certificate chain. The certificate chain must start with the immediate signing certificate, followed by any intermediaries in order. The index within the chain of the invalid certificate is: ${index}`,
      });
    for (const PrivateKey of [expiredKey, newRsaKey().privateKey])
      await expect(upload({ PrivateKey })).rejects.toMatchObject({ code: "KeyPairMismatch", status: 400 });
  });

  it("takes a certificate only while it is valid, by the account's clock", async () => {
    here.at = new Date("2024-12-31T23:59:59Z");
    await expect(upload()).rejects.toMatchObject({ code: "MalformedCertificate" });
    here.at = new Date("2025-01-01T00:00:00Z");
    await upload();
  });

  it("refuses who may not, and asks for iam:TagServerCertificate too where it is born with tags", async () => {
    const arn = `arn:aws:iam::${here.accountId}:server-certificate`;
    const eve = await here.userWith("eve", allowing("iam:UploadServerCertificate", `${arn}/eng/*`));
    await expect(eve(uploadServerCertificate, www)).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:UploadServerCertificate", `${arn}/www`),
    );
    const tagged = { ...www, Path: "/eng/", Tags: [{ Key: "a", Value: "" }] };
    await expect(eve(uploadServerCertificate, tagged)).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:TagServerCertificate", `${arn}/eng/www`),
    );
    await eve(uploadServerCertificate, { ...www, Path: "/eng/" });
  });

  it("refuses what cannot be: a taken name, a twenty-first certificate", async () => {
    await upload();
    await expect(upload({ ServerCertificateName: "WWW", Path: "/x/" })).rejects.toMatchObject({
      code: "EntityAlreadyExists",
      message: "The Server Certificate with name WWW already exists.",
    });
    for (let i = 1; i < 20; i++) await upload({ ServerCertificateName: `www${i}` });
    await expect(upload({ ServerCertificateName: "more" })).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Cannot exceed quota for ServerCertificatesPerAccount: 20",
    });
    expect((await here.root(listServerCertificates, {})).ServerCertificateMetadataList).toHaveLength(20);
  });
});
