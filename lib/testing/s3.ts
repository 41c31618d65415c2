/** What tests of S3 arrange and expect again and again. */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import type { AnyOperation } from "@/lib/operation/define";
import type { ReceivedBody } from "@/lib/services/s3/body";
import { createBucket } from "@/lib/services/s3/operations/create-bucket";
import { deletePublicAccessBlock } from "@/lib/services/s3/operations/delete-public-access-block";
import { putBucketPolicy } from "@/lib/services/s3/operations/put-bucket-policy";
import { putObject } from "@/lib/services/s3/operations/put-object";
import { allowing, type World, world } from "./world";

/** A body as the door hands it over: a file that waits to be kept. */
export function bodyOf(text: string, checksums: ReceivedBody["checksums"] = {}): ReceivedBody {
  const folder = path.join(process.env.REHEARSAL_DATA_DIR ?? "", "bodies-of-tests");
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, randomUUID());
  writeFileSync(file, text);
  const sum = (algorithm: string) => createHash(algorithm).update(text).digest("hex");
  return { file, size: Buffer.byteLength(text), sha256: sum("sha256"), md5: sum("md5"), checksums };
}

/** A world with a bucket of its own. */
export async function bucketWorld(): Promise<{ here: World; Bucket: string }> {
  const here = await world();
  const Bucket = `larch-${here.accountId}`;
  await here.root(createBucket, { Bucket });
  return { here, Bucket };
}

export const put = (here: World, Bucket: string, Key: string, text = Key) =>
  here.root(putObject, { Bucket, Key, Body: bodyOf(text) });

/** Lets others into the bucket by its policy. */
export async function open(here: World, Bucket: string, Principal: unknown, Action: string | string[]) {
  await here.root(deletePublicAccessBlock, { Bucket });
  const Resource = [`arn:aws:s3:::${Bucket}`, `arn:aws:s3:::${Bucket}/*`];
  const Statement = [{ Effect: "Allow", Principal, Action, Resource }];
  await here.root(putBucketPolicy, { Bucket, Policy: JSON.stringify({ Version: "2012-10-17", Statement }) });
}

export const noBucket = { code: "NoSuchBucket", status: 404, message: "The specified bucket does not exist" };
export const noKey = { code: "NoSuchKey", status: 404, message: "The specified key does not exist." };

interface Place {
  here: World;
  Bucket: string;
}

/** What holds for every operation on a bucket or object: who may not, another account, another owner, no bucket. */
export function itIsJudged(
  operation: AnyOperation,
  told: {
    place: () => Place;
    input: () => object;
    action: string;
    /** What is judged, without the bucket. */
    key?: string;
    /** Only the account that owns the bucket may, whatever the policy says. */
    ownersAlone?: boolean;
  },
) {
  it("refuses who may not, of this account or another, whatever stands behind it", async () => {
    const { here, Bucket } = told.place();
    const resource = `arn:aws:s3:::${Bucket}${told.key === undefined ? "" : `/${told.key}`}`;
    const eve = await here.userWith("eve", allowing("s3:*", `${resource}-other`));
    await expect(eve(operation, { ...told.input(), Bucket })).rejects.toMatchObject({
      code: "AccessDenied",
      message: `User: arn:aws:iam::${here.accountId}:user/eve is not authorized to perform: ${told.action} on resource: ${resource} because no identity-based policy allows the ${told.action} action`,
    });
    const other = await world();
    for (const perform of [other.root, await other.userWith("admin", allowing("*"))])
      await expect(perform(operation, { ...told.input(), Bucket })).rejects.toMatchObject({
        code: "AccessDenied",
        status: 403,
      });
    await open(here, Bucket, { AWS: other.accountId }, "s3:*");
    const outcome = await other.root(operation, { ...told.input(), Bucket }).catch((error: unknown) => error);
    if (told.ownersAlone) expect(outcome).toMatchObject({ code: "MethodNotAllowed", status: 405 });
    else expect(outcome).not.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses what cannot be: no such bucket, another owner than the caller expects", async () => {
    const { here, Bucket } = told.place();
    await expect(here.root(operation, { ...told.input(), Bucket: `${Bucket}-none` })).rejects.toMatchObject(noBucket);
    await expect(
      here.root(operation, { ...told.input(), Bucket, ExpectedBucketOwner: "000000000000" }),
    ).rejects.toMatchObject({ code: "AccessDenied", message: "Access Denied" });
  });
}
