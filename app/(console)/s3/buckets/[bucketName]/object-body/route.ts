import { z } from "zod";
import { consolePaths } from "@/components/link/console-paths";
import { metadataHeader } from "@/components/s3/metadata-rules";
import { browserRequestOf } from "@/lib/doors/console/browser-request";
import { streamOf, withBody } from "@/lib/doors/console/object-body";
import { read } from "@/lib/doors/console/run-operation";
import { objectBodyPolicy } from "@/lib/doors/console/security-headers";
import { addressIn } from "@/lib/doors/console/session-address";
import { uploadMetadata } from "@/lib/doors/console/upload-metadata";
import { getObject } from "@/lib/services/s3/operations/get-object";
import { putObject } from "@/lib/services/s3/operations/put-object";
import { uploadPart } from "@/lib/services/s3/operations/upload-part";

type Context = RouteContext<"/s3/buckets/[bucketName]/object-body">;

/** `?key=…&download` saves an object, `?key=…&open` shows it, or a version by `versionId=…`. Who may not is led to the object's page, which says why. */
export async function GET(request: Request, context: Context): Promise<Response> {
  // proxy.ts says the policy of the answer in the request too; a way here that it does not know is none.
  if (request.headers.get("content-security-policy") !== objectBodyPolicy) return new Response(null, { status: 404 });
  const Bucket = await bucketOf(context);
  const asked = new URL(request.url).searchParams;
  const Key = asked.get("key") ?? "";
  const [VersionId, Range] = [asked.get("versionId"), request.headers.get("range")];
  const got = await read(getObject, {
    ...{ Bucket, Key },
    ...(VersionId === null ? {} : { VersionId }),
    ...(Range === null ? {} : { Range }),
  });
  if (!got.ok) {
    const page = addressIn(
      browserRequestOf(request.headers).place,
      consolePaths.object(Bucket, Key, VersionId ?? undefined),
    );
    return new Response(null, { status: 303, headers: { Location: page, "Cache-Control": "no-store" } });
  }
  const { Body, ContentLength, ContentType, ContentRange, ...told } = got.value;
  const encoding = z.object({ ContentEncoding: z.string() }).safeParse(told).data?.ContentEncoding;
  return new Response(streamOf(Body), {
    status: ContentRange === undefined ? 200 : 206,
    headers: {
      "Content-Type": ContentType,
      "Content-Length": String(ContentLength),
      ...(ContentRange === undefined ? {} : { "Content-Range": ContentRange }),
      ...(encoding === undefined ? {} : { "Content-Encoding": encoding }),
      "Accept-Ranges": "bytes",
      "Content-Disposition": disposition(asked.has("open") ? "inline" : "attachment", Key),
      "Cache-Control": "private, no-store",
    },
  });
}

/** Receives a file, `?key=…`, with tags in the header x-amz-tagging and metadata in one of ours, or a part of one, `?key=…&uploadId=…&partNumber=1`. Out: its entity tag, or the failure. */
export async function PUT(request: Request, context: Context): Promise<Response> {
  const Bucket = await bucketOf(context);
  const asked = new URL(request.url).searchParams;
  const Key = asked.get("key") ?? "";
  const UploadId = asked.get("uploadId");
  const ContentType = request.headers.get("content-type");
  const Tagging = request.headers.get("x-amz-tagging");
  const metadata = request.headers.get(metadataHeader) ?? "";
  const received = {
    pieces: request.body,
    length: request.headers.get("content-length"),
    operation: UploadId === null ? "PutObject" : "UploadPart",
  };
  const answer = await withBody<{ ETag?: string | undefined }>(received, (Body) =>
    UploadId === null
      ? read(putObject, {
          ...{ Bucket, Key, Body },
          ...(ContentType ? { ContentType } : {}),
          ...(Tagging ? { Tagging } : {}),
          ...uploadMetadata(metadata),
        })
      : read(uploadPart, { Bucket, Key, Body, UploadId, PartNumber: Number(asked.get("partNumber")) }),
  );
  const shown = answer.ok ? { ok: true, value: { etag: answer.value.ETag ?? "" } } : answer;
  return Response.json(shown, { headers: { "Cache-Control": "no-store" } });
}

const bucketOf = async ({ params }: Context) => decodeURIComponent((await params).bucketName);

/** The last part of the key as the name of a file. Source: RFC 6266, "Use of the Content-Disposition header". */
function disposition(kind: "inline" | "attachment", key: string): string {
  const name = key.split("/").findLast((part) => part !== "") ?? "object";
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${exact}`;
}
