import { type EventFacts, operationsOf, type Service, type Sql } from "@/lib/operation/define";
import { bodiesStore } from "./store/bodies";
import { bucketsStore } from "./store/buckets";
import { objectsStore } from "./store/objects";
import { uploadsStore } from "./store/uploads";

const storeOver = (sql: Sql, accountId: string) => ({
  buckets: bucketsStore(sql, accountId),
  objects: objectsStore(sql, accountId),
  uploads: uploadsStore(sql, accountId),
  bodies: bodiesStore(accountId),
});

export type S3Store = ReturnType<typeof storeOver>;

export const s3Service: Service<S3Store> = {
  name: "s3",
  eventSource: "s3.amazonaws.com",
  leavesPrincipals: true,
  storeOver,
};

/** The kit bound to S3. */
export const defineS3Operation = operationsOf(s3Service);

/** The trail names the bucket `bucketName`. Source: CloudTrail's records of S3, such as CreateBucket's. */
export const bucketEvent = (event: EventFacts): EventFacts => {
  const { bucket, ...rest } = event.requestParameters ?? {};
  return { ...event, requestParameters: { bucketName: bucket, ...rest }, responseElements: null };
};
