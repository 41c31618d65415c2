/** Addresses as strings of noughts and ones. */
export function addressIsIn(address: string, block: string): boolean {
  const inner = readBlock(address);
  const outer = readBlock(block);
  return (
    inner !== undefined && outer !== undefined && inner.family === outer.family && inner.prefix.startsWith(outer.prefix)
  );
}

function readBlock(text: string): { family: number; prefix: string } | undefined {
  const parts = text.split("/");
  const bits = readBits(parts[0] ?? "");
  if (bits === undefined || parts.length > 2) return undefined;
  const length = parts[1] ?? String(bits.length);
  if (!/^\d{1,3}$/.test(length) || Number(length) > bits.length) return undefined;
  return { family: bits.length, prefix: bits.slice(0, Number(length)) };
}

function readBits(text: string): string | undefined {
  if (!text.includes(":")) {
    const numbers = text.split(".");
    const isAddress =
      numbers.length === 4 && numbers.every((number) => /^\d{1,3}$/.test(number) && Number(number) <= 255);
    return isAddress ? numbers.map((number) => Number(number).toString(2).padStart(8, "0")).join("") : undefined;
  }
  // The last 32 bits may be written as IPv4; write them as two groups.
  const last = text.slice(text.lastIndexOf(":") + 1);
  const four = last.includes(".") ? readBits(last) : "";
  if (four === undefined) return undefined;
  const groups =
    four === ""
      ? last
      : `${Number.parseInt(four.slice(0, 16), 2).toString(16)}:${Number.parseInt(four.slice(16), 2).toString(16)}`;
  const full = text.slice(0, text.lastIndexOf(":") + 1) + groups;
  const halves = full.split("::");
  if (halves.length > 2) return undefined;
  const [left = [], right = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - left.length - right.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const all = [...left, ...new Array<string>(missing).fill("0"), ...right];
  if (!all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return all.map((group) => Number.parseInt(group, 16).toString(2).padStart(16, "0")).join("");
}
