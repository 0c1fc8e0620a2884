import { createCounting } from '../counting.ts'
import type { phone as german } from '../de/phone.ts'
import type { Translation } from '../index.ts'

// After a number Turkish nouns stay in the singular: one form serves all.
const { figure } = createCounting('tr')

export const phone: Translation<typeof german> = {
  figure,
  pageTitle: 'Klebepunkt: Görüşünüz',
  language: 'Dil',
  practice: 'Deneme – sayılmaz',
  pause: {
    title: 'Ara',
    text: 'Tura ara verildi. Doldurmaya devam edebilirsiniz; devam ettiğimizde gönderilecek.',
  },
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
    rule: (max) => `Her konuyu 1 (önemsiz) ile ${figure(max)} (çok önemli) arasında değerlendirin.`,
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
  budget: {
    rule: (points) =>
      points === 1 ? 'Bir konuya bir puan verin.' : `${figure(points)} puanı konular arasında dağıtın.`,
    ruleAll: 'Bütün puanlar dağıtılmalıdır.',
    ruleSome: 'Bütün puanları dağıtmanız gerekmez.',
    remaining: (left, all) => `Kalan puan: ${figure(left)} / ${figure(all)}`,
    over: (points) => `${figure(points)} puan fazla verdiniz.`,
    spendAll: (left) => `${figure(left)} puan kaldı. Lütfen bütün puanları dağıtın.`,
    nothing: 'Lütfen en az bir puan verin.',
    field: (topic) => `“${topic}” için puan`,
    add: (topic) => `“${topic}” için daha çok puan`,
    take: (topic) => `“${topic}” için daha az puan`,
    given: (points) => `${figure(points)} puan`,
    reviewTitle: 'Puanlarınız',
    reviewAll: 'Bütün puanlar dağıtıldı.',
    reviewLeft: (left) => `Dağıtmadığınız ${figure(left)} puan kaldı.`,
  },
  ranking: {
    rule: (places) =>
      places === 1
        ? 'En önemli konuyu seçin.'
        : `En önemli ${figure(places)} konuyu sıraya koyun. 1. sıra en önemlisidir.`,
    hint: 'Önce en önemli konuya, sonra bir sonrakine dokunun.',
    chosen: 'Sıralamanız',
    all: 'Bütün konular',
    full: 'Bütün sıralar dolu. Başka bir konu seçmek için birini çıkarın.',
    place: (place) => `${figure(place)}. sıra`,
    counter: (done, all) => `Dolu sıra: ${figure(done)} / ${figure(all)}`,
    up: (topic) => `“${topic}” konusunu bir sıra yukarı al`,
    down: (topic) => `“${topic}” konusunu bir sıra aşağı al`,
    remove: (topic) => `“${topic}” konusunu sıralamadan çıkar`,
    moved: (topic, place) => `“${topic}” ${figure(place)}. sırada.`,
    removed: (topic) => `“${topic}” artık sıralamada değil.`,
    nothing: 'Lütfen en az bir konu seçin.',
    askTitle: (open) => `${figure(open)} sıra hâlâ boş.`,
    askText: 'Sıraları boş bırakabilirsiniz. Sıralamaya girmeyen konular sizden puan almaz.',
    goOn: 'Seçmeye devam et',
  },
  matrix: {
    rule: (max) => `Her konuyu 1 (düşük) ile ${figure(max)} (yüksek) arasında iki kez değerlendirin.`,
    x: 'Önem',
    y: 'Uygulanabilirlik',
    least: 'düşük',
    most: 'yüksek',
    unknown: 'bilmiyorum',
    nothing: 'Lütfen en az bir konuyu iki ölçüte göre de değerlendirin.',
  },
  group: {
    title: 'Hangi gruba aitsiniz?',
    text: 'Yanıt vermek zorunlu değildir. Az kişiden oluşan gruplar ayrı gösterilmez.',
    none: 'belirtmek istemiyorum',
  },
  card: {
    title: 'Kod kartınız',
    text: 'Bu tur için kod kartınız gerekli. Karttaki QR kodunu okutun ya da altındaki kodu girin.',
    label: 'Karttaki kod',
    check: 'Kodu kontrol et',
    length: 'Kod 10 karakterden oluşur. Lütfen kartınızla karşılaştırın.',
    unknown: 'Böyle bir kod yok. Lütfen kartınızla karşılaştırın.',
    throttled:
      'Az önce çok fazla yanlış kod girildi. Lütfen biraz bekleyin. Kodunuz daha sonra kendiliğinden yeniden kontrol edilecek.',
    usedTitle: 'Bu kart daha önce sayıldı',
    usedText:
      'Bu kartla daha önce başka bir yoldan yanıt verildi: telefonda, dizüstü bilgisayarda ya da kâğıt üzerinde. Her kart bir kez sayılır.',
    taken: 'Kod kartınız bu cihazda.',
    other: 'Başka bir kart kullan',
  },
  readAloud: {
    topic: (topic) => `“${topic}” konusunu sesli oku`,
    question: 'Soruyu ve kuralları sesli oku',
    stop: 'Okumayı durdur',
  },
  form: {
    once: 'Her tarayıcı bir kez sayılır.',
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
    newerCard:
      'Bu arada kartınızla başka bir cihazdan ya da pencereden farklı yanıtlar ulaştı; şu anda onlar sayılıyor. Buraya girdikleriniz de korunuyor: “Değişikliği gönder” düğmesine basarsanız bunlar ötekilerin yerine geçer.',
    addressChanged:
      'Bu sayfanın adresi değişti. Daha önce gönderdiniz mi? O zaman yanıtlarınız zaten sayılıyor – lütfen yeniden göndermeyin.',
  },
  sending: {
    title: 'Gönderiliyor…',
    lateTitle: 'Henüz gönderilmedi',
    lateText:
      'Yanıtlarınız bu cihaza kaydedildi; bağlantı geri gelir gelmez kendiliğinden gönderilecek. Lütfen bu sayfayı açık tutun.',
    refusedText:
      'Dizüstü bilgisayar yanıtlarınızı şu anda kaydedemedi. Yanıtlarınız hâlâ bu cihazda ve kendiliğinden yeniden gönderilecek. Lütfen toplantıyı yönetenlere haber verin.',
    change: 'Yeniden değiştir',
    pausedText:
      'Tura ara verildi. Yanıtlarınız bu cihaza kaydedildi; devam eder etmez kendiliğinden gönderilecek. Lütfen bu sayfayı açık tutun.',
  },
  receipt: {
    title: 'Yanıtlarınız ulaştı',
    safe: 'Yanıtlarınız dizüstü bilgisayarda güvende.',
    changeable: 'Tur kapanana kadar değiştirebilirsiniz.',
    code: 'Onay kodunuz',
    codeText: 'Onay kodunuz. Tur bittikten sonra yanıtlarınızın sayıldığını kontrol edebilirsiniz.',
    change: 'Yeniden değiştir',
    practice: 'Bu bir deneme: Yanıtlarınız sayılmıyor.',
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
    practice: 'Deneme bitti. Hiçbiri sayılmıyor.',
    ranking: 'Konuların sırası',
  },
  privacy: {
    title: 'Yanıtlarıma ne olacak?',
    anonymous: 'Yanıtlarınız anonimdir. Dizüstü bilgisayar adınızı, cihazınızın adresini ve saati kaydetmez.',
    until:
      'Tur açık olduğu sürece yanıtlarınız, değiştirebilmeniz için bu tarayıcıdaki rastgele bir sayıya bağlıdır. Tur kapanınca bu bağ silinir.',
    device:
      'Bu sayfa çerez kullanmaz ve internetten hiçbir şey yüklemez; cihazınızda yalnızca tur bitene kadar taslağınız, onay kodunuz ve sayfanın dili kalır.',
    card: 'Kod kartı kullanılan turlarda kartınızın kodu, sonraki turda da geçerli olması için bu cihazda kalır. Tur kapandıktan sonra karttan yanıtlarınıza giden hiçbir yol kalmaz.',
  },
}
