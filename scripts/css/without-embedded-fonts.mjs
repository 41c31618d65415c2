/**
 * Takes fonts out that a style sheet carries inside itself: Cloudscape's global styles embed Open Sans, 139 KB of 255
 * after compression, before the first paint. app/fonts.css names files instead.
 */
const embedded = /url\(["']?data:/;

const withoutEmbeddedFonts = () => ({
  postcssPlugin: "without-embedded-fonts",
  OnceExit(root) {
    root.walkAtRules("font-face", (rule) => {
      if (rule.nodes?.some(({ prop, value }) => prop === "src" && embedded.test(value))) rule.remove();
    });
  },
});
withoutEmbeddedFonts.postcss = true;
export default withoutEmbeddedFonts;
