/** Files that a person chose or dropped, with the folders that they came in. */

export interface ChosenFile {
  /** `photos/2026/tree.jpg`: as it will stand behind the folder that is uploaded to. */
  path: string;
  file: File;
}

/** Of a file input: those of a chosen folder tell where in it they stand. */
export const filesOfInput = (files: FileList | null): ChosenFile[] =>
  [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));

/** Of a drop: files, and all that is in folders. */
export async function filesOfDrop(dropped: DataTransfer): Promise<ChosenFile[]> {
  // What was dropped is there during the event alone, so all of it is taken before anything is waited for.
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry());
  const found = await Promise.all(entries.map((entry) => (entry ? filesOfEntry(entry, "") : [])));
  return found.flat();
}

async function filesOfEntry(entry: FileSystemEntry, folder: string): Promise<ChosenFile[]> {
  const path = folder + entry.name;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path, file }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const inside: FileSystemEntry[] = [];
  for (;;) {
    // A folder is read in portions, until one is empty.
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) break;
    inside.push(...portion);
  }
  return (await Promise.all(inside.map((one) => filesOfEntry(one, `${path}/`)))).flat();
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** With those that are new; of one path the newer file counts. */
export function withFiles(before: readonly ChosenFile[], added: readonly ChosenFile[]): ChosenFile[] {
  const byPath = new Map([...before, ...added].map((one) => [one.path, one]));
  return [...byPath.values()];
}
