/** Sends a file to a bucket: in one request, or, where it is large, in parts as S3's own console does. */
import { z } from "zod";
import { noAnswer, readAnswer } from "@/components/decision/fetch-read";
import type { TagDraft } from "@/components/form/tag-rules";
import { consolePaths } from "@/components/link/console-paths";
import { metadataHeader, metadataText } from "@/components/s3/metadata-rules";
import type { Failure, Read } from "@/lib/doors/console/action-state";
import { headerOfOwner, pageOwnerHeader } from "@/lib/doors/console/page-owner";
import { abandonUpload, beginUpload, completeUpload } from "../../actions";
import type { FileProperties } from "./upload-properties";

/** No request is larger. In bytes: above S3's least size of a part, and below what the console's server takes whole. */
export const partSize = 8 * 1024 * 1024;

/** A server takes headers of 16 kB in all; longer tags and metadata are told as the upload in parts begins, in the request's body. */
const longestHeaders = 8 * 1024;

const sent = z.object({ etag: z.string() });
type Sent = z.infer<typeof sent>;

export interface Sending {
  bucket: string;
  key: string;
  file: File;
  properties: FileProperties;
  /** Makes the address of a console path. */
  href: (path: string) => string;
  /** Whose page it is, as in the session's facts. */
  owner: string;
  /** How many bytes of it are under way or there. */
  onProgress: (bytes: number) => void;
  signal: AbortSignal;
}

/** Out: the failure, or undefined where the file is there. */
export async function sendFile(sending: Sending): Promise<Failure | undefined> {
  const { bucket, key, file, properties, signal } = sending;
  const tagging = taggingOf(properties.tags);
  const metadata = metadataText(properties.metadata);
  if (file.size <= partSize && tagging.length + metadata.length <= longestHeaders) {
    const answer = await put(sending, file, {}, 0, "PutObject");
    return answer.ok ? undefined : answer.failure;
  }
  const begun = await beginUpload(bucket, key, { type: file.type, tagging, metadata });
  if (begun.status !== "done") return begun.status === "failed" ? begun.failure : noAnswer(begin).failure;
  const uploadId = begun.output;
  const etags: string[] = [];
  // An empty file is one part too.
  for (let start = 0; start === 0 || start < file.size; start += partSize) {
    const part = { uploadId, partNumber: String(etags.length + 1) };
    const answer = await put(sending, file.slice(start, start + partSize), part, start, "UploadPart");
    if (!answer.ok || signal.aborted) {
      await abandonUpload(bucket, key, uploadId);
      return answer.ok ? noAnswer("UploadPart").failure : answer.failure;
    }
    etags.push(answer.value.etag);
  }
  const completed = await completeUpload(bucket, key, { id: uploadId, etags });
  if (completed.status !== "failed") return undefined;
  await abandonUpload(bucket, key, uploadId);
  return completed.failure;
}

const begin = "CreateMultipartUpload";

/** Tags as S3's header has them: `team=blue&cost=1`. */
const taggingOf = (tags: readonly TagDraft[]) =>
  new URLSearchParams(tags.map(({ key, value }) => [key, value])).toString();

/** One request. `fetch` does not tell how far it is, so this is the older way. */
function put(
  { bucket, key, file, properties, href, owner, onProgress, signal }: Sending,
  body: Blob,
  part: Record<string, string>,
  start: number,
  operation: string,
): Promise<Read<Sent>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    const end = (answer: Read<Sent>) => {
      signal.removeEventListener("abort", stop);
      resolve(answer);
    };
    request.open("PUT", href(consolePaths.objectBody(bucket, { key, ...part })));
    request.setRequestHeader(pageOwnerHeader, headerOfOwner(owner));
    request.setRequestHeader("Content-Type", file.type || "binary/octet-stream");
    // The parts of an upload have neither: they were told when it began.
    if (part.uploadId === undefined) {
      const [tagging, metadata] = [taggingOf(properties.tags), metadataText(properties.metadata)];
      if (tagging) request.setRequestHeader("x-amz-tagging", tagging);
      if (metadata) request.setRequestHeader(metadataHeader, metadata);
    }
    request.upload.addEventListener("progress", ({ loaded }) => onProgress(start + loaded));
    request.addEventListener("load", () => end(answerOf(request.responseText, operation)));
    request.addEventListener("error", () => end(noAnswer(operation)));
    request.addEventListener("abort", () => end(noAnswer(operation)));
    signal.addEventListener("abort", stop);
    request.send(body);
  });
}

function answerOf(text: string, operation: string): Read<Sent> {
  try {
    return readAnswer(sent).parse(JSON.parse(text));
  } catch {
    return noAnswer(operation);
  }
}
