/** Our mark: a stage with its curtain half open. */
export function Mark() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect x="1" y="2" width="22" height="3" rx="1" fill="currentColor" />
      <path d="M2 6h9c0 6-3 10-9 12z" fill="currentColor" opacity=".85" />
      <path d="M22 6h-5c0 6 1 10 5 12z" fill="currentColor" opacity=".85" />
      <rect x="1" y="20" width="22" height="2" rx="1" fill="currentColor" />
    </svg>
  );
}
