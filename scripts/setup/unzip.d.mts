/** Unpacks chosen files of a zip archive; see unzip.mjs. */
export function unzip(
  file: string,
  target: string,
  place: (name: string) => string | null,
  onProgress: (share: number) => void,
): void
