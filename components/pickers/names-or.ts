/** Up to two names in alphabetical order, then how many more: `A, B + 2 more`; `none` where there is no name. Pure. */
export function namesOr(names: readonly string[], none: string): string {
  if (names.length === 0) return none;
  const sorted = names.toSorted((a, b) => a.localeCompare(b, "en"));
  const shown = sorted.slice(0, 2).join(", ");
  return names.length > 2 ? `${shown} + ${names.length - 2} more` : shown;
}
