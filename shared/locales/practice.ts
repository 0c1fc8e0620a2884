import type { LanguageCode } from '../domain/language.ts'

/** What the practice round asks: something everybody can answer and nobody has to agree about. */
export interface PracticeTexts {
  readonly question: string
  /** In every language the same topics in the same order. */
  readonly topics: readonly [string, string, string, string, string, string]
}

/** In every language of the phones, so that nobody has to practise in a foreign one. */
export const PRACTICE_TEXTS: Readonly<Record<LanguageCode, PracticeTexts>> = {
  de: {
    question: 'Welches Obst mögen Sie?',
    topics: ['Apfel', 'Birne', 'Kirsche', 'Erdbeere', 'Banane', 'Orange'],
  },
  'de-simple': {
    question: 'Welches Obst mögen Sie?',
    topics: ['Apfel', 'Birne', 'Kirsche', 'Erdbeere', 'Banane', 'Orange'],
  },
  en: {
    question: 'Which fruit do you like?',
    topics: ['Apple', 'Pear', 'Cherry', 'Strawberry', 'Banana', 'Orange'],
  },
  ru: {
    question: 'Какие фрукты и ягоды вы любите?',
    topics: ['Яблоко', 'Груша', 'Вишня', 'Клубника', 'Банан', 'Апельсин'],
  },
  uk: {
    question: 'Які фрукти та ягоди ви любите?',
    topics: ['Яблуко', 'Груша', 'Вишня', 'Полуниця', 'Банан', 'Апельсин'],
  },
  pl: {
    question: 'Jakie owoce Państwo lubią?',
    topics: ['Jabłko', 'Gruszka', 'Wiśnia', 'Truskawka', 'Banan', 'Pomarańcza'],
  },
  ar: {
    question: 'ما الفواكه التي تحبونها؟',
    topics: ['تفاح', 'كمثرى', 'كرز', 'فراولة', 'موز', 'برتقال'],
  },
  fa: {
    question: 'کدام میوه‌ها را دوست دارید؟',
    topics: ['سیب', 'گلابی', 'گیلاس', 'توت‌فرنگی', 'موز', 'پرتقال'],
  },
  tr: {
    question: 'Hangi meyveleri seversiniz?',
    topics: ['Elma', 'Armut', 'Kiraz', 'Çilek', 'Muz', 'Portakal'],
  },
  pt: {
    question: 'De que frutas gosta?',
    topics: ['Maçã', 'Pera', 'Cereja', 'Morango', 'Banana', 'Laranja'],
  },
  bg: {
    question: 'Кои плодове обичате?',
    topics: ['Ябълка', 'Круша', 'Череша', 'Ягода', 'Банан', 'Портокал'],
  },
  ro: {
    question: 'Ce fructe vă plac?',
    topics: ['Măr', 'Pară', 'Cireașă', 'Căpșună', 'Banană', 'Portocală'],
  },
}
