/** By name, what the bar and the account's page show of an account's colour. Names: AWS User Experience Customization. */
const shown: Readonly<Record<string, { name: string; className: string }>> = {
  pink: { name: "Pink", className: "bg-[#e35aa7]" },
  purple: { name: "Purple", className: "bg-[#9a6bff]" },
  darkBlue: { name: "Dark blue", className: "bg-[#2b6cd6]" },
  lightBlue: { name: "Light blue", className: "bg-[#54c0ff]" },
  teal: { name: "Teal", className: "bg-[#12b5a5]" },
  green: { name: "Green", className: "bg-[#2ea44f]" },
  yellow: { name: "Yellow", className: "bg-[#f2cd54]" },
  orange: { name: "Orange", className: "bg-[#f58025]" },
  red: { name: "Red", className: "bg-[#e0453c]" },
};

/** `Dark blue`; `None` for no colour. */
export const accountColorName = (color: string | null) => (color && shown[color]?.name) ?? "None";

/** A patch of the colour, beside its name or the account's. */
export function AccountColorChip({ color, tall = false }: { color: string; tall?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-block rounded-sm ${shown[color]?.className ?? ""} ${tall ? "w-1.5" : "h-3.5 w-3.5"}`}
    />
  );
}
