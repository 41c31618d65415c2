import { mainContentId } from "./focus-keeper";

/** The first thing the keyboard reaches: past the bar and the navigation. */
export function SkipLink() {
  return (
    <a href={`#${mainContentId}`} className="skip-link">
      Skip to main content
    </a>
  );
}
