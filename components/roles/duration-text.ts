const units = [
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/** A duration in words: `1 hour`, `1 hour 30 minutes`. Pure; in: whole seconds. */
export function durationText(seconds: number): string {
  let rest = seconds;
  const parts = units.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? [] : [`${count} ${unit}${count === 1 ? "" : "s"}`];
  });
  return parts.join(" ") || "0 seconds";
}
