import { beforeEach, describe, expect, it } from "vitest";
import { canonicalUserId } from "@/lib/aws/canonical-user-id";
import { begun, sent, type Upload } from "@/lib/testing/multipart";
import { bucketWorld, itIsJudged } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { listParts } from "./list-parts";

describe("ListParts", () => {
  let place: { here: World; Bucket: string };
  let upload: Upload;
  beforeEach(async () => {
    place = await bucketWorld();
    upload = await begun(place.here, place.Bucket);
  });

  it("lists the parts by number, page by page", async () => {
    const { here } = place;
    for (const number of [3, 1, 2]) await sent(here, upload, number, String(number));
    const numbers = async (input: object) => {
      const { Parts, IsTruncated, NextPartNumberMarker } = await here.root(listParts, { ...upload, ...input });
      return [Parts?.map(({ PartNumber }) => PartNumber), IsTruncated, NextPartNumberMarker];
    };
    expect(await numbers({ MaxParts: 2 })).toEqual([[1, 2], true, "2"]);
    expect(await numbers({ MaxParts: 2, PartNumberMarker: "2" })).toEqual([[3], false, "3"]);
    const Owner = { ID: canonicalUserId(here.accountId) };
    expect(await here.root(listParts, upload)).toMatchObject({ Owner, Initiator: Owner, StorageClass: "STANDARD" });
  });

  it("refuses what is malformed, and what cannot be", async () => {
    const list = (input: object) => place.here.root(listParts, { ...upload, ...input });
    for (const input of [{ MaxParts: -1 }, { PartNumberMarker: "one" }])
      await expect(list(input)).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(list({ UploadId: "none" })).rejects.toMatchObject({ code: "NoSuchUpload", status: 404 });
  });

  itIsJudged(listParts, {
    place: () => place,
    input: () => upload,
    action: "s3:ListMultipartUploadParts",
    key: "big/file",
  });
});
