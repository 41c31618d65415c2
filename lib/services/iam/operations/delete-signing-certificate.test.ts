import { beforeEach, describe, expect, it } from "vitest";
import { certificates } from "@/lib/testing/certificates";
import { deniedTo, makersOf, noUser } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { deleteSigningCertificate } from "./delete-signing-certificate";
import { listSigningCertificates } from "./list-signing-certificates";
import { uploadSigningCertificate } from "./upload-signing-certificate";

describe("DeleteSigningCertificate", () => {
  let here: World;
  let CertificateId: string | undefined;

  beforeEach(async () => {
    here = await world();
    await makersOf(here).user("ben");
    const input = { UserName: "ben", CertificateBody: certificates.other };
    CertificateId = (await here.root(uploadSigningCertificate, input)).Certificate?.CertificateId;
  });

  const listed = async () => (await here.root(listSigningCertificates, { UserName: "ben" })).Certificates;

  it("deletes a certificate, which may be uploaded again", async () => {
    await here.root(deleteSigningCertificate, { UserName: "ben", CertificateId });
    expect(await listed()).toEqual([]);
    await here.root(uploadSigningCertificate, { UserName: "ben", CertificateBody: certificates.other });
    expect(await listed()).toHaveLength(1);
  });

  it("refuses what is malformed", async () => {
    const input = { UserName: "ben", CertificateId: "short" };
    await expect(here.root(deleteSigningCertificate, input)).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(deleteSigningCertificate, { UserName: "ben", CertificateId })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:DeleteSigningCertificate", `arn:aws:iam::${here.accountId}:user/ben`),
    );
    expect(await listed()).toMatchObject([{ Status: "Active" }]);
  });

  it("refuses what cannot be: no such user, a certificate of somebody else", async () => {
    const attempt = (UserName: string | undefined) => here.root(deleteSigningCertificate, { UserName, CertificateId });
    await expect(attempt("none")).rejects.toMatchObject(noUser("none"));
    await expect(attempt(undefined)).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: `The Certificate with id ${CertificateId} cannot be found.`,
    });
  });
});
