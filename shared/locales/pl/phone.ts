import { createCounting } from '../counting.ts'
import type { phone as german } from '../de/phone.ts'
import type { Translation } from '../index.ts'

const { figure, count } = createCounting('pl')

export const phone: Translation<typeof german> = {
  figure,
  pageTitle: 'Klebepunkt: Państwa opinia',
  language: 'Język',
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
  form: {
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
  },
  sending: {
    title: 'Wysyłanie…',
    lateTitle: 'Jeszcze nie wysłano',
    lateText:
      'Państwa odpowiedzi są zapisane na tym urządzeniu i zostaną wysłane same, gdy tylko wróci połączenie. Proszę nie zamykać tej strony.',
    refusedText:
      'Laptop nie mógł teraz zapisać Państwa odpowiedzi. Są one nadal na tym urządzeniu i zostaną automatycznie wysłane ponownie. Proszę powiedzieć o tym osobom prowadzącym.',
    change: 'Zmień jeszcze raz',
  },
  receipt: {
    title: 'Odebrano',
    safe: 'Państwa odpowiedzi są bezpiecznie zapisane na laptopie.',
    changeable: 'Można je zmieniać do zamknięcia rundy.',
    code: 'Państwa kod potwierdzenia',
    codeText: 'Państwa kod potwierdzenia. Po zakończeniu rundy można sprawdzić, że odpowiedzi się liczą.',
    change: 'Zmień jeszcze raz',
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
  },
  privacy: {
    title: 'Co się dzieje z moimi odpowiedziami?',
    anonymous:
      'Państwa odpowiedzi są anonimowe. Laptop nie zapisuje ani imienia i nazwiska, ani adresu urządzenia, ani godziny.',
    until:
      'Dopóki runda jest otwarta, odpowiedzi są powiązane z losową liczbą tej przeglądarki, aby można je było zmienić. Przy zamknięciu rundy to powiązanie jest usuwane.',
    device:
      'Każda przeglądarka liczy się raz. Ta strona nie używa plików cookie i niczego nie pobiera z internetu; na urządzeniu pozostają tylko wersja robocza do końca rundy, kod potwierdzenia i język strony.',
  },
}
