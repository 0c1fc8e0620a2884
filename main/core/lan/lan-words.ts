// What the desk says about the page for the phones when something is not as it should be.

export const ONLY_THIS_LAPTOP =
  'Kein Netz gefunden: Die Seite lässt sich nur an diesem Laptop öffnen. Verbinden Sie den Laptop mit dem WLAN des Raumes und starten Sie neu.'
export const ADDRESS_CHANGED =
  'Der Laptop hat im Netz eine neue Adresse. Die Telefone müssen den QR-Code noch einmal einlesen.'
export const NO_NETWORK =
  'Der Laptop hat gerade keine Verbindung zum Netz. Sobald sie wieder da ist, geht es von selbst weiter; es ist nichts verloren.'
export const NOT_RESUMED =
  'Die Seite für die Telefone ließ sich nicht wieder starten. Bitte starten Sie sie von Hand; es ist nichts verloren.'
