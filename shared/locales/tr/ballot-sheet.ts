import { rulesFrom } from '../ballot-sheet.ts'
import type { BallotSheetWords } from '../ballot-sheet.ts'

export const ballotSheet: BallotSheetWords = {
  ballot: 'Değerlendirme kâğıdı',
  round: (number) => `${number}. tur`,
  practice: 'Deneme turu',
  criterion: 'Ölçüt',
  code: 'Kartınızdaki kod',
  groups: 'Ait olduğum grup',
  noGroup: 'belirtmek istemiyorum',
  least: 'önemsiz',
  most: 'çok önemli',
  unknown: 'bilmiyorum',
  points: 'Puan',
  place: 'Sıra',
  sum: 'Toplam',
  page: (page, pages) => `Sayfa ${page} / ${pages}`,
  axes: { x: 'Önem', y: 'Uygulanabilirlik' },
  rules: rulesFrom({
    scale: (topics, max) =>
      `${topics} konunun her birini 1 (önemsiz) ile ${max} (çok önemli) arasında değerlendirin.`,
    unknown: '“Bilmiyorum” yanıtı verilebilir ve ortalamaya katılmaz.',
    dots: (dots) => `Kişi başına nokta sayısı: ${dots}.`,
    perTopic: (most) => `Bir konuya en fazla nokta: ${most}.`,
    budget: (points, topics) => `${points} puanı ${topics} konuya dağıtın.`,
    spendAll: 'Bütün puanlar dağıtılmalıdır.',
    spendSome: 'Bütün puanların dağıtılması gerekmez.',
    first: 'En önemli konuyu seçin.',
    ranking: (places) => `En önemli ${places} konuyu sıralayın.`,
    rankingPoints: (first, places, last) => `1. sıra ${first} puan, ${places}. sıra ${last} puan getirir.`,
    matrix: (topics, max, x, y) =>
      `${topics} konunun her birini 1 ile ${max} arasında iki kez değerlendirin: “${x}” ve “${y}” açısından.`,
    cut: (cut) => `İlk ${cut} konu bir sonraki aşamaya geçer.`,
    secret: 'Yanıtlarınız gizlidir. Tur kapanana kadar değiştirebilirsiniz.',
  }),
  mark: {
    boxes: 'Lütfen her konu için bir kutuyu çarpı ile işaretleyin.',
    boxRows: 'Lütfen iki satırın her birinde bir kutuyu çarpı ile işaretleyin.',
    circles: 'Her nokta için bir daireyi çarpı ile işaretleyin.',
    points: 'Puanları kutulara yazın.',
    places: 'Sırayı kutulara yazın: 1, 2, 3 …',
  },
}
