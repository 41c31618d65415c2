import { beforeEach, describe, expect, it } from "vitest";
import { certificates } from "@/lib/testing/certificates";
import { deniedTo, makersOf, noUser } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { listSigningCertificates } from "./list-signing-certificates";
import { updateSigningCertificate } from "./update-signing-certificate";
import { uploadSigningCertificate } from "./upload-signing-certificate";

describe("UpdateSigningCertificate", () => {
  let here: World;
  let CertificateId: string | undefined;

  beforeEach(async () => {
    here = await world();
    await makersOf(here).user("ben");
    const input = { UserName: "ben", CertificateBody: certificates.other };
    CertificateId = (await here.root(uploadSigningCertificate, input)).Certificate?.CertificateId;
  });

  const listed = async () => (await here.root(listSigningCertificates, { UserName: "ben" })).Certificates;

  it("deactivates and activates a certificate", async () => {
    await here.root(updateSigningCertificate, { UserName: "ben", CertificateId, Status: "Inactive" });
    expect(await listed()).toMatchObject([{ Status: "Inactive" }]);
    await here.root(updateSigningCertificate, { UserName: "ben", CertificateId, Status: "Active" });
    expect(await listed()).toMatchObject([{ Status: "Active" }]);
  });

  it("refuses what is malformed", async () => {
    const input = { UserName: "ben", CertificateId, Status: "Expired" };
    await expect(here.root(updateSigningCertificate, input)).rejects.toMatchObject({ code: "InvalidInput" });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(
      eve(updateSigningCertificate, { UserName: "ben", CertificateId, Status: "Inactive" }),
    ).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:UpdateSigningCertificate", `arn:aws:iam::${here.accountId}:user/ben`),
    );
    expect(await listed()).toMatchObject([{ Status: "Active" }]);
  });

  it("refuses what cannot be: no such user, a certificate of somebody else", async () => {
    const attempt = (UserName: string | undefined) =>
      here.root(updateSigningCertificate, { UserName, CertificateId, Status: "Inactive" });
    await expect(attempt("none")).rejects.toMatchObject(noUser("none"));
    await expect(attempt(undefined)).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: `The Certificate with id ${CertificateId} cannot be found.`,
    });
  });
});
