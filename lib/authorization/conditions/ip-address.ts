import { negationOf, parsedOperator } from "./operator";

/** An address or a block: bytes, and how many leading bits count. */
export interface IpRange {
  bytes: readonly number[];
  bits: number;
}

/** A CIDR block of IPv4 or IPv6; a bare address is a block of one. Undefined where the text is neither. */
export function parseIpRange(text: string): IpRange | undefined {
  const slash = text.indexOf("/");
  const address = slash < 0 ? text : text.slice(0, slash);
  const bytes = address.includes(":") ? ipv6(address) : ipv4(address);
  if (!bytes) return undefined;
  if (slash < 0) return { bytes, bits: bytes.length * 8 };
  const length = text.slice(slash + 1);
  if (!/^\d{1,3}$/.test(length) || Number(length) > bytes.length * 8) return undefined;
  return { bytes, bits: Number(length) };
}

/** Four numbers of one to three digits, each below 256. */
function ipv4(text: string): number[] | undefined {
  const bytes: number[] = [];
  let byte = 0;
  let digits = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : dot;
    if (code === dot) {
      if (digits === 0 || digits > 3 || byte > 255) return undefined;
      bytes.push(byte);
      byte = 0;
      digits = 0;
    } else if (code >= zero && code <= nine) {
      byte = byte * 10 + code - zero;
      digits++;
    } else return undefined;
  }
  return bytes.length === 4 ? bytes : undefined;
}

const dot = 0x2e;
const zero = 0x30;
const nine = 0x39;

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
