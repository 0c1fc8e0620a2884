import { createCounting } from '../counting.ts'
import type { kiosk as german } from '../de/kiosk.ts'
import type { Translation } from '../index.ts'

const { figure } = createCounting('ar-u-nu-arab')

export const kiosk: Translation<typeof german> = {
  done: 'انتهيت – مرّر الحاسوب إلى الشخص التالي',
  change: 'تعديل مرة أخرى',
  keepCode: 'اكتب رمز التأكيد على ورقة إذا أردت الاحتفاظ به، فلن يظهر هنا بعد قليل.',
  closesIn: (seconds) => `الثواني المتبقية حتى إغلاق هذه الشاشة: ${figure(seconds)}`,
  stillThere: 'هل ما زلت هنا؟',
  stillText: 'وإلا سيُحذف ما لم ترسله ويمكن للشخص التالي أن يبدأ.',
  goOn: 'نعم، متابعة',
  secondsLeft: (seconds) => `الثواني: ${figure(seconds)}`,
  cancel: 'توقّف',
  cancelTitle: 'هل تريد التوقف دون إرسال؟',
  cancelText: 'سيُحذف ما أدخلته هنا ولن يُحتسب.',
  cancelYes: 'توقّف واحذف',
}
