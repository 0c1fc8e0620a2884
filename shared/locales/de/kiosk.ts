/** What the laptop that is handed round says to the person who sits at it, beside the words of the phone page. */
export const kiosk = {
  done: 'Fertig – an die nächste Person weitergeben',
  change: 'Noch einmal ändern',
  keepCode:
    'Schreiben Sie sich den Beleg auf, wenn Sie ihn behalten möchten. Hier ist er gleich nicht mehr zu sehen.',
  closesIn: (seconds: number) => `Sekunden, bis sich diese Anzeige von selbst schließt: ${seconds}`,
  stillThere: 'Sind Sie noch da?',
  stillText:
    'Sonst wird gelöscht, was Sie noch nicht abgesendet haben, und die nächste Person kann beginnen.',
  goOn: 'Ja, weitermachen',
  secondsLeft: (seconds: number) => `Sekunden: ${seconds}`,
  cancel: 'Aufhören',
  cancelTitle: 'Ohne Absenden aufhören?',
  cancelText: 'Was Sie hier eingegeben haben, wird gelöscht und nicht gezählt.',
  cancelYes: 'Aufhören und löschen',
} as const

/** What is always German here: for whoever picks the laptop up next, and for the people who run the workshop. */
export const kioskGerman = {
  begin: 'Bitte tippen Sie hier, um zu beginnen',
  beginText: 'Eine Person nach der anderen. Niemand sieht, was Sie eingeben.',
  beginByName: 'Eine Person nach der anderen. Hier wählen Sie, mit Ihrem Namen, einen Arbeitskreis.',
  languages: 'Oder wählen Sie Ihre Sprache',
  waitingTitle: 'Gleich geht es los',
  waitingText: 'Sobald die Runde offen ist, können Sie hier beginnen.',
  pausedTitle: 'Kurze Pause',
  pausedText: 'Gleich geht es weiter.',
  leave: 'Zur Leitung',
  leaveTitle: 'Zurück zur Leitung',
  leaveText: 'Bitte geben Sie die PIN ein, mit der Sie das Herumgeben gestartet haben.',
  pin: 'PIN',
  digits: (count: number) => (count === 1 ? '1 Ziffer eingegeben' : `${count} Ziffern eingegeben`),
  erase: 'Letzte Ziffer löschen',
  confirm: 'Zur Leitung',
  back: 'Abbrechen',
  unreachable: 'Das Programm antwortet gerade nicht. Bitte versuchen Sie es noch einmal.',
} as const
