import { describe, expect, it } from "vitest";
import { ChunkReader } from "./aws-chunked";
import type { AwsRequest } from "./request";
import { s3Refusals } from "./sigv4/s3-refusals";
import { verify } from "./sigv4/verify";

const crlf = "\r\n";
/** AWS's own example: 65,536 and 1,024 times the letter a. Source: S3 API Reference, "Example: PUT Object" of chunked uploads. */
const signatures = [
  "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648",
  "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497",
  "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9",
];
const example = (letter = "a") =>
  [65_536, 1024, 0]
    .map((size, at) => `${size.toString(16)};chunk-signature=${signatures[at]}${crlf}${letter.repeat(size)}${crlf}`)
    .join("");

/** Reads a body in pieces of so many bytes. */
function read(body: string, size: number, signed = true) {
  let data = "";
  const reader = new ChunkReader(signed, (bytes) => {
    data += bytes.toString();
  });
  for (let at = 0; at < body.length; at += size) reader.take(Buffer.from(body.slice(at, at + size)));
  reader.end();
  return { data, reader };
}

function verified(reader: ChunkReader) {
  const names =
    "content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class";
  const headers = {
    Host: "s3.amazonaws.com",
    "x-amz-date": "20130524T000000Z",
    "x-amz-storage-class": "REDUCED_REDUNDANCY",
    Authorization: `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=${names},Signature=4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9`,
    "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
    "Content-Encoding": "aws-chunked",
    "x-amz-decoded-content-length": "66560",
    "Content-Length": "66824",
  };
  const request: AwsRequest = {
    method: "PUT",
    path: "/examplebucket/chunkObject.txt",
    query: "",
    rawHeaders: Object.entries(headers).flat(),
    body: Buffer.alloc(0),
    bodyTooLarge: false,
    spooled: {
      file: "",
      size: 66_560,
      rawSha256: "",
      sha256: "",
      md5: "",
      checksums: {},
      trailers: reader.trailers,
      signatures: reader.signatures,
      fault: undefined,
    },
    sourceIp: "127.0.0.1",
    secure: false,
    at: new Date("2013-05-24T00:00:00Z"),
  };
  const rules = { service: "s3", s3: true, skewMinutes: 15, refusals: s3Refusals };
  return verify(request, rules, async () => ({ secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" }));
}

describe("a body in signed chunks", () => {
  it.each([1000, 65_537, 1_000_000])("is AWS's example, read by %d bytes", async (size) => {
    const { data, reader } = read(example(), size);
    expect(data).toBe("a".repeat(66_560));
    await verified(reader);
  });

  it("is refused where a chunk is another than was signed", async () => {
    await expect(verified(read(example("b"), 5000).reader)).rejects.toMatchObject({ code: "SignatureDoesNotMatch" });
  });
});

describe("a body in chunks", () => {
  it("brings trailing headers", () => {
    const body = `5${crlf}hello${crlf}0${crlf}x-amz-checksum-crc32:NhCmhg==${crlf}${crlf}`;
    for (const size of [1, 7, 100]) {
      const { data, reader } = read(body, size, false);
      expect([data, [...reader.trailers]]).toEqual(["hello", [["x-amz-checksum-crc32", "NhCmhg=="]]]);
    }
  });

  it.each([
    "hello",
    `zz${crlf}`,
    `5${crlf}hello`,
    `5${crlf}hello${crlf}`,
    `5${crlf}helloo${crlf}0${crlf}${crlf}`,
    `0${crlf}no trailer${crlf}`,
    "1".repeat(5000),
  ])("is refused where it is none: %j", (body) => {
    expect(() => read(body, 100, false)).toThrow("terminated unexpectedly");
  });
});
