/** Bodies of objects on their way in and out: files, never texts in memory (pure types). */

/** The checksums that S3 knows of a body, in base64, by the name of their member. */
export interface Checksums {
  ChecksumCRC32?: string;
  ChecksumCRC32C?: string;
  ChecksumCRC64NVME?: string;
  ChecksumSHA1?: string;
  ChecksumSHA256?: string;
}

/** A body that the door has received into a file of its own; the file is gone after the call unless it was kept. */
export interface ReceivedBody {
  file: string;
  size: number;
  /** Lower-case hex. */
  sha256: string;
  md5: string;
  /** Those that the client named, as computed from what arrived. */
  checksums: Checksums;
}

/** A stored body, or the part of it from `start` to `end` (both included). */
export interface StoredBody {
  file: string;
  start: number;
  end: number;
}

export const isReceivedBody = (value: unknown): value is ReceivedBody =>
  typeof value === "object" && value !== null && "file" in value && "sha256" in value && "md5" in value;
