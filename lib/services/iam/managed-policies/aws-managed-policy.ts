/** One of AWS's own policies, as the index knows it. */
export interface AwsManagedPolicy {
  name: string;
  path: string;
  arn: string;
  /** As AWS's reference has it; not known of every policy. */
  description?: string;
  /** ANPA… */
  id: string;
  /** `v3` */
  defaultVersion: string;
  /** ISO 8601 */
  createDate: string;
  updateDate: string;
  /** Bears the mark `AWS managed - job function`. */
  jobFunction: boolean;
  /** Newest first; `at` is offset and length in documents.bin. */
  versions: { id: string; createDate: string; at: [number, number] }[];
}
