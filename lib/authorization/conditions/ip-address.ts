import { negationOf, parsedOperator } from "./operator";

/** An address or a block: bytes, and how many leading bits count. */
export interface IpRange {
  bytes: readonly number[];
  bits: number;
}

/** A CIDR block of IPv4 or IPv6; a bare address is a block of one. Undefined where the text is neither. */
export function parseIpRange(text: string): IpRange | undefined {
  const [address = "", length, ...more] = text.split("/");
  const bytes = address.includes(":") ? ipv6(address) : ipv4(address);
  if (!bytes || more.length > 0) return undefined;
  if (length === undefined) return { bytes, bits: bytes.length * 8 };
  if (!/^\d{1,3}$/.test(length) || Number(length) > bytes.length * 8) return undefined;
  return { bytes, bits: Number(length) };
}

function ipv4(text: string): number[] | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined;
  return parts.map(Number);
}

function ipv6(text: string): number[] | undefined {
  const [left = "", right, ...more] = text.split("::");
  const head = groups(left, right === undefined);
  if (right === undefined) return head?.length === 16 ? head : undefined;
  const tail = groups(right, true);
  if (more.length > 0 || !head || !tail || head.length + tail.length > 14) return undefined;
  return [...head, ...new Array<number>(16 - head.length - tail.length).fill(0), ...tail];
}

/** Colon-separated groups as bytes; the last may be written as IPv4. */
function groups(text: string, last: boolean): number[] | undefined {
  if (text === "") return [];
  const parts = text.split(":");
  const bytes: number[] = [];
  for (const [index, part] of parts.entries()) {
    if (/^[0-9a-f]{1,4}$/i.test(part)) {
      const value = Number.parseInt(part, 16);
      bytes.push(value >> 8, value & 255);
      continue;
    }
    const four = last && index === parts.length - 1 ? ipv4(part) : undefined;
    if (!four) return undefined;
    bytes.push(...four);
  }
  return bytes;
}

/** Is the first range inside the second? The two families never meet. */
export function within(inner: IpRange, outer: IpRange): boolean {
  if (inner.bytes.length !== outer.bytes.length || inner.bits < outer.bits) return false;
  return outer.bytes.every((byte, index) => {
    const counted = Math.min(8, Math.max(0, outer.bits - index * 8));
    const mask = (0xff << (8 - counted)) & 0xff;
    return (byte & mask) === ((inner.bytes[index] ?? 0) & mask);
  });
}

export const ipAddress = parsedOperator("IpAddress", parseIpRange, within);
export const notIpAddress = negationOf(ipAddress, "NotIpAddress");
