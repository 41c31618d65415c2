import { beforeEach, describe, expect, it } from "vitest";
import { certificates } from "@/lib/testing/certificates";
import { deniedTo, invalidMarker } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { listServerCertificates } from "./list-server-certificates";
import { uploadServerCertificate } from "./upload-server-certificate";

describe("ListServerCertificates", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    const { server, serverKey } = certificates;
    const parts = { CertificateBody: server, PrivateKey: serverKey };
    for (const [name, Path] of [
      ["b", "/eng/"],
      ["C", "/eng/web/"],
      ["a", "/"],
    ])
      await here.root(uploadServerCertificate, { ServerCertificateName: name, Path, ...parts });
  });

  const names = async (input: object) =>
    (await here.root(listServerCertificates, input)).ServerCertificateMetadataList?.map(
      (one) => one.ServerCertificateName,
    );

  it("lists by name, under a path, page by page", async () => {
    expect(await names({})).toEqual(["a", "b", "C"]);
    expect(await names({ PathPrefix: "/eng/" })).toEqual(["b", "C"]);
    const first = await here.root(listServerCertificates, { MaxItems: 2 });
    expect(first.IsTruncated).toBe(true);
    expect(await names({ MaxItems: 2, Marker: first.Marker })).toEqual(["C"]);
    expect(JSON.stringify(first)).not.toContain("CERTIFICATE");
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listServerCertificates, { Marker: "x" })).rejects.toMatchObject(invalidMarker);
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(listServerCertificates, {})).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:ListServerCertificates", "*"),
    );
  });
});
