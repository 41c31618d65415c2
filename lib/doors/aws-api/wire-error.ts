import { AwsError } from "@/lib/aws/error";

/** An error with further elements in its document, as S3 has them (`BucketName`, `StringToSign`, …). */
export class WireError extends AwsError {
  constructor(
    code: string,
    message: string,
    status: number,
    readonly elements: Readonly<Record<string, string>>,
  ) {
    super(code, message, status);
  }
}

/** The further elements of an error, where it has any. */
export const elementsOf = (error: AwsError): Readonly<Record<string, string>> =>
  error instanceof WireError ? error.elements : {};
