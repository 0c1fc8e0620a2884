import { createCounting } from '../counting.ts'
import type { kiosk as german } from '../de/kiosk.ts'
import type { Translation } from '../index.ts'

const { figure } = createCounting('tr')

export const kiosk: Translation<typeof german> = {
  done: 'Bitti – dizüstü bilgisayarı sıradaki kişiye verin',
  change: 'Yeniden değiştir',
  keepCode: 'Onay kodunuzu saklamak isterseniz not alın. Birazdan burada görünmeyecek.',
  closesIn: (seconds) => `Bu ekranın kapanmasına kalan saniye: ${figure(seconds)}`,
  stillThere: 'Hâlâ orada mısınız?',
  stillText: 'Aksi hâlde göndermediğiniz her şey silinir ve sıradaki kişi başlayabilir.',
  goOn: 'Evet, devam',
  secondsLeft: (seconds) => `Saniye: ${figure(seconds)}`,
  cancel: 'Bırak',
  cancelTitle: 'Göndermeden bırakılsın mı?',
  cancelText: 'Buraya girdikleriniz silinir ve sayılmaz.',
  cancelYes: 'Bırak ve sil',
}
