import { beforeEach, describe, expect, it } from "vitest";
import { certificates } from "@/lib/testing/certificates";
import { deniedTo, makersOf, noUser } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { getAccountSummary } from "./get-account-summary";
import { listSigningCertificates } from "./list-signing-certificates";
import { uploadSigningCertificate } from "./upload-signing-certificate";

const { server, other, third, expired } = certificates;

describe("UploadSigningCertificate", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    await makersOf(here).user("ben");
  });

  const upload = (CertificateBody: string, UserName: string | undefined = "ben") =>
    here.root(uploadSigningCertificate, { UserName, CertificateBody });

  it("gives a user a certificate, or the caller, root too", async () => {
    expect((await upload(other, "BEN")).Certificate).toEqual({
      UserName: "ben",
      CertificateId: expect.stringMatching(/^[A-Z2-7]{32}$/),
      CertificateBody: other,
      Status: "Active",
      UploadDate: here.at,
    });
    const kim = await here.userWith("kim", allowing("iam:UploadSigningCertificate", "arn:aws:iam::*:user/kim"));
    expect((await kim(uploadSigningCertificate, { CertificateBody: third })).Certificate?.UserName).toBe("kim");
    await here.root(uploadSigningCertificate, { CertificateBody: server });
    expect((await here.root(getAccountSummary, {})).SummaryMap?.AccountSigningCertificatesPresent).toBe(1);
  });

  it("refuses what is malformed: no certificate, two of them, one that has ended", async () => {
    await expect(upload("invalid-certificate-body")).rejects.toMatchObject({
      code: "MalformedCertificate",
      status: 400,
      message: "Certificate invalid-certificate-body is malformed.",
    });
    await expect(upload(other + third)).rejects.toMatchObject({ code: "MalformedCertificate" });
    await expect(upload(`a note\n${other}`)).rejects.toMatchObject({ code: "MalformedCertificate" });
    await expect(upload(expired)).rejects.toMatchObject({ code: "InvalidCertificate", status: 400 });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(uploadSigningCertificate, { UserName: "ben", CertificateBody: other })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:UploadSigningCertificate", `arn:aws:iam::${here.accountId}:user/ben`),
    );
  });

  it("refuses what cannot be: no such user, a certificate that somebody has, a third one", async () => {
    await expect(upload(other, "none")).rejects.toMatchObject(noUser("none"));
    await makersOf(here).user("kim");
    await upload(other, "kim");
    await expect(upload(other)).rejects.toMatchObject({ code: "DuplicateCertificate", status: 409 });
    for (const body of [server, third]) await upload(body);
    await expect(upload(certificates.root)).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Cannot exceed quota for CertificatesPerUser: 2",
    });
    expect((await here.root(listSigningCertificates, { UserName: "ben" })).Certificates).toHaveLength(2);
  });
});
