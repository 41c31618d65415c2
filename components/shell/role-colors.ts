/** The colours that a person can give a role in the bar, by what AWS's links call them. */
export const roleColors = [
  { value: "F2B0A9", label: "Red", pill: "bg-[#f2b0a9]" },
  { value: "FBBF93", label: "Orange", pill: "bg-[#fbbf93]" },
  { value: "FAD791", label: "Yellow", pill: "bg-[#fad791]" },
  { value: "B7CA9D", label: "Green", pill: "bg-[#b7ca9d]" },
  { value: "99BCE3", label: "Blue", pill: "bg-[#99bce3]" },
] as const;

/** The classes of a role's name in its colour; dark letters on all of them. Empty without a colour. */
export function rolePill(color: string): string {
  const found = roleColors.find(({ value }) => value === color.toUpperCase());
  return found ? `${found.pill} rounded px-2 text-[#16191f]` : "";
}
