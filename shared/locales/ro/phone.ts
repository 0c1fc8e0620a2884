import { createCounting } from '../counting.ts'
import type { phone as german } from '../de/phone.ts'
import type { Translation } from '../index.ts'

const { figure, count } = createCounting('ro')

export const phone: Translation<typeof german> = {
  figure,
  pageTitle: 'Klebepunkt: părerea dumneavoastră',
  language: 'Limba',
  connection: {
    connecting: 'Se stabilește conexiunea…',
    lost: 'Fără conexiune la laptop. Răspunsurile dumneavoastră s-au păstrat.',
    lostUnsent:
      'Fără conexiune – răspunsurile nu au fost trimise încă. Ele s-au păstrat pe acest dispozitiv.',
    forgetful:
      'Acest browser nu ține minte nimic. Vă rugăm să lăsați pagina deschisă până când apare mesajul „Primit”.',
  },
  waiting: {
    title: 'Începem în curând',
    text: 'Întrebările apar aici automat imediat ce începe runda.',
    compare: 'Pe ecranul din sală apar aceleași cuvinte:',
    stay: 'Vă rugăm să rămâneți în rețeaua Wi‑Fi a sălii, chiar dacă dispozitivul afișează „fără internet”.',
  },
  scale: {
    least: 'nu e important',
    most: 'foarte important',
    unknown: 'nu știu',
    clear: 'fără răspuns',
    counter: (done, all) => `Evaluate: ${figure(done)} din ${figure(all)}`,
  },
  dots: {
    remaining: (left, all) => `Buline rămase: ${figure(left)} din ${figure(all)}`,
    rule: (most) =>
      count(most, {
        one: 'Cel mult o bulină pentru fiecare temă.',
        few: 'Cel mult # buline pentru aceeași temă.',
        other: 'Cel mult # de buline pentru aceeași temă.',
      }),
    add: (topic) => `Lipiți o bulină pe „${topic}”`,
    take: (topic) => `Dezlipiți o bulină de pe „${topic}”`,
    given: (dots) => count(dots, { one: '# bulină', few: '# buline', other: '# de buline' }),
    review: 'Continuați la rezumat',
    reviewTitle: 'Bulinele dumneavoastră',
    reviewAll: 'Toate bulinele sunt lipite.',
    reviewLeft: (left) =>
      count(left, {
        one: 'A rămas o bulină nelipită.',
        few: 'Au rămas # buline nelipite.',
        other: 'Au rămas # de buline nelipite.',
      }),
    back: 'Înapoi',
  },
  form: {
    send: 'Trimiteți',
    sendChange: 'Trimiteți modificarea',
    changeable: 'puteți modifica până la închiderea rundei',
    nothing: 'Vă rugăm să evaluați cel puțin o temă.',
    nothingDots: 'Vă rugăm să lipiți cel puțin o bulină.',
    keepSent: 'Păstrați răspunsurile trimise',
    askTitle: (open) =>
      count(open, {
        one: 'Mai aveți o temă de evaluat.',
        few: 'Mai aveți # teme de evaluat.',
        other: 'Mai aveți # de teme de evaluat.',
      }),
    askText: 'Puteți sări peste teme. La acestea, părerea dumneavoastră nu va fi luată în calcul.',
    sendAnyway: 'Trimiteți totuși',
    goOn: 'Continuați evaluarea',
  },
  notice: {
    invalid:
      'Aceste răspunsuri nu respectă regulile rundei și nu au fost luate în calcul. Vă rugăm să le verificați și să le trimiteți din nou.',
    newer:
      'Între timp au sosit alte răspunsuri dintr-o altă fereastră de pe acest dispozitiv; acelea sunt luate în calcul. Ce ați introdus aici s-a păstrat: cu „Trimiteți modificarea” le înlocuiți pe celelalte.',
    earlierArrived: 'Răspunsurile anterioare au fost primite. Această modificare nu a fost trimisă încă.',
  },
  sending: {
    title: 'Se trimite…',
    lateTitle: 'Încă nu s-a trimis',
    lateText:
      'Răspunsurile dumneavoastră sunt salvate pe acest dispozitiv și se trimit automat imediat ce revine conexiunea. Vă rugăm să lăsați această pagină deschisă.',
    refusedText:
      'Laptopul nu a putut salva acum răspunsurile dumneavoastră. Ele sunt în continuare pe acest dispozitiv și vor fi trimise din nou automat. Vă rugăm să anunțați moderatorii.',
    change: 'Modificați din nou',
  },
  receipt: {
    title: 'Primit',
    safe: 'Răspunsurile dumneavoastră sunt în siguranță pe laptop.',
    changeable: 'Le mai puteți modifica până la închiderea rundei.',
    code: 'Codul dumneavoastră de confirmare',
    codeText:
      'Codul dumneavoastră de confirmare. După încheierea rundei puteți verifica dacă răspunsurile au fost luate în calcul.',
    change: 'Modificați din nou',
  },
  closed: {
    title: 'Runda s-a închis',
    counted: 'Vă mulțumim. Răspunsurile dumneavoastră au fost luate în calcul.',
    countedEarlier:
      'Răspunsurile dumneavoastră au fost luate în calcul. Ultima modificare a sosit după încheierea rundei și nu se mai ia în calcul.',
    countedUnsure:
      'Răspunsurile dumneavoastră au fost luate în calcul. Nu se mai poate stabili dacă ultima modificare a sosit la timp.',
    missed: 'Răspunsurile dumneavoastră au sosit după încheierea rundei și, din păcate, nu se iau în calcul.',
    unsure:
      'Conexiunea s-a întrerupt în timpul trimiterii. Nu se mai poate stabili dacă răspunsurile dumneavoastră au sosit la timp.',
    none: 'De pe acest dispozitiv nu au sosit răspunsuri.',
    next: 'Când continuăm, runda următoare apare aici automat.',
  },
  privacy: {
    title: 'Ce se întâmplă cu răspunsurile mele?',
    anonymous:
      'Răspunsurile dumneavoastră sunt anonime. Laptopul nu salvează nici numele, nici adresa dispozitivului, nici ora.',
    until:
      'Cât timp runda este deschisă, răspunsurile sunt legate de un număr aleatoriu din acest browser, ca să le puteți modifica. La închiderea rundei, această legătură se șterge.',
    device:
      'Fiecare browser contează o singură dată. Această pagină nu folosește cookie-uri și nu încarcă nimic de pe internet; pe dispozitivul dumneavoastră rămân doar ciorna până la sfârșitul rundei, codul de confirmare și limba paginii.',
  },
}
