"use client";
import type { Ace } from "ace-builds";
import { useEffect, useRef, useState } from "react";

/**
 * Between a code editor and the part that holds its text. Cloudscape's editor writes every text that it is given over
 * the one that stands in it; on a slow machine that is one which the person has typed on since, and letters are lost. So
 * it is given one text for good, and a text goes into the editor only where it does not come from there.
 * In: the editor once it is there, and the text as the part around holds it. Out: `initial`, what Cloudscape's editor is
 * given; `reported`, called with each text that the editor tells of.
 */
export function useEditorText(editor: Ace.Editor | undefined, value: string) {
  const [initial] = useState(value);
  /** What the editor has told of and has not come back yet, oldest first. */
  const underWay = useRef<string[]>([]);
  const held = useRef(value);
  useEffect(() => {
    if (!editor) return;
    const { session } = editor;
    // Undo goes back to what the editor began with, not to the empty one before it.
    const begin = () => {
      if (editor.getValue() !== initial) return;
      session.getUndoManager().reset();
      session.off("change", begin);
    };
    session.on("change", begin);
    begin();
    return () => session.off("change", begin);
  }, [editor, initial]);
  useEffect(() => {
    if (!editor) return;
    const changed = held.current !== value;
    held.current = value;
    const from = underWay.current.indexOf(value);
    if (value === editor.getValue()) underWay.current = [];
    else if (changed && from >= 0) underWay.current = underWay.current.slice(from + 1);
    else if (changed) {
      const place = editor.session.selection.toJSON();
      editor.setValue(value, -1);
      editor.session.selection.fromJSON(place);
      underWay.current = [];
    }
  });
  return { initial, reported: (text: string) => void underWay.current.push(text) };
}
