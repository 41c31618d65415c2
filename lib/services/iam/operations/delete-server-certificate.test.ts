import { beforeEach, describe, expect, it } from "vitest";
import { certificates } from "@/lib/testing/certificates";
import { deniedTo } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { deleteServerCertificate } from "./delete-server-certificate";
import { listServerCertificates } from "./list-server-certificates";
import { uploadServerCertificate } from "./upload-server-certificate";

const missing = {
  code: "NoSuchEntity",
  message: "The Server Certificate with name none cannot be found.",
};

describe("DeleteServerCertificate", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    const { server, serverKey } = certificates;
    const parts = { CertificateBody: server, PrivateKey: serverKey };
    await here.root(uploadServerCertificate, { ServerCertificateName: "www", Path: "/eng/", ...parts });
  });

  const listed = async () => (await here.root(listServerCertificates, {})).ServerCertificateMetadataList;

  it("deletes a certificate", async () => {
    await here.root(deleteServerCertificate, { ServerCertificateName: "WWW" });
    expect(await listed()).toEqual([]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(deleteServerCertificate, {})).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(deleteServerCertificate, { ServerCertificateName: "www" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:DeleteServerCertificate", `arn:aws:iam::${here.accountId}:server-certificate/eng/www`),
    );
    expect(await listed()).toHaveLength(1);
  });

  it("refuses what cannot be", async () => {
    await expect(here.root(deleteServerCertificate, { ServerCertificateName: "none" })).rejects.toMatchObject(missing);
  });
});
