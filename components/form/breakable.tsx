import { Fragment, type ReactNode } from "react";

/** Where a text may break: an ARN behind its `:` and `/`, a name between its words: `Read|Only|Access`. */
export const wordsOf = (text: string): string[] =>
  text.split(text.includes(":") ? /(?<=[:/])(?=[\w$])/ : /(?<=[a-z0-9])(?=[A-Z][a-z])|(?<=[-_./])(?=\w)/);

/** A name or an ARN that breaks between its words where it does not fit. */
export const breakable = (text: string): ReactNode =>
  wordsOf(text).map((word, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of a text stand where they stand.
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {word}
    </Fragment>
  ));
