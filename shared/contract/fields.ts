import { z } from 'zod'

/** A line of text people must fill in. `label` is the German name they know the field by. */
export function requiredText(label: string, maxLength: number) {
  return z
    .string(`${label} fehlt.`)
    .trim()
    .min(1, `${label} fehlt.`)
    .max(maxLength, `${label} ist zu lang (höchstens ${maxLength} Zeichen).`)
}

/** A text people may leave empty. */
export function optionalText(label: string, maxLength: number) {
  return z.string().trim().max(maxLength, `${label} ist zu lang (höchstens ${maxLength} Zeichen).`)
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
