/** Addresses: aws:SourceIp sees public ones only, and what follows a block's masked bits does not count. */
import { type IpRange, parseIpRange, within } from "../../../conditions/ip-address";
import { familyOf } from "../policy-view";
import { found, type Rule } from "../rule";

/** Sources: RFC 1918, RFC 6598 (shared), RFC 3927 (link-local), RFC 1122 (loopback), RFC 4193 (unique local). */
const privateRanges = [
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "100.64.0.0/10",
  "169.254.0.0/16",
  "127.0.0.0/8",
  "fc00::/7",
  "fe80::/10",
].flatMap((text) => parseIpRange(text) ?? []);

export const privateAddresses: Rule = {
  codes: ["PRIVATE_IP_ADDRESS", "PRIVATE_NOT_IP_ADDRESS", "PRIVATE_IP_ADDRESS_SUBSET", "PRIVATE_NOT_IP_ADDRESS_SUBSET"],
  *check({ statements }) {
    for (const condition of statements.flatMap(({ conditions }) => conditions)) {
      if (condition.folded !== "aws:sourceip" || familyOf(condition) !== "Ip") continue;
      const { operator, values, node } = condition;
      const inside = values.filter(({ text }) => {
        const range = parseIpRange(text);
        return range && privateRanges.some((one) => within(range, one));
      });
      if (inside.length === 0) continue;
      const negated = operator?.negated === true;
      if (inside.length === values.length)
        yield negated
          ? found(
              "PRIVATE_NOT_IP_ADDRESS",
              "aws:SourceIp is never a private address: the condition is always met.",
              node,
            )
          : found("PRIVATE_IP_ADDRESS", "aws:SourceIp is never a private address: the condition is never met.", node);
      else
        yield found(
          negated ? "PRIVATE_NOT_IP_ADDRESS_SUBSET" : "PRIVATE_IP_ADDRESS_SUBSET",
          "aws:SourceIp is never a private address: for those use aws:VpcSourceIp.",
          ...inside.map((value) => value.node),
        );
    }
  },
};

export const maskedBits: Rule = {
  codes: ["IMPROVE_IP_RANGE"],
  *check({ statements }) {
    for (const condition of statements.flatMap(({ conditions }) => conditions)) {
      if (familyOf(condition) !== "Ip") continue;
      for (const { node, text } of condition.values) {
        const range = parseIpRange(text);
        const improved = range && masked(range);
        if (range && improved && improved.join() !== range.bytes.join())
          yield found(
            "IMPROVE_IP_RANGE",
            `Only the first ${range.bits} bits count: write ${textOf(improved)}/${range.bits}.`,
            node,
          );
      }
    }
  },
};

const masked = ({ bytes, bits }: IpRange) =>
  bytes.map((byte, index) => byte & (0xff << (8 - Math.min(8, Math.max(0, bits - index * 8)))) & 0xff);

function textOf(bytes: readonly number[]): string {
  if (bytes.length === 4) return bytes.join(".");
  const groups = Array.from({ length: 8 }, (_, index) =>
    (((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0)).toString(16),
  );
  return groups.join(":").replace(/(?:^|:)0(?::0)+(?:$|:)/, "::");
}
