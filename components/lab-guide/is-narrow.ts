/** In so narrow a window an open drawer covers the page. Source: Cloudscape's breakpoint of mobile layouts. */
export const isNarrow = (): boolean => window.innerWidth <= 688;
