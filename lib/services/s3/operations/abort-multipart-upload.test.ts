import { existsSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { begun, sent, type Upload } from "@/lib/testing/multipart";
import { bodyOf, bucketWorld, itIsJudged } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { bodiesStore, sweep } from "../store/bodies";
import { abortMultipartUpload } from "./abort-multipart-upload";
import { listParts } from "./list-parts";

describe("AbortMultipartUpload", () => {
  let place: { here: World; Bucket: string };
  let upload: Upload;
  beforeEach(async () => {
    place = await bucketWorld();
    upload = await begun(place.here, place.Bucket);
  });

  it("forgets the upload, and its parts are gone", async () => {
    const { here } = place;
    await sent(here, upload, 1, "part");
    await here.root(abortMultipartUpload, upload);
    await sweep(here.accountId);
    expect(existsSync(bodiesStore(here.accountId).file(bodyOf("part").sha256))).toBe(false);
    await expect(here.root(listParts, upload)).rejects.toMatchObject({ code: "NoSuchUpload" });
  });

  it("refuses what is malformed, and what cannot be", async () => {
    const abort = (input: object) => place.here.root(abortMultipartUpload, { ...upload, ...input });
    await expect(abort({ IfMatchInitiatedTime: new Date() })).rejects.toMatchObject({ code: "NotImplemented" });
    await expect(abort({ UploadId: "none" })).rejects.toMatchObject({ code: "NoSuchUpload", status: 404 });
  });

  itIsJudged(abortMultipartUpload, {
    place: () => place,
    input: () => upload,
    action: "s3:AbortMultipartUpload",
    key: "big/file",
  });
});
