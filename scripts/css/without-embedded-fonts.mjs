/**
 * Takes fonts out that a style sheet carries inside itself: Cloudscape's global styles embed Open Sans, 139 KB of 255
 * after compression, before the first paint. The pages use the fonts of the system (see globals.css).
 */
const withoutEmbeddedFonts = () => ({
  postcssPlugin: "without-embedded-fonts",
  AtRule: {
    "font-face"(rule) {
      if (rule.nodes?.some((node) => node.prop === "src" && node.value.includes("url(data:"))) rule.remove();
    },
  },
});
withoutEmbeddedFonts.postcss = true;
export default withoutEmbeddedFonts;
