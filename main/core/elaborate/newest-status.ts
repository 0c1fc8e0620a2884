// The status of a measure is its newest entry, here and nowhere else.

/** Entries newest first: by the day they hold from (without one: the oldest), of one day the one entered last. */
export const NEWEST_FIRST = 'date DESC, recorded_at_ms DESC, id DESC'

/** Joined to `measure`. */
export const JOIN_STATUS = `LEFT JOIN measure_status AS state ON state.id = (
    SELECT id FROM measure_status WHERE measure_id = measure.id ORDER BY ${NEWEST_FIRST} LIMIT 1)`

/** With that join. A measure always has an entry; one without would be an idea, and not be lost from the lists. */
export const STATUS_COLUMNS = `coalesce(state.status, 'idea') AS status, state.date AS status_date,
    coalesce(state.note, '') AS status_note`
