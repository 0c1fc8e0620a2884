import { z } from 'zod'

/** A line of text people must fill in. `label` is the German name they know the field by. */
export function requiredText(label: string, maxLength: number) {
  return z
    .string(`${label} fehlt.`)
    .overwrite((text) => printable(text).replaceAll(/\s+/g, ' '))
    .trim()
    .min(1, `${label} fehlt.`)
    .refine(isVisible, `${label} fehlt.`)
    .max(maxLength, `${label} ist zu lang (höchstens ${maxLength} Zeichen).`)
}

/** A text people may leave empty; line breaks stay. */
export function optionalText(label: string, maxLength: number) {
  return z
    .string()
    .overwrite(printable)
    .trim()
    .max(maxLength, `${label} ist zu lang (höchstens ${maxLength} Zeichen).`)
}

/**
 * Without control characters, which come along when text is pasted and which neither files nor people can read, and
 * without those that turn round the writing of everything after them. Marks that Arabic and Farsi need stay.
 */
function printable(text: string): string {
  return text.replaceAll(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    ' ',
  )
}

/** Whether there is anything to see: a name of joiners and fillers alone is none. */
function isVisible(text: string): boolean {
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text)
}

export function count(label: string, min: number, max: number) {
  const message = `${label} muss eine ganze Zahl von ${min} bis ${max} sein.`
  return z.int(message).min(min, message).max(max, message)
}

/** Ids are made where the thing is made; 36 characters of a UUID. */
export const id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'Keine gültige Kennung.')

const UNREADABLE_DATE = 'Das Datum ist nicht lesbar (Beispiel: 21.11.2026).'

/** A day that exists, as 2026-11-21. */
export const isoDate = z
  .string(UNREADABLE_DATE)
  .regex(/^\d{4}-\d{2}-\d{2}$/, UNREADABLE_DATE)
  .refine((day) => new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true, UNREADABLE_DATE)

export const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Die Uhrzeit ist nicht lesbar (Beispiel: 09:30).')

export const nothing = z.strictObject({})
export const done = z.null()
