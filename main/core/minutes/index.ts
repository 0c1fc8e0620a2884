import type { Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import { saveFile } from '../documents/save-file.ts'
import { writeMinutesWorkbook } from '../documents/workbook.ts'
import { getSession } from '../prepare/index.ts'
import { buildMinutesModel } from './model.ts'
import { describeSheets, minutesFileName } from './overview.ts'

export function createMinutesHandlers({
  version,
}: {
  version: string
}): Handlers<'minutes.overview' | 'minutes.exportWorkbook'> {
  return {
    'minutes.overview': async (context, { sessionId }) => {
      const session = getSession(context.db, sessionId)
      const model = await buildMinutesModel(context.db, sessionId, { version, nowMs: context.nowMs })
      return { fileName: minutesFileName(session), sheets: describeSheets(model) }
    },
    'minutes.exportWorkbook': async (context, { sessionId, file }) => {
      if (!file.toLowerCase().endsWith('.xlsx')) {
        // Whatever else it is – the project's own file, say – must not be replaced by a workbook.
        throw new CoreError('invalid_input', 'Der Name der Datei muss auf „.xlsx“ enden.')
      }
      const model = await buildMinutesModel(context.db, sessionId, { version, nowMs: context.nowMs })
      const bytes = await writeMinutesWorkbook(model)
      await saveFile(file, bytes)
      return { file, bytes: bytes.length }
    },
  }
}
