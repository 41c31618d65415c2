export default {
  plugins: {
    "@tailwindcss/postcss": {},
    "./scripts/css/without-embedded-fonts.mjs": {},
  },
};
