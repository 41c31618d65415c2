import type { AbortMultipartUploadOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { noSuchUpload } from "../errors";
import { absent, uploadMembers } from "../inputs";
import { defineS3Operation } from "../operation";
import { namedUpload, onObject, ownerOfBucket, presentUpload } from "../target";

export const abortMultipartUpload = defineS3Operation({
  name: "AbortMultipartUpload",
  access: "write",
  summary: "Gives up an upload in parts, and removes the parts it has.",
  dataEvent: true,

  input: z.object({ ...uploadMembers, IfMatchInitiatedTime: absent }),

  actsFor: ownerOfBucket,

  target: namedUpload,

  requires: ({ input, target, call }) => [onObject("s3:AbortMultipartUpload", input, target?.bucket, call)],

  async handler({ input, target, store }): Promise<AbortMultipartUploadOutput> {
    const { id } = presentUpload(target, input.ExpectedBucketOwner);
    if (!(await store.uploads.remove(id))) throw noSuchUpload();
    store.bodies.sweepSoon();
    return {};
  },
});
