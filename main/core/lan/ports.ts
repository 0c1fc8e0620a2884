/** Tried in this order when nobody asks for a port; easy to type, and free on most laptops. The last is any free one. */
export const USUAL_PORTS: readonly number[] = [8080, 8000, 8081, 8090, 8888, 0]

/**
 * Starts something on the first of these ports that can be had.
 * @throws the last error; at once if it has nothing to do with the port
 */
export async function onFirstFree<T>(
  ports: readonly number[],
  start: (port: number) => Promise<T>,
): Promise<T> {
  let lastError: unknown
  for (const port of ports) {
    try {
      return await start(port)
    } catch (error) {
      lastError = error
      if (!isTaken(error)) break
    }
  }
  throw lastError
}

/** Somebody else has the port, or the system keeps it for itself. */
export function isTaken(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code
  return code === 'EADDRINUSE' || code === 'EACCES'
}
