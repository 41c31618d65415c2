import { z } from "zod";
import type { StoredBody } from "../body";
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

export const getObject = defineS3Operation({
  name: "GetObject",
  access: "read",
  summary: "Returns an object, or the part of it that a range names.",
  dataEvent: true,

  input: z.object(readMembers),

  actsFor: ownerOfBucket,

  target: namedObject,

  requires: ({ input, target, call }) => [
    onVersion("s3:GetObject", input, target?.bucket, call, existingTagKeys(target?.object)),
  ],

  handler({ input, target, call, store, may }) {
    const object = presentObject(target, input, call, may);
    checkReadConditions(object, input);
    const range = byteRange(input.Range, object.size);
    const { start, end } = range ?? { start: 0, end: object.size - 1 };
    const body: StoredBody = { file: store.bodies.file(object.content), start, end };
    return {
      ...(target ? versionTold(target.bucket, object.versionId) : {}),
      ...shownHeaders(object, input.ChecksumMode === "ENABLED" && !range),
      ...tagCount(object, input, target, call, may),
      ...replacedHeaders(input, call),
      ContentLength: end - start + 1,
      ...(range ? { ContentRange: `bytes ${start}-${end}/${object.size}` } : {}),
      Body: body,
    };
  },
});
