/** Words of the countdown in the session bar. */
export const deskTimer = {
  name: 'Timer',
  /** Name of the button while a countdown is there. */
  rest: (left: string) => `Timer: noch ${left}`,
  paused: (left: string) => `Timer: angehalten bei ${left}`,
  over: 'Die Zeit ist um',
  heading: 'Zeit für den Raum',
  text: 'Der Beamer zeigt die Zeit groß neben der Runde, sonst klein oben rechts.',
  presets: 'Gleich starten',
  minutes: (minutes: number) => `${minutes} min`,
  own: 'Andere Dauer in Minuten',
  start: 'Starten',
  pause: 'Anhalten',
  resume: 'Weiterlaufen lassen',
  clear: 'Timer entfernen',
  sound: 'Am Ende einen Ton spielen',
  soundHint: 'Der Ton kommt aus dem Beamer-Fenster.',
  /** Said once, not every second. */
  spoken: {
    minutes: (minutes: number) => (minutes === 1 ? 'Noch eine Minute.' : `Noch ${minutes} Minuten.`),
    seconds: (seconds: number) => `Noch ${seconds} Sekunden.`,
    paused: 'Die Zeit ist angehalten.',
    over: 'Die Zeit ist um.',
  },
  commands: {
    start: (minutes: number) => `Timer starten: ${minutes} Minuten`,
    pause: 'Timer anhalten',
    resume: 'Timer weiterlaufen lassen',
    clear: 'Timer entfernen',
  },
} as const
