/** The mark of Larch Outdoor: a tree. */
export function LarchMark() {
  return (
    <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <path d="M14 2l6 8h-3l5 7h-4l5 6H5l5-6H6l5-7H8z" fill="currentColor" />
      <rect x="12.5" y="23" width="3" height="4" fill="currentColor" />
    </svg>
  );
}
