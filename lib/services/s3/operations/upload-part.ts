import type { UploadPartOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { isReceivedBody, type ReceivedBody } from "../body";
import { checkBody } from "../body-checks";
import { entityTooLarge, noSuchUpload } from "../errors";
import { bodyMembers, checksumMembers, customerKeys, partNumber, uploadMembers } from "../inputs";
import { checkPartChecksum } from "../multipart";
import { quoted } from "../object-headers";
import { defineS3Operation } from "../operation";
import { objectLimit } from "../quotas";
import { namedUpload, onObject, ownerOfBucket, presentUpload } from "../target";

export const uploadPart = defineS3Operation({
  name: "UploadPart",
  access: "write",
  summary: "Sends a part of an upload, in place of the one of that number.",
  dataEvent: true,

  input: z.object({
    ...uploadMembers,
    PartNumber: partNumber,
    Body: z.custom<ReceivedBody>(isReceivedBody).optional(),
    ContentLength: z.number().optional(),
    ...bodyMembers,
    ...checksumMembers,
    ...customerKeys,
  }),

  actsFor: ownerOfBucket,

  target: namedUpload,

  requires: ({ input, target, call }) => [onObject("s3:PutObject", input, target?.bucket, call)],

  async handler({ input, target, call, store }): Promise<UploadPartOutput> {
    const upload = presentUpload(target, input.ExpectedBucketOwner);
    const { Body: body } = input;
    if (!body) throw new Error("The door received no body.");
    const checksum = checkBody(body, input);
    checkPartChecksum(upload, input);
    const part = {
      number: input.PartNumber,
      size: body.size,
      etag: body.md5,
      content: body.sha256,
      checksum,
      modifiedAt: call.at,
    };
    const put = await store.uploads.putPart(upload.id, part, objectLimit);
    if (put === "no-upload") throw noSuchUpload();
    if (put === "too-large") throw entityTooLarge();
    await store.bodies.keep(body.file, body.sha256);
    if (put.replaced !== null) store.bodies.sweepSoon();
    return { ETag: quoted(body.md5), ...checksum, ServerSideEncryption: "AES256" };
  },
});
