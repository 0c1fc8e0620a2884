import { formatNumber } from '../../domain/german-format.ts'

/** Words of the network for phones: the preflight before a round, and what helps when it does not work. */
export const deskNetwork = {
  title: 'Netz für Telefone',
  command: 'Netz für Telefone einrichten',
  off: 'Das Netz ist aus. Schalten Sie es ein, dann zeigt das Programm den QR-Code.',
  start: 'Netz einschalten',
  stop: 'Netz ausschalten',
  starting: 'Wird eingeschaltet …',
  setUp: 'Netz einrichten',
  join: 'So kommen die Telefone dazu',

  adapterHeading: 'Netz wählen',
  adapter: 'Über welches Netz erreichen die Telefone diesen Laptop?',
  kinds: {
    wifi: 'WLAN',
    cable: 'Kabel',
    virtual: 'virtuell',
    loopback: 'nur dieser Laptop',
    other: 'Netz',
  },
  kindTexts: {
    wifi: 'Meist das richtige, wenn die Telefone im selben WLAN sind.',
    cable: 'Gut, wenn das WLAN des Raumes am selben Netz hängt.',
    virtual: 'Gehört zu einem Programm auf diesem Laptop. Telefone erreichen es nicht.',
    loopback: 'Nur zum Ausprobieren. Telefone erreichen es nicht.',
    other: 'Unbekannte Art. Die Probe mit einem zweiten Gerät zeigt, ob es geht.',
  },
  noAdapters: 'Der Laptop ist mit keinem Netz verbunden. Verbinden Sie ihn mit dem WLAN des Raumes.',
  connected: (count: number) =>
    count === 1 ? '1 Telefon verbunden' : `${formatNumber(count)} Telefone verbunden`,

  wayHeading: 'Zur Abstimmung',
  address: 'Adresse zum Eintippen',
  port: (port: number) => `Die Zahl hinter dem Doppelpunkt (${port}) gehört dazu.`,
  word: 'Zum Vergleichen',
  wordText: 'Diese Wörter stehen auf Telefon und Beamer. So sehen alle, dass sie richtig sind.',
  qr: (url: string) => `QR-Code zu ${url}`,

  testHeading: 'Probe mit einem zweiten Gerät',
  testText: 'Öffnen Sie auf einem Telefon diese Seite. Sie zählt nichts und speichert nichts.',
  testQr: (url: string) => `QR-Code zur Probeseite ${url}`,
  testWaiting: 'Noch kein Gerät hat die Probeseite geöffnet.',
  testDone: (count: number) =>
    count === 1
      ? 'Ein Gerät hat diesen Laptop erreicht.'
      : `Die Probeseite wurde ${formatNumber(count)}-mal geöffnet.`,
  testOff: 'Erst das Netz einschalten, dann lässt sich prüfen, ob ein zweites Gerät diesen Laptop erreicht.',

  wifiHeading: 'WLAN des Raumes',
  wifiText: 'Mit Name und Kennwort zeigt der Beamer einen zweiten QR-Code, mit dem Telefone ins WLAN kommen.',
  wifiName: 'Name des WLANs',
  wifiPassword: 'Kennwort',
  wifiPasswordHint: 'Leer lassen, wenn das WLAN keines hat.',
  wifiShow: 'Kennwort anzeigen',
  wifiHidden: 'Das WLAN ist verborgen',
  wifiPrivacy:
    'Bleibt auf diesem Computer, nicht im Vorhaben. Auf dem Beamer steckt das Kennwort im QR-Code.',
  wifiSave: 'WLAN merken',
  wifiEnter: 'WLAN eintragen',
  wifiChange: 'Ändern',
  wifiForget: 'WLAN vergessen',
  wifiQr: (name: string) => `QR-Code für das WLAN ${name}`,
  wifiOpen: 'ohne Kennwort',
  wifiSecret: 'mit Kennwort',
  wifiIsHidden: 'verborgen',

  help: 'Wenn Telefone nicht verbinden',
  helpItems: [
    {
      title: 'Verbunden bleiben, auch ohne Internet',
      text: 'Das WLAN hat oft kein Internet. Fragt das Telefon, ob es verbunden bleiben soll: ja. Mobile Daten ausschalten hilft.',
    },
    {
      title: 'Dasselbe WLAN',
      text: 'Telefon und Laptop müssen im selben WLAN sein.',
    },
    {
      title: 'Geräte sind voneinander getrennt',
      text: 'Gäste-WLANs lassen Geräte oft nicht miteinander reden. Dann hilft ein anderes WLAN oder der Hotspot eines Telefons.',
    },
  ],
  firewall: 'Die Firewall dieses Laptops',
  systems: { windows: 'Windows', mac: 'macOS', linux: 'Linux' },
  firewallTexts: {
    windows:
      'Fragt Windows nach Klebepunkt, dann „Zulassen“ wählen, für private Netze. Kam keine Frage: Windows-Sicherheit, „Firewall & Netzwerkschutz“, „Eine App durch die Firewall zulassen“. Steht das WLAN auf „Öffentlich“, in den Netzwerkeinstellungen auf „Privat“ stellen.',
    mac: 'Fragt macOS, ob eingehende Verbindungen erlaubt sind: „Erlauben“. Sonst Systemeinstellungen, „Netzwerk“, „Firewall“, „Optionen“ und Klebepunkt zulassen. Auch der Zugriff auf das lokale Netzwerk muss erlaubt sein.',
    linux: (port: number | null) =>
      `Ist eine Firewall an, den Port ${port ?? 8080} für TCP öffnen: mit ufw „sudo ufw allow ${port ?? 8080}/tcp“, mit firewalld „sudo firewall-cmd --add-port=${port ?? 8080}/tcp“.`,
  },

  lonelyTitle: 'Seit einer Minute ist kein Telefon dazugekommen',
  lonelyText: 'Meist liegt es am WLAN oder an der Firewall. Es geht auch ohne Telefone.',
  lonelyHelp: 'Was hilft',

  without: 'Es geht auch ohne Telefone',
  withoutKiosk: 'Laptop herumreichen',
  withoutPaper: 'Papierzettel eingeben',
  withoutSheets: 'Stimmzettel drucken',
} as const
