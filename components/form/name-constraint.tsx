import type { ReactNode } from "react";

/** What stands under the field of a name. In: the most characters it may have. The list of signs does not break. */
export const nameConstraint = (most: number): ReactNode => (
  <>
    Maximum {most} characters. Use alphanumeric and <span className="whitespace-nowrap">'+=,.@-_'</span> characters.
  </>
);
