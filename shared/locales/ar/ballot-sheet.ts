import { rulesFrom } from '../ballot-sheet.ts'
import type { BallotSheetWords } from '../ballot-sheet.ts'

export const ballotSheet: BallotSheetWords = {
  ballot: 'ورقة التقييم',
  round: (number) => `الجولة ${number}`,
  practice: 'جولة تجريبية',
  criterion: 'المعيار',
  code: 'الرمز المكتوب على بطاقتك',
  groups: 'أنتمي إلى',
  noGroup: 'أفضّل عدم الإجابة',
  least: 'غير مهم',
  most: 'مهم جدًا',
  unknown: 'لا أعرف',
  points: 'النقاط',
  place: 'المرتبة',
  sum: 'المجموع',
  page: (page, pages) => `صفحة ${page} من ${pages}`,
  axes: { x: 'الأهمية', y: 'قابلية التنفيذ' },
  rules: rulesFrom({
    scale: (topics, max) => `قيّم كل موضوع من 1 (غير مهم) إلى ${max} (مهم جدًا). عدد المواضيع: ${topics}.`,
    unknown: 'يُسمح بالإجابة «لا أعرف»، ولا تُحتسب في المتوسط.',
    dots: (dots) => `عدد النقاط لكل شخص: ${dots}.`,
    perTopic: (most) => `الحد الأقصى للنقاط على الموضوع الواحد: ${most}.`,
    budget: (points, topics) => `وزّع النقاط على المواضيع. عدد النقاط: ${points}، عدد المواضيع: ${topics}.`,
    spendAll: 'يجب توزيع جميع النقاط.',
    spendSome: 'لا يلزم توزيع جميع النقاط.',
    first: 'اختر الموضوع الأهم.',
    ranking: (places) => `رتّب المواضيع الأهم. عدد المراتب: ${places}.`,
    rankingPoints: (first, places, last) => `نقاط المرتبة 1: ${first}، ونقاط المرتبة ${places}: ${last}.`,
    matrix: (topics, max, x, y) =>
      `قيّم كل موضوع مرتين من 1 إلى ${max}: بحسب «${x}» وبحسب «${y}». عدد المواضيع: ${topics}.`,
    cut: (cut) => `عدد المواضيع التي تنتقل إلى المرحلة التالية: ${cut}.`,
    secret: 'إجاباتك سرية. يمكنك تغييرها حتى إغلاق الجولة.',
  }),
  mark: {
    boxes: 'يُرجى وضع علامة × في مربع واحد لكل موضوع.',
    boxRows: 'يُرجى وضع علامة × في مربع واحد من كل صف من الصفين.',
    circles: 'ضع علامة × في دائرة واحدة عن كل نقطة.',
    points: 'اكتب عدد النقاط في الخانات.',
    places: 'اكتب المرتبة في الخانات: 1، 2، 3 …',
  },
}
