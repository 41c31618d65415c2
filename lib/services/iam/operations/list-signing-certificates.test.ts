import { beforeEach, describe, expect, it } from "vitest";
import { certificates } from "@/lib/testing/certificates";
import { deniedTo, invalidMarker, makersOf, noUser } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { listSigningCertificates } from "./list-signing-certificates";
import { uploadSigningCertificate } from "./upload-signing-certificate";

describe("ListSigningCertificates", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    await makersOf(here).user("ben");
    for (const CertificateBody of [certificates.other, certificates.third]) {
      await here.root(uploadSigningCertificate, { UserName: "ben", CertificateBody });
      here.at = new Date(here.at.getTime() + 1000);
    }
  });

  it("lists a user's certificates, oldest first, page by page; without a name, the caller's", async () => {
    const first = await here.root(listSigningCertificates, { UserName: "BEN", MaxItems: 1 });
    expect(first).toMatchObject({
      Certificates: [{ UserName: "ben", CertificateBody: certificates.other, Status: "Active" }],
      IsTruncated: true,
    });
    const rest = await here.root(listSigningCertificates, { UserName: "ben", Marker: first.Marker });
    expect(rest).toMatchObject({ Certificates: [{ CertificateBody: certificates.third }], IsTruncated: false });
    expect(await here.root(listSigningCertificates, {})).toEqual({ Certificates: [], IsTruncated: false });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listSigningCertificates, { Marker: "x" })).rejects.toMatchObject(invalidMarker);
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(listSigningCertificates, { UserName: "ben" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:ListSigningCertificates", `arn:aws:iam::${here.accountId}:user/ben`),
    );
  });

  it("refuses what cannot be", async () => {
    await expect(here.root(listSigningCertificates, { UserName: "none" })).rejects.toMatchObject(noUser("none"));
  });
});
