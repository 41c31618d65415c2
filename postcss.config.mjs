import withoutEmbeddedFonts from "./scripts/css/without-embedded-fonts.mjs";

export default { plugins: ["@tailwindcss/postcss", withoutEmbeddedFonts()] };
