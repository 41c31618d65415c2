import { z } from "zod";
import { byteRange } from "../byte-range";
import { readMembers } from "../inputs";
import { checkReadConditions, shownHeaders } from "../object-headers";
import { existingTagKeys } from "../object-tags";
import { defineS3Operation } from "../operation";
import { presentObject } from "../present-object";
import { replacedHeaders } from "../replaced-headers";
import { tagCount } from "../tag-count";
import { namedObject, onVersion, ownerOfBucket } from "../target";
import { versionTold } from "../versions";

export const headObject = defineS3Operation({
  name: "HeadObject",
  access: "read",
  summary: "Tells of an object what GetObject tells, without its body.",
  dataEvent: true,

  input: z.object(readMembers),

  actsFor: ownerOfBucket,

  target: namedObject,

  requires: ({ input, target, call }) => [
    onVersion("s3:GetObject", input, target?.bucket, call, existingTagKeys(target?.object)),
  ],

  handler({ input, target, call, may }) {
    const object = presentObject(target, input, call, may);
    checkReadConditions(object, input);
    const range = byteRange(input.Range, object.size);
    const { start, end } = range ?? { start: 0, end: object.size - 1 };
    return {
      ...(target ? versionTold(target.bucket, object.versionId) : {}),
      ...shownHeaders(object, input.ChecksumMode === "ENABLED" && !range),
      ...tagCount(object, input, target, call, may),
      ...replacedHeaders(input, call),
      ContentLength: end - start + 1,
      ...(range ? { ContentRange: `bytes ${start}-${end}/${object.size}` } : {}),
    };
  },
});
