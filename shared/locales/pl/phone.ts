import { createCounting } from '../counting.ts'
import type { phone as german } from '../de/phone.ts'
import type { Translation } from '../index.ts'

const { figure, count } = createCounting('pl')

export const phone: Translation<typeof german> = {
  figure,
  pageTitle: 'Klebepunkt: Państwa opinia',
  language: 'Język',
  practice: 'Próba – nie liczy się',
  pause: {
    title: 'Przerwa',
    text: 'Runda jest wstrzymana. Można dalej wypełniać; odpowiedzi zostaną wysłane, gdy będziemy kontynuować.',
    foot: 'Wyślemy po wznowieniu.',
  },
  connection: {
    connecting: 'Łączenie…',
    lost: 'Brak połączenia z laptopem. Państwa odpowiedzi są zachowane.',
    lostUnsent: 'Brak połączenia – odpowiedzi nie zostały jeszcze wysłane. Są zachowane na tym urządzeniu.',
    forgetful:
      'Ta przeglądarka niczego nie zapamiętuje. Proszę nie zamykać strony, dopóki nie pojawi się napis „Odebrano”.',
  },
  waiting: {
    title: 'Zaraz zaczynamy',
    text: 'Pytania pojawią się tutaj same, gdy tylko rozpocznie się runda.',
    compare: 'Na ekranie w sali widać te same słowa:',
    stay: 'Proszę pozostać w sieci Wi‑Fi tej sali, nawet jeśli urządzenie zgłasza „brak internetu”.',
  },
  scale: {
    rule: (max) => `Proszę ocenić każdy temat od 1 (nieważne) do ${figure(max)} (bardzo ważne).`,
    least: 'nieważne',
    most: 'bardzo ważne',
    unknown: 'nie wiem',
    clear: 'bez odpowiedzi',
    counter: (done, all) => `Oceniono ${figure(done)} z ${figure(all)}`,
  },
  dots: {
    remaining: (left, all) => `Pozostałe kropki: ${figure(left)} z ${figure(all)}`,
    rule: (most) =>
      `Na jeden temat najwyżej ${count(most, { one: 'jedna kropka', few: '# kropki', other: '# kropek' })}.`,
    add: (topic) => `Przyklej kropkę do tematu „${topic}”`,
    take: (topic) => `Odklej kropkę od tematu „${topic}”`,
    given: (dots) => count(dots, { one: '# kropka', few: '# kropki', other: '# kropek' }),
    review: 'Dalej do podsumowania',
    reviewTitle: 'Państwa kropki',
    reviewAll: 'Wszystkie kropki są przyklejone.',
    reviewLeft: (left) =>
      count(left, {
        one: 'Została jeszcze # kropka.',
        few: 'Zostały jeszcze # kropki.',
        other: 'Zostało jeszcze # kropek.',
      }),
    back: 'Wstecz',
  },
  budget: {
    rule: (points) =>
      count(points, {
        one: 'Proszę przyznać # punkt jednemu tematowi.',
        few: 'Proszę rozdzielić # punkty między tematy.',
        other: 'Proszę rozdzielić # punktów między tematy.',
      }),
    ruleAll: 'Trzeba rozdzielić wszystkie punkty.',
    ruleSome: 'Nie trzeba rozdzielać wszystkich punktów.',
    remaining: (left, all) => `Pozostałe punkty: ${figure(left)} z ${figure(all)}`,
    over: (points) =>
      count(points, {
        one: 'To o # punkt za dużo.',
        few: 'To o # punkty za dużo.',
        other: 'To o # punktów za dużo.',
      }),
    spendAll: (left) =>
      count(left, {
        one: 'Został jeszcze # punkt. Proszę rozdzielić wszystkie punkty.',
        few: 'Zostały jeszcze # punkty. Proszę rozdzielić wszystkie punkty.',
        other: 'Zostało jeszcze # punktów. Proszę rozdzielić wszystkie punkty.',
      }),
    nothing: 'Proszę przyznać przynajmniej jeden punkt.',
    field: (topic) => `Punkty dla tematu „${topic}”`,
    add: (topic) => `Więcej punktów dla tematu „${topic}”`,
    take: (topic) => `Mniej punktów dla tematu „${topic}”`,
    given: (points) => count(points, { one: '# punkt', few: '# punkty', other: '# punktów' }),
    reviewTitle: 'Państwa punkty',
    reviewAll: 'Wszystkie punkty są rozdzielone.',
    reviewLeft: (left) =>
      count(left, {
        one: 'Został jeszcze # punkt.',
        few: 'Zostały jeszcze # punkty.',
        other: 'Zostało jeszcze # punktów.',
      }),
  },
  ranking: {
    rule: (places) =>
      places === 1
        ? 'Proszę wybrać najważniejszy temat.'
        : count(places, {
            few: 'Proszę ułożyć # najważniejsze tematy w kolejności. Miejsce 1 jest najważniejsze.',
            other: 'Proszę ułożyć # najważniejszych tematów w kolejności. Miejsce 1 jest najważniejsze.',
          }),
    hint: 'Proszę dotknąć najpierw najważniejszego tematu, potem następnego.',
    chosen: 'Państwa kolejność',
    all: 'Wszystkie tematy',
    full: 'Wszystkie miejsca są zajęte. Aby wybrać inny temat, trzeba jeden usunąć.',
    place: (place) => `Miejsce ${figure(place)}`,
    counter: (done, all) => `Zajęte miejsca: ${figure(done)} z ${figure(all)}`,
    up: (topic) => `Przesuń temat „${topic}” o jedno miejsce w górę`,
    down: (topic) => `Przesuń temat „${topic}” o jedno miejsce w dół`,
    remove: (topic) => `Usuń temat „${topic}” z kolejności`,
    moved: (topic, place) => `Temat „${topic}” jest na miejscu ${figure(place)}.`,
    removed: (topic) => `Temat „${topic}” nie ma już miejsca.`,
    nothing: 'Proszę wybrać przynajmniej jeden temat.',
    askTitle: (open) =>
      count(open, {
        one: 'Jest jeszcze # wolne miejsce.',
        few: 'Są jeszcze # wolne miejsca.',
        other: 'Jest jeszcze # wolnych miejsc.',
      }),
    askText: 'Miejsca mogą pozostać wolne. Tematy bez miejsca nie dostają od Państwa punktów.',
    goOn: 'Wybieraj dalej',
  },
  matrix: {
    rule: (max) => `Proszę ocenić każdy temat dwa razy: od 1 (nisko) do ${figure(max)} (wysoko).`,
    x: 'Znaczenie',
    y: 'Wykonalność',
    least: 'nisko',
    most: 'wysoko',
    unknown: 'nie wiem',
    nothing: 'Proszę ocenić przynajmniej jeden temat według obu kryteriów.',
  },
  sort: {
    rule: 'Proszę układać karty, które do siebie pasują, na jednym stosie. O liczbie stosów decydują Państwo.',
    ruleNames: 'Stosów nie trzeba nazywać.',
    hand: 'Karta w ręce',
    position: (card, all) => `Karta ${figure(card)} z ${figure(all)}`,
    from: (pile) => `Leży na: „${pile}”`,
    newPile: 'Nowy stos',
    takeOff: 'Zdejmij ze stosu',
    later: 'Później',
    undo: 'Cofnij ostatni krok',
    undone: 'Ostatni krok został cofnięty.',
    piles: 'Państwa stosy',
    pile: (pile) => `Stos ${figure(pile)}`,
    cards: (cards) => count(cards, { one: '# karta', few: '# karty', other: '# kart' }),
    put: (topic) => `połóż tutaj „${topic}”`,
    move: 'przełóż',
    name: (pile) => `Wpisz nazwę: „${pile}”`,
    nameField: 'Nazwa stosu (nieobowiązkowo)',
    lies: (topic, pile) => `Karta „${topic}” leży na: „${pile}”.`,
    off: (topic) => `Karta „${topic}” nie leży już na żadnym stosie.`,
    taken: (topic) => `Karta „${topic}” jest w ręce. Proszę wybrać stos.`,
    next: (topic) => `Następna karta: „${topic}”.`,
    allDone: 'Wszystkie karty są ułożone',
    again: 'Aby przełożyć kartę, proszę jej dotknąć.',
    counter: (done, all) => `Ułożono ${figure(done)} z ${figure(all)}`,
    nothing: 'Proszę położyć przynajmniej jedną kartę na stosie.',
    askTitle: (open) =>
      count(open, {
        one: 'Jedna karta nie została jeszcze ułożona.',
        few: '# karty nie zostały jeszcze ułożone.',
        other: '# kart nie zostało jeszcze ułożonych.',
      }),
    askText: 'Karty można pozostawić. Uznajemy wtedy, że nie pasują do żadnej innej.',
    goOn: 'Układaj dalej',
  },
  group: {
    title: 'Do której grupy Państwo należą?',
    text: 'Odpowiedź jest dobrowolna. Grupy, w których jest mało osób, nie są pokazywane osobno.',
    none: 'bez podania',
  },
  card: {
    title: 'Państwa karta z kodem',
    text: 'W tej rundzie potrzebna jest karta z kodem. Proszę zeskanować kod QR na karcie albo wpisać kod, który jest pod nim.',
    label: 'Kod na karcie',
    check: 'Sprawdź kod',
    length: 'Kod ma 10 znaków. Proszę porównać go z kartą.',
    unknown: 'Takiego kodu nie ma. Proszę porównać go z kartą.',
    throttled:
      'Przed chwilą wpisano zbyt wiele błędnych kodów. Proszę chwilę poczekać. Kod zostanie potem sam sprawdzony jeszcze raz.',
    usedTitle: 'Ta karta została już policzona',
    usedText:
      'Z tą kartą udzielono już odpowiedzi w inny sposób: na telefonie, na laptopie albo na papierze. Każda karta liczy się raz.',
    taken: 'Państwa karta z kodem jest na tym urządzeniu.',
    other: 'Użyj innej karty',
  },
  readAloud: {
    topic: (topic) => `Przeczytaj na głos: „${topic}”`,
    question: 'Przeczytaj na głos pytanie i zasady',
    stop: 'Zatrzymaj czytanie',
  },
  form: {
    once: 'Każda przeglądarka liczy się raz.',
    send: 'Wyślij',
    sendChange: 'Wyślij zmianę',
    changeable: 'zmiany są możliwe do zamknięcia rundy',
    nothing: 'Proszę ocenić przynajmniej jeden temat.',
    nothingDots: 'Proszę przykleić przynajmniej jedną kropkę.',
    keepSent: 'Pozostaw bez zmian',
    askTitle: (open) =>
      count(open, {
        one: 'Jeden temat nie został jeszcze oceniony.',
        few: '# tematy nie zostały jeszcze ocenione.',
        other: '# tematów nie zostało jeszcze ocenionych.',
      }),
    askText: 'Tematy można pomijać. W pominiętych tematach Państwa opinia nie będzie uwzględniona.',
    sendAnyway: 'Wyślij mimo to',
    goOn: 'Oceniaj dalej',
  },
  notice: {
    invalid:
      'Te odpowiedzi nie są zgodne z zasadami rundy i nie zostały uwzględnione. Proszę je sprawdzić i wysłać jeszcze raz.',
    newer:
      'Tymczasem z innego okna na tym urządzeniu nadeszły inne odpowiedzi i to one się liczą. To, co wprowadzono tutaj, jest zachowane: przycisk „Wyślij zmianę” zastąpi tamte odpowiedzi.',
    earlierArrived: 'Poprzednie odpowiedzi zostały odebrane. Ta zmiana nie została jeszcze wysłana.',
    newerCard:
      'Tymczasem z Państwa kartą nadeszły inne odpowiedzi z innego urządzenia albo okna i to one się liczą. To, co wprowadzono tutaj, jest zachowane: przycisk „Wyślij zmianę” zastąpi tamte odpowiedzi.',
    addressChanged:
      'Adres tej strony się zmienił. Czy odpowiedzi były już wysłane wcześniej? Wtedy już się liczą – proszę nie wysyłać ich ponownie.',
  },
  sending: {
    title: 'Wysyłanie…',
    lateTitle: 'Jeszcze nie wysłano',
    lateText:
      'Państwa odpowiedzi są zapisane na tym urządzeniu i zostaną wysłane same, gdy tylko wróci połączenie. Proszę nie zamykać tej strony.',
    refusedText:
      'Laptop nie mógł teraz zapisać Państwa odpowiedzi. Są one nadal na tym urządzeniu i zostaną automatycznie wysłane ponownie. Proszę powiedzieć o tym osobom prowadzącym.',
    change: 'Zmień jeszcze raz',
    pausedText:
      'Runda jest wstrzymana. Państwa odpowiedzi są zapisane na tym urządzeniu i zostaną wysłane same, gdy tylko będziemy kontynuować. Proszę nie zamykać tej strony.',
  },
  receipt: {
    title: 'Odebrano',
    safe: 'Państwa odpowiedzi są bezpiecznie zapisane na laptopie.',
    changeable: 'Można je zmieniać do zamknięcia rundy.',
    code: 'Państwa kod potwierdzenia',
    codeText: 'Państwa kod potwierdzenia. Po zakończeniu rundy można sprawdzić, że odpowiedzi się liczą.',
    change: 'Zmień jeszcze raz',
    practice: 'To jest próba: Państwa odpowiedzi się nie liczą.',
  },
  closed: {
    title: 'Runda zamknięta',
    counted: 'Dziękujemy. Państwa odpowiedzi zostały uwzględnione.',
    countedEarlier:
      'Państwa odpowiedzi zostały uwzględnione. Ostatnia zmiana nadeszła dopiero po zakończeniu rundy i nie liczy się.',
    countedUnsure:
      'Państwa odpowiedzi zostały uwzględnione. Nie da się już ustalić, czy ostatnia zmiana dotarła na czas.',
    missed: 'Państwa odpowiedzi nadeszły dopiero po zakończeniu rundy i niestety się nie liczą.',
    unsure:
      'Połączenie zostało przerwane podczas wysyłania. Nie da się już ustalić, czy Państwa odpowiedzi dotarły na czas.',
    none: 'Z tego urządzenia nie nadeszły żadne odpowiedzi.',
    next: 'Gdy będziemy kontynuować, następna runda pojawi się tutaj sama.',
    practice: 'Próba się skończyła. Nic z niej się nie liczy.',
    ranking: 'Kolejność tematów',
  },
  wish: {
    title: 'W której grupie roboczej chcą Państwo pracować?',
    rule: 'Proszę dotknąć najpierw pierwszego życzenia, potem drugiego i trzeciego. Ponowne dotknięcie cofa życzenie.',
    groups: 'Grupy robocze',
    place: (place) => `Życzenie ${figure(place)}`,
    chosen: (group, place) => `„${group}” to Państwa życzenie ${figure(place)}.`,
    removed: (group) => `„${group}” nie jest już życzeniem.`,
    full: 'Wszystkie życzenia są już wybrane. Aby wybrać inną grupę, trzeba jedno cofnąć.',
    counter: (done, all) => `Życzenia: ${figure(done)} z ${figure(all)}`,
    you: 'Państwa dane',
    named: 'Inaczej niż w rundach, tutaj podaje się imię i nazwisko.',
    name: 'Imię i nazwisko',
    organisation: 'Organizacja (nieobowiązkowo)',
    consent:
      'Zgadzam się, aby moje imię i nazwisko, organizacja i życzenia zostały zapisane i wykorzystane do utworzenia grup roboczych.',
    seen: 'Te dane widzi grupa sterująca. Lista osób w grupach jest pokazywana na ekranie w sali i znajduje się w protokole.',
    here: 'Dopóki wybór jest otwarty, można tutaj zmienić lub usunąć swoje dane.',
    later:
      'Jeśli później zechcą Państwo zmienić lub usunąć dane, proszę powiedzieć o tym osobom prowadzącym.',
    apart: 'Odpowiedzi z rund pozostają anonimowe i nie są z tymi danymi łączone.',
    noName: 'Proszę wpisać imię i nazwisko.',
    noConsent: 'Bez Państwa zgody nic nie zostanie zapisane. Proszę zaznaczyć pole.',
    askTitle: 'Nie wybrano żadnego życzenia.',
    askText: 'Trafią Państwo wtedy do grupy, w której jest miejsce.',
    goOn: 'Wybierz grupy',
    invalid:
      'Dane nie zostały zapisane: grupy robocze się zmieniły. Proszę sprawdzić życzenia i wysłać jeszcze raz.',
    deleted: 'Państwa dane zostały usunięte.',
    changeable: 'zmiany są możliwe do końca wyboru',
    stored: 'Państwa dane i życzenia są zapisane na laptopie.',
    anywhere: 'Bez życzenia: do grupy, w której jest miejsce',
    delete: 'Usuń moje dane',
    deleteTitle: 'Usunąć dane?',
    deleteText: 'Imię, nazwisko i życzenia zostaną usunięte z laptopa.',
    deleteYes: 'Tak, usuń',
    deleteNo: 'Nie usuwaj',
    closed: 'Wybór jest zakończony',
    late: 'Ostatnia wysłana treść dotarła po zakończeniu wyboru i nie została zapisana. Proszę powiedzieć o tym osobom prowadzącym.',
    none: 'Z tego urządzenia nie nadeszły żadne życzenia.',
    soon: 'Gdy będzie wiadomo, kto jest w której grupie, Państwa grupa pojawi się tutaj.',
    yours: 'Państwa grupa robocza',
    toRound: 'Do ostatniej rundy',
    toWishes: 'Do wyboru grupy roboczej',
  },
  privacy: {
    title: 'Co się dzieje z moimi odpowiedziami?',
    anonymous:
      'Państwa odpowiedzi są anonimowe. Laptop nie zapisuje ani imienia i nazwiska, ani adresu urządzenia, ani godziny.',
    until:
      'Dopóki runda jest otwarta, odpowiedzi są powiązane z losową liczbą tej przeglądarki, aby można je było zmienić. Przy zamknięciu rundy to powiązanie jest usuwane.',
    device:
      'Ta strona nie używa plików cookie i niczego nie pobiera z internetu; na urządzeniu pozostają tylko wersja robocza do końca rundy, kod potwierdzenia i język strony.',
    card: 'W rundach z kartami kod Państwa karty pozostaje na tym urządzeniu, aby był ważny także w następnej rundzie. Po zamknięciu rundy nic już nie prowadzi od karty do odpowiedzi.',
  },
}
