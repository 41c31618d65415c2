/** The colours that an account can have in the console's bar. Source: AWS User Experience Customization, PutAccountColor. */
export const accountColors = [
  "none",
  "pink",
  "purple",
  "darkBlue",
  "lightBlue",
  "teal",
  "green",
  "yellow",
  "orange",
  "red",
] as const;

export type AccountColor = (typeof accountColors)[number];
