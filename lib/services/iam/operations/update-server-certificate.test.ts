import { beforeEach, describe, expect, it } from "vitest";
import { certificates } from "@/lib/testing/certificates";
import { deniedTo } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { listServerCertificates } from "./list-server-certificates";
import { updateServerCertificate } from "./update-server-certificate";
import { uploadServerCertificate } from "./upload-server-certificate";

const missing = {
  code: "NoSuchEntity",
  message: "The Server Certificate with name none cannot be found.",
};

describe("UpdateServerCertificate", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    const { server, serverKey } = certificates;
    const parts = { CertificateBody: server, PrivateKey: serverKey };
    await here.root(uploadServerCertificate, { ServerCertificateName: "www", Path: "/eng/", ...parts });
  });

  const arns = async () =>
    (await here.root(listServerCertificates, {})).ServerCertificateMetadataList?.map(({ Arn }) => Arn);
  const arn = (pathAndName: string) => `arn:aws:iam::${here.accountId}:server-certificate/${pathAndName}`;

  it("gives a certificate another name, another path, or only another spelling", async () => {
    const rename = (more: object) => here.root(updateServerCertificate, more);
    await rename({ ServerCertificateName: "www", NewPath: "/ops/", NewServerCertificateName: "shop" });
    expect(await arns()).toEqual([arn("ops/shop")]);
    await rename({ ServerCertificateName: "shop", NewServerCertificateName: "Shop" });
    expect(await arns()).toEqual([arn("ops/Shop")]);
  });

  it("refuses what is malformed", async () => {
    const input = { ServerCertificateName: "www", NewPath: "ops" };
    await expect(here.root(updateServerCertificate, input)).rejects.toMatchObject({
      message:
        "The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.",
    });
  });

  it("refuses who may not: the permission is needed on the old name and on the new one", async () => {
    const eve = await here.userWith("eve", allowing("iam:UpdateServerCertificate", arn("eng/*")));
    const attempt = (NewPath: string) => eve(updateServerCertificate, { ServerCertificateName: "www", NewPath });
    await expect(attempt("/ops/")).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:UpdateServerCertificate", arn("ops/www")),
    );
    await attempt("/eng/web/");
  });

  it("refuses what cannot be: no such certificate, a taken name", async () => {
    const none = { ServerCertificateName: "none", NewPath: "/" };
    await expect(here.root(updateServerCertificate, none)).rejects.toMatchObject(missing);
    const { server, serverKey } = certificates;
    const parts = { CertificateBody: server, PrivateKey: serverKey };
    await here.root(uploadServerCertificate, { ServerCertificateName: "shop", ...parts });
    const taken = { ServerCertificateName: "shop", NewServerCertificateName: "WWW" };
    await expect(here.root(updateServerCertificate, taken)).rejects.toMatchObject({
      code: "EntityAlreadyExists",
      message: "The Server Certificate with name WWW already exists.",
    });
  });
});
