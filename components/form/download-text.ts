/** What the window hears of a file that the browser was given to save: `{name, rows}` in its `detail`. */
export const savedFileEvent = "rehearsal:saved-file";

/** Downloads a text as a file under a stable name. In: the name, the text, its media type; of a table, its rows. */
export function downloadText(name: string, text: string, type: string, rows?: number) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  const detail = { name, ...(rows === undefined ? {} : { rows }) };
  window.dispatchEvent(new CustomEvent(savedFileEvent, { detail }));
}
