const units = ["B", "KB", "MB", "GB", "TB"];

/** A number of bytes as S3's pages print it, by powers of 1,024: `12.0 B`, `1.5 KB`. Pure. */
export function byteSize(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${(bytes / 1024 ** power).toFixed(1)} ${units[power]}`;
}
