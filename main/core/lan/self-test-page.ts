import type { PageFile } from './page-files.ts'
import { pageFile } from './page-files.ts'

/** What a second device opens to see whether it reaches this laptop at all. No script, so it works everywhere. */
export function selfTestPage(word: string): PageFile {
  const html = `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Klebepunkt: Verbindung steht</title></head>
<body>
<h1>Die Verbindung steht</h1>
<p>Dieses Gerät erreicht den Laptop. Am Laptop muss dasselbe Wort stehen: <strong>${word}</strong></p>
<p lang="en">This device reaches the laptop. The laptop must show the same word: <strong lang="de">${word}</strong></p>
<p><a href="/">Zur Gewichtung</a></p>
</body>
</html>
`
  return pageFile('text/html; charset=utf-8', Buffer.from(html), false)
}
