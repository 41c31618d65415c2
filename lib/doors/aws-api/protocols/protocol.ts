import type { AwsError } from "@/lib/aws/error";
import type { Contract, OperationContract } from "../contract";
import type { AwsRequest } from "../request";
import type { PortService } from "../service";
import type { Refusals } from "../sigv4/refusals";

/** An answer, ready to be sent. Text is UTF-8. */
export interface AwsAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array | FileBody;
}

/** A part of a file: both ends are included, and an empty one ends before it starts. */
export interface FileBody {
  file: string;
  start: number;
  end: number;
}

/** How a family of services is spoken to: everything that differs between Query, REST-XML and JSON. */
export interface Protocol {
  refusals: Refusals;
  /** How far the clocks may be apart. */
  skewMinutes: number;
  /** Is it signed by S3's rules? */
  s3: boolean;
  newRequestId: () => string;
  tooLarge: () => AwsError;
  /** What a bug is told as. */
  internalFailure: (service: PortService) => AwsError;
  /** The operation that a request asks for, of all that AWS has. Throws where it names none. */
  operation: (request: AwsRequest, contract: Contract) => OperationContract;
  /** The input by its shape: members by name, lists, numbers, dates. Throws where a value is of another type. */
  input: (request: AwsRequest, operation: OperationContract) => Record<string, unknown>;
  answer: (contract: Contract, operation: OperationContract, output: unknown, requestId: string) => AwsAnswer;
  refusal: (error: AwsError, service: PortService, request: AwsRequest, requestId: string) => AwsAnswer;
}
