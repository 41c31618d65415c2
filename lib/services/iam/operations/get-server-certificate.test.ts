import { beforeEach, describe, expect, it } from "vitest";
import { certificates } from "@/lib/testing/certificates";
import { deniedTo } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { getServerCertificate } from "./get-server-certificate";
import { uploadServerCertificate } from "./upload-server-certificate";

const missing = {
  code: "NoSuchEntity",
  message: "The Server Certificate with name none cannot be found.",
};

describe("GetServerCertificate", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    const { server, serverKey } = certificates;
    const parts = { CertificateBody: server, PrivateKey: serverKey };
    await here.root(uploadServerCertificate, { ServerCertificateName: "www", Path: "/eng/", ...parts });
  });

  it("gives the certificate without its key; a chain only where it has one", async () => {
    const { ServerCertificate } = await here.root(getServerCertificate, { ServerCertificateName: "WWW" });
    expect(ServerCertificate).toMatchObject({
      ServerCertificateMetadata: { ServerCertificateName: "www", Path: "/eng/" },
      CertificateBody: certificates.server,
      Tags: [],
    });
    expect(ServerCertificate).not.toHaveProperty("CertificateChain");
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(getServerCertificate, { ServerCertificateName: "a b" })).rejects.toMatchObject({
      code: "ValidationError",
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(getServerCertificate, { ServerCertificateName: "www" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:GetServerCertificate", `arn:aws:iam::${here.accountId}:server-certificate/eng/www`),
    );
  });

  it("refuses what cannot be", async () => {
    await expect(here.root(getServerCertificate, { ServerCertificateName: "none" })).rejects.toMatchObject(missing);
  });
});
