// Stand-in while the real one is being written; overwrite this file.
import { writeFile } from 'node:fs/promises'
export async function saveFile(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(file, bytes)
}
