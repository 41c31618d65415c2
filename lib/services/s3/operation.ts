import { type EventFacts, operationsOf, type Service, type Sql } from "@/lib/operation/define";
import { bucketsStore } from "./store/buckets";

const storeOver = (sql: Sql, accountId: string) => ({ buckets: bucketsStore(sql, accountId) });

export const s3Service: Service<ReturnType<typeof storeOver>> = {
  name: "s3",
  eventSource: "s3.amazonaws.com",
  storeOver,
};

/** The kit bound to S3. */
export const defineS3Operation = operationsOf(s3Service);

/** The trail names the bucket `bucketName`. Source: CloudTrail's records of S3, such as CreateBucket's. */
export const bucketEvent = (event: EventFacts): EventFacts => {
  const { bucket, ...rest } = event.requestParameters ?? {};
  return { ...event, requestParameters: { bucketName: bucket, ...rest }, responseElements: null };
};
