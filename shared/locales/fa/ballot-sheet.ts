import { rulesFrom } from '../ballot-sheet.ts'
import type { BallotSheetWords } from '../ballot-sheet.ts'

export const ballotSheet: BallotSheetWords = {
  ballot: 'برگهٔ نظر',
  round: (number) => `مرحلهٔ ${number}`,
  practice: 'مرحلهٔ آزمایشی',
  criterion: 'معیار',
  code: 'کد روی کارت شما',
  groups: 'من عضو این گروه هستم',
  noGroup: 'نمی‌خواهم بگویم',
  least: 'بی‌اهمیت',
  most: 'بسیار مهم',
  unknown: 'نمی‌دانم',
  points: 'امتیاز',
  place: 'رتبه',
  sum: 'مجموع',
  page: (page, pages) => `صفحهٔ ${page} از ${pages}`,
  axes: { x: 'اهمیت', y: 'امکان‌پذیری' },
  rules: rulesFrom({
    scale: (topics, max) =>
      `به هر موضوع از 1 (بی‌اهمیت) تا ${max} (بسیار مهم) امتیاز دهید. تعداد موضوع‌ها: ${topics}.`,
    unknown: 'پاسخ «نمی‌دانم» مجاز است و در میانگین حساب نمی‌شود.',
    dots: (dots) => `تعداد نقطه برای هر نفر: ${dots}.`,
    perTopic: (most) => `حداکثر نقطه برای هر موضوع: ${most}.`,
    budget: (points, topics) => `${points} امتیاز را میان ${topics} موضوع تقسیم کنید.`,
    spendAll: 'باید همهٔ امتیازها داده شود.',
    spendSome: 'لازم نیست همهٔ امتیازها داده شود.',
    first: 'مهم‌ترین موضوع را انتخاب کنید.',
    ranking: (places) => `${places} موضوع مهم‌تر را به ترتیب مرتب کنید.`,
    rankingPoints: (first, places, last) =>
      `رتبهٔ 1 برابر ${first} امتیاز است و رتبهٔ ${places} برابر ${last}.`,
    matrix: (topics, max, x, y) =>
      `به هر یک از ${topics} موضوع دو بار از 1 تا ${max} امتیاز دهید: از نظر «${x}» و از نظر «${y}».`,
    cut: (cut) => `${cut} موضوع اول به مرحلهٔ بعد می‌روند.`,
    secret: 'پاسخ‌های شما محرمانه است. تا بسته شدن این مرحله می‌توانید آن‌ها را تغییر دهید.',
  }),
  mark: {
    boxes: 'لطفاً برای هر موضوع در یک خانه ضربدر بزنید.',
    boxRows: 'لطفاً در هر یک از دو ردیف، یک خانه را ضربدر بزنید.',
    circles: 'برای هر نقطه یک دایره را ضربدر بزنید.',
    points: 'امتیازها را در خانه‌ها بنویسید.',
    places: 'رتبه را در خانه‌ها بنویسید: 1، 2، 3 …',
  },
}
