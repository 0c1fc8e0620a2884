import { createCounting } from '../counting.ts'
import type { phone as german } from '../de/phone.ts'
import type { Translation } from '../index.ts'

// After a number Turkish nouns stay in the singular: one form serves all.
const { figure } = createCounting('tr')

export const phone: Translation<typeof german> = {
  figure,
  pageTitle: 'Klebepunkt: Görüşünüz',
  language: 'Dil',
  connection: {
    connecting: 'Bağlantı kuruluyor…',
    lost: 'Dizüstü bilgisayarla bağlantı yok. Yanıtlarınız korunuyor.',
    lostUnsent: 'Bağlantı yok – yanıtlarınız henüz gönderilmedi. Bu cihazda saklanıyor.',
    forgetful:
      'Bu tarayıcı hiçbir şeyi saklamıyor. Lütfen “Yanıtlarınız ulaştı” yazısı görünene kadar sayfayı açık tutun.',
  },
  waiting: {
    title: 'Birazdan başlıyoruz',
    text: 'Tur başlar başlamaz sorular burada kendiliğinden görünecek.',
    compare: 'Salondaki ekranda da aynı sözcükler yazıyor:',
    stay: 'Cihazınız “internet yok” dese bile lütfen salonun Wi‑Fi ağına bağlı kalın.',
  },
  scale: {
    least: 'önemsiz',
    most: 'çok önemli',
    unknown: 'bilmiyorum',
    clear: 'yanıt yok',
    counter: (done, all) => `Değerlendirilen: ${figure(done)} / ${figure(all)}`,
  },
  dots: {
    remaining: (left, all) => `Kalan nokta: ${figure(left)} / ${figure(all)}`,
    rule: (most) =>
      most === 1 ? 'Her konuya en fazla bir nokta.' : `Aynı konuya en fazla ${figure(most)} nokta.`,
    add: (topic) => `“${topic}” konusuna bir nokta yapıştır`,
    take: (topic) => `“${topic}” konusundan bir nokta kaldır`,
    given: (dots) => `${figure(dots)} nokta`,
    review: 'Özete geç',
    reviewTitle: 'Noktalarınız',
    reviewAll: 'Bütün noktalar yapıştırıldı.',
    reviewLeft: (left) => `Yapıştırmadığınız ${figure(left)} nokta kaldı.`,
    back: 'Geri',
  },
  form: {
    send: 'Gönder',
    sendChange: 'Değişikliği gönder',
    changeable: 'tur kapanana kadar değiştirebilirsiniz',
    nothing: 'Lütfen en az bir konuyu değerlendirin.',
    nothingDots: 'Lütfen en az bir nokta yapıştırın.',
    keepSent: 'Olduğu gibi bırak',
    askTitle: (open) => `Henüz değerlendirmediğiniz ${figure(open)} konu var.`,
    askText: 'Konuları atlayabilirsiniz. Bu durumda görüşünüz o konularda hesaba katılmaz.',
    sendAnyway: 'Yine de gönder',
    goOn: 'Değerlendirmeye devam et',
  },
  notice: {
    invalid: 'Bu yanıtlar turun kurallarına uymuyor ve sayılmadı. Lütfen kontrol edip yeniden gönderin.',
    newer:
      'Bu arada bu cihazdaki başka bir pencereden farklı yanıtlar ulaştı; şu anda onlar sayılıyor. Buraya girdikleriniz de korunuyor: “Değişikliği gönder” düğmesine basarsanız bunlar ötekilerin yerine geçer.',
    earlierArrived: 'Önceki yanıtlarınız ulaştı. Bu değişiklik henüz gönderilmedi.',
  },
  sending: {
    title: 'Gönderiliyor…',
    lateTitle: 'Henüz gönderilmedi',
    lateText:
      'Yanıtlarınız bu cihaza kaydedildi; bağlantı geri gelir gelmez kendiliğinden gönderilecek. Lütfen bu sayfayı açık tutun.',
    refusedText:
      'Dizüstü bilgisayar yanıtlarınızı şu anda kaydedemedi. Yanıtlarınız hâlâ bu cihazda ve kendiliğinden yeniden gönderilecek. Lütfen toplantıyı yönetenlere haber verin.',
    change: 'Yeniden değiştir',
  },
  receipt: {
    title: 'Yanıtlarınız ulaştı',
    safe: 'Yanıtlarınız dizüstü bilgisayarda güvende.',
    changeable: 'Tur kapanana kadar değiştirebilirsiniz.',
    code: 'Onay kodunuz',
    codeText: 'Onay kodunuz. Tur bittikten sonra yanıtlarınızın sayıldığını kontrol edebilirsiniz.',
    change: 'Yeniden değiştir',
  },
  closed: {
    title: 'Tur kapandı',
    counted: 'Teşekkür ederiz. Yanıtlarınız sayıldı.',
    countedEarlier: 'Yanıtlarınız sayıldı. Son değişiklik tur bittikten sonra ulaştı ve sayılmıyor.',
    countedUnsure: 'Yanıtlarınız sayıldı. Son değişikliğin zamanında ulaşıp ulaşmadığı artık belirlenemiyor.',
    missed: 'Yanıtlarınız tur bittikten sonra ulaştı ve ne yazık ki sayılmıyor.',
    unsure:
      'Gönderme sırasında bağlantı koptu. Yanıtlarınızın zamanında ulaşıp ulaşmadığı artık belirlenemiyor.',
    none: 'Bu cihazdan yanıt gelmedi.',
    next: 'Devam ettiğimizde sonraki tur burada kendiliğinden görünecek.',
  },
  privacy: {
    title: 'Yanıtlarıma ne olacak?',
    anonymous: 'Yanıtlarınız anonimdir. Dizüstü bilgisayar adınızı, cihazınızın adresini ve saati kaydetmez.',
    until:
      'Tur açık olduğu sürece yanıtlarınız, değiştirebilmeniz için bu tarayıcıdaki rastgele bir sayıya bağlıdır. Tur kapanınca bu bağ silinir.',
    device:
      'Her tarayıcı bir kez sayılır. Bu sayfa çerez kullanmaz ve internetten hiçbir şey yüklemez; cihazınızda yalnızca tur bitene kadar taslağınız, onay kodunuz ve sayfanın dili kalır.',
  },
}
