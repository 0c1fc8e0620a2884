import { createCounting } from '../counting.ts'
import type { phone as german } from '../de/phone.ts'
import type { Translation } from '../index.ts'

const { figure, count } = createCounting('ro')

export const phone: Translation<typeof german> = {
  figure,
  pageTitle: 'Klebepunkt: părerea dumneavoastră',
  language: 'Limba',
  practice: 'Probă – nu se ia în calcul',
  pause: {
    title: 'Pauză',
    text: 'Runda este în pauză. Puteți completa în continuare; răspunsurile se trimit când continuăm.',
    foot: 'Se trimite când continuăm.',
  },
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
    rule: (max) => `Evaluați fiecare temă de la 1 (nu e important) la ${figure(max)} (foarte important).`,
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
  budget: {
    rule: (points) =>
      count(points, {
        one: 'Acordați un punct unei teme.',
        few: 'Împărțiți # puncte între teme.',
        other: 'Împărțiți # de puncte între teme.',
      }),
    ruleAll: 'Trebuie împărțite toate punctele.',
    ruleSome: 'Nu trebuie să împărțiți toate punctele.',
    remaining: (left, all) => `Puncte rămase: ${figure(left)} din ${figure(all)}`,
    over: (points) =>
      count(points, {
        one: 'Este # punct în plus.',
        few: 'Sunt # puncte în plus.',
        other: 'Sunt # de puncte în plus.',
      }),
    spendAll: (left) =>
      count(left, {
        one: 'A rămas # punct. Vă rugăm să împărțiți toate punctele.',
        few: 'Au rămas # puncte. Vă rugăm să împărțiți toate punctele.',
        other: 'Au rămas # de puncte. Vă rugăm să împărțiți toate punctele.',
      }),
    nothing: 'Vă rugăm să acordați cel puțin un punct.',
    field: (topic) => `Puncte pentru „${topic}”`,
    add: (topic) => `Mai multe puncte pentru „${topic}”`,
    take: (topic) => `Mai puține puncte pentru „${topic}”`,
    given: (points) => count(points, { one: '# punct', few: '# puncte', other: '# de puncte' }),
    reviewTitle: 'Punctele dumneavoastră',
    reviewAll: 'Toate punctele sunt împărțite.',
    reviewLeft: (left) =>
      count(left, {
        one: 'A rămas un punct neacordat.',
        few: 'Au rămas # puncte neacordate.',
        other: 'Au rămas # de puncte neacordate.',
      }),
  },
  ranking: {
    rule: (places) =>
      places === 1
        ? 'Alegeți cea mai importantă temă.'
        : count(places, {
            few: 'Puneți în ordine cele mai importante # teme. Locul 1 este cel mai important.',
            other: 'Puneți în ordine cele mai importante # de teme. Locul 1 este cel mai important.',
          }),
    hint: 'Atingeți întâi cea mai importantă temă, apoi pe următoarea.',
    chosen: 'Ordinea dumneavoastră',
    all: 'Toate temele',
    full: 'Toate locurile sunt ocupate. Scoateți o temă ca să alegeți alta.',
    place: (place) => `Locul ${figure(place)}`,
    counter: (done, all) => `Locuri ocupate: ${figure(done)} din ${figure(all)}`,
    up: (topic) => `Mutați „${topic}” cu un loc mai sus`,
    down: (topic) => `Mutați „${topic}” cu un loc mai jos`,
    remove: (topic) => `Scoateți „${topic}” din ordine`,
    moved: (topic, place) => `„${topic}” este pe locul ${figure(place)}.`,
    removed: (topic) => `„${topic}” nu mai are loc.`,
    nothing: 'Vă rugăm să alegeți cel puțin o temă.',
    askTitle: (open) =>
      count(open, {
        one: 'Mai este # loc liber.',
        few: 'Mai sunt # locuri libere.',
        other: 'Mai sunt # de locuri libere.',
      }),
    askText: 'Puteți lăsa locuri libere. Temele fără loc nu primesc puncte de la dumneavoastră.',
    goOn: 'Alegeți în continuare',
  },
  matrix: {
    rule: (max) => `Evaluați fiecare temă de două ori, de la 1 (scăzut) la ${figure(max)} (ridicat).`,
    x: 'Relevanță',
    y: 'Fezabilitate',
    least: 'scăzut',
    most: 'ridicat',
    unknown: 'nu știu',
    nothing: 'Vă rugăm să evaluați cel puțin o temă după ambele criterii.',
  },
  sort: {
    rule: 'Puneți cartonașele care se potrivesc într-un singur teanc. Numărul de teancuri îl hotărâți dumneavoastră.',
    ruleNames: 'Denumirea teancurilor este facultativă.',
    hand: 'Cartonașul din mână',
    position: (card, all) => `Cartonașul ${figure(card)} din ${figure(all)}`,
    from: (pile) => `Se află în „${pile}”`,
    newPile: 'Teanc nou',
    takeOff: 'Scoateți din teanc',
    later: 'Mai târziu',
    undo: 'Anulați ultimul pas',
    undone: 'Ultimul pas a fost anulat.',
    piles: 'Teancurile dumneavoastră',
    pile: (pile) => `Teancul ${figure(pile)}`,
    cards: (cards) => count(cards, { one: '# cartonaș', few: '# cartonașe', other: '# de cartonașe' }),
    put: (topic) => `puneți „${topic}” aici`,
    move: 'mutați',
    name: (pile) => `Introduceți un nume pentru „${pile}”`,
    nameField: 'Numele teancului (facultativ)',
    lies: (topic, pile) => `„${topic}” se află în „${pile}”.`,
    off: (topic) => `„${topic}” nu mai este în niciun teanc.`,
    taken: (topic) => `„${topic}” este în mâna dumneavoastră. Alegeți un teanc.`,
    next: (topic) => `Următorul cartonaș: „${topic}”.`,
    allDone: 'Toate cartonașele sunt așezate',
    again: 'Ca să mutați un cartonaș, atingeți-l.',
    counter: (done, all) => `Așezate: ${figure(done)} din ${figure(all)}`,
    nothing: 'Vă rugăm să puneți cel puțin un cartonaș într-un teanc.',
    askTitle: (open) =>
      count(open, {
        one: 'Mai aveți un cartonaș de așezat.',
        few: 'Mai aveți # cartonașe de așezat.',
        other: 'Mai aveți # de cartonașe de așezat.',
      }),
    askText: 'Puteți lăsa cartonașe deoparte. Ele sunt considerate ca nepotrivindu-se cu niciun altul.',
    goOn: 'Așezați în continuare',
  },
  group: {
    title: 'Din ce grup faceți parte?',
    text: 'Răspunsul este facultativ. Grupurile cu puține persoane nu sunt arătate separat.',
    none: 'prefer să nu spun',
  },
  card: {
    title: 'Cardul dumneavoastră cu cod',
    text: 'Pentru această rundă este nevoie de cardul dumneavoastră cu cod. Scanați codul QR de pe card sau introduceți codul de sub el.',
    label: 'Codul de pe card',
    check: 'Verificați codul',
    length: 'Codul are 10 caractere. Vă rugăm să îl comparați cu cardul.',
    unknown: 'Acest cod nu există. Vă rugăm să îl comparați cu cardul.',
    throttled:
      'Tocmai au fost introduse prea multe coduri greșite. Vă rugăm să așteptați puțin. Codul dumneavoastră va fi apoi verificat din nou automat.',
    usedTitle: 'Acest card a fost deja luat în calcul',
    usedText:
      'Cu acest card s-a răspuns deja pe altă cale: pe telefon, la laptop sau pe hârtie. Fiecare card contează o singură dată.',
    taken: 'Cardul dumneavoastră cu cod este pe acest dispozitiv.',
    other: 'Folosiți alt card',
  },
  readAloud: {
    topic: (topic) => `Citiți cu voce tare: „${topic}”`,
    question: 'Citiți cu voce tare întrebarea și regulile',
    stop: 'Opriți citirea',
  },
  form: {
    once: 'Fiecare browser contează o singură dată.',
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
    newerCard:
      'Între timp au sosit cu cardul dumneavoastră alte răspunsuri, de pe alt dispozitiv sau din altă fereastră; acelea sunt luate în calcul. Ce ați introdus aici s-a păstrat: cu „Trimiteți modificarea” le înlocuiți pe celelalte.',
    addressChanged:
      'Adresa acestei pagini s-a schimbat. Ați trimis deja înainte? Atunci răspunsurile sunt deja luate în calcul – vă rugăm să nu trimiteți încă o dată.',
  },
  sending: {
    title: 'Se trimite…',
    lateTitle: 'Încă nu s-a trimis',
    lateText:
      'Răspunsurile dumneavoastră sunt salvate pe acest dispozitiv și se trimit automat imediat ce revine conexiunea. Vă rugăm să lăsați această pagină deschisă.',
    refusedText:
      'Laptopul nu a putut salva acum răspunsurile dumneavoastră. Ele sunt în continuare pe acest dispozitiv și vor fi trimise din nou automat. Vă rugăm să anunțați moderatorii.',
    change: 'Modificați din nou',
    pausedText:
      'Runda este în pauză. Răspunsurile dumneavoastră sunt salvate pe acest dispozitiv și se trimit automat imediat ce continuăm. Vă rugăm să lăsați această pagină deschisă.',
  },
  receipt: {
    title: 'Primit',
    safe: 'Răspunsurile dumneavoastră sunt în siguranță pe laptop.',
    changeable: 'Le mai puteți modifica până la închiderea rundei.',
    code: 'Codul dumneavoastră de confirmare',
    codeText:
      'Codul dumneavoastră de confirmare. După încheierea rundei puteți verifica dacă răspunsurile au fost luate în calcul.',
    change: 'Modificați din nou',
    practice: 'Aceasta este o probă: răspunsurile nu se iau în calcul.',
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
    practice: 'Proba s-a încheiat. Nimic din ea nu se ia în calcul.',
    ranking: 'Ordinea temelor',
  },
  wish: {
    title: 'În ce grup de lucru doriți să participați?',
    rule: 'Atingeți întâi prima dorință, apoi pe a doua și pe a treia. Încă o atingere anulează dorința.',
    groups: 'Grupuri de lucru',
    place: (place) => `Dorința ${figure(place)}`,
    chosen: (group, place) => `„${group}” este dorința dumneavoastră ${figure(place)}.`,
    removed: (group) => `„${group}” nu mai este o dorință.`,
    full: 'Toate dorințele sunt alese. Anulați una ca să alegeți alt grup.',
    counter: (done, all) => `Dorințe: ${figure(done)} din ${figure(all)}`,
    you: 'Datele dumneavoastră',
    named: 'Spre deosebire de runde, aici se cere numele.',
    name: 'Nume și prenume',
    organisation: 'Organizația (facultativ)',
    consent:
      'Sunt de acord ca numele, organizația și dorințele mele să fie salvate și folosite pentru formarea grupurilor de lucru.',
    seen: 'Grupul de coordonare vede datele dumneavoastră. Lista persoanelor din fiecare grup este arătată pe ecranul din sală și apare în procesul-verbal.',
    here: 'Cât timp alegerea este deschisă, vă puteți modifica sau șterge datele aici.',
    later:
      'Dacă doriți mai târziu să vă modificați sau să vă ștergeți datele, vă rugăm să anunțați moderatorii.',
    apart: 'Răspunsurile din runde rămân anonime și nu sunt legate de aceste date.',
    noName: 'Vă rugăm să vă introduceți numele.',
    noConsent: 'Fără acordul dumneavoastră nu se salvează nimic. Vă rugăm să bifați căsuța.',
    askTitle: 'Nu ați ales nicio dorință.',
    askText: 'În acest caz ajungeți într-un grup în care este loc.',
    goOn: 'Alegeți grupuri',
    invalid:
      'Datele nu au fost salvate: grupurile de lucru s-au schimbat. Vă rugăm să verificați dorințele și să trimiteți din nou.',
    deleted: 'Datele dumneavoastră au fost șterse.',
    changeable: 'puteți modifica până la sfârșitul alegerii',
    stored: 'Numele și dorințele dumneavoastră sunt pe laptop.',
    anywhere: 'Fără dorință: într-un grup în care este loc',
    delete: 'Ștergeți datele mele',
    deleteTitle: 'Ștergeți datele?',
    deleteText: 'Numele și dorințele dumneavoastră vor fi șterse de pe laptop.',
    deleteYes: 'Da, ștergeți',
    deleteNo: 'Nu ștergeți',
    closed: 'Alegerea s-a încheiat',
    late: 'Ce ați trimis ultima dată a sosit după sfârșitul alegerii și nu a fost salvat. Vă rugăm să anunțați moderatorii.',
    none: 'De pe acest dispozitiv nu au sosit dorințe.',
    soon: 'Când se va ști cine este în ce grup, grupul dumneavoastră apare aici.',
    yours: 'Grupul dumneavoastră de lucru',
    toRound: 'La ultima rundă',
    toWishes: 'La alegerea grupului de lucru',
  },
  privacy: {
    title: 'Ce se întâmplă cu răspunsurile mele?',
    anonymous:
      'Răspunsurile dumneavoastră sunt anonime. Laptopul nu salvează nici numele, nici adresa dispozitivului, nici ora.',
    until:
      'Cât timp runda este deschisă, răspunsurile sunt legate de un număr aleatoriu din acest browser, ca să le puteți modifica. La închiderea rundei, această legătură se șterge.',
    device:
      'Această pagină nu folosește cookie-uri și nu încarcă nimic de pe internet; pe dispozitivul dumneavoastră rămân doar ciorna până la sfârșitul rundei, codul de confirmare și limba paginii.',
    card: 'În rundele cu carduri, codul cardului rămâne pe acest dispozitiv, ca să fie valabil și în runda următoare. După închiderea rundei, nimic nu mai duce de la card la răspunsurile dumneavoastră.',
  },
}
