/**
 * Checksums of bodies as S3 knows them, computed while a body streams by.
 * Source: S3 User Guide, "Checking object integrity"; the CRCs as the catalogue of parametrised CRCs has them
 * (CRC-32/ISO-HDLC, CRC-32/ISCSI, CRC-64/NVME), reflected, all bits set at both ends.
 */
import { createHash, type Hash } from "node:crypto";

/** Takes bytes, and tells the sum at the end in base64. */
interface Summing {
  update: (bytes: Uint8Array) => void;
  digest: () => string;
}

export const checksumNames = ["crc32", "crc32c", "crc64nvme", "sha1", "sha256"] as const;
export type ChecksumName = (typeof checksumNames)[number];

/** The member of S3's shapes that holds it. */
export const memberOf = {
  crc32: "ChecksumCRC32",
  crc32c: "ChecksumCRC32C",
  crc64nvme: "ChecksumCRC64NVME",
  sha1: "ChecksumSHA1",
  sha256: "ChecksumSHA256",
} as const satisfies Record<ChecksumName, string>;

export const summing: Record<ChecksumName, () => Summing> = {
  crc32: () => crc32Of(tableOf(0xedb88320)),
  crc32c: () => crc32Of(tableOf(0x82f63b78)),
  crc64nvme: () => crc64(),
  sha1: () => hashing(createHash("sha1")),
  sha256: () => hashing(createHash("sha256")),
};

const hashing = (hash: Hash): Summing => ({
  update: (bytes) => void hash.update(bytes),
  digest: () => hash.digest("base64"),
});

const tables = new Map<number, Uint32Array>();

function tableOf(polynomial: number): Uint32Array {
  const known = tables.get(polynomial);
  if (known) return known;
  const table = new Uint32Array(256).map((_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
    return value;
  });
  tables.set(polynomial, table);
  return table;
}

function crc32Of(table: Uint32Array): Summing {
  let crc = 0xffffffff;
  return {
    update(bytes) {
      for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
    },
    digest() {
      const sum = Buffer.alloc(4);
      sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
      return sum.toString("base64");
    },
  };
}

/** 0x9a6c9329ac4bc9b5, the reflected polynomial, in halves of 32 bits. */
const nvme = { high: 0x9a6c9329, low: 0xac4bc9b5 };
let halves: { high: Uint32Array; low: Uint32Array } | undefined;

function crc64Tables() {
  if (halves) return halves;
  const made = { high: new Uint32Array(256), low: new Uint32Array(256) };
  for (let index = 0; index < 256; index += 1) {
    let high = 0;
    let low = index;
    for (let bit = 0; bit < 8; bit += 1) {
      const odd = low & 1;
      low = ((low >>> 1) | (high << 31)) >>> 0;
      high >>>= 1;
      if (odd) {
        low = (low ^ nvme.low) >>> 0;
        high = (high ^ nvme.high) >>> 0;
      }
    }
    made.high[index] = high;
    made.low[index] = low;
  }
  halves = made;
  return made;
}

function crc64(): Summing {
  const table = crc64Tables();
  let high = 0xffffffff;
  let low = 0xffffffff;
  return {
    update(bytes) {
      for (const byte of bytes) {
        const index = (low ^ byte) & 0xff;
        low = (((low >>> 8) | (high << 24)) ^ (table.low[index] ?? 0)) >>> 0;
        high = ((high >>> 8) ^ (table.high[index] ?? 0)) >>> 0;
      }
    },
    digest() {
      const sum = Buffer.alloc(8);
      sum.writeUInt32BE((high ^ 0xffffffff) >>> 0, 0);
      sum.writeUInt32BE((low ^ 0xffffffff) >>> 0, 4);
      return sum.toString("base64");
    },
  };
}
