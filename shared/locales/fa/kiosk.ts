import { createCounting } from '../counting.ts'
import type { kiosk as german } from '../de/kiosk.ts'
import type { Translation } from '../index.ts'

const { figure } = createCounting('fa-u-nu-arabext')

export const kiosk: Translation<typeof german> = {
  done: 'تمام شد – لپ‌تاپ را به نفر بعدی بدهید',
  change: 'تغییر دوباره',
  keepCode: 'اگر می‌خواهید کد تأیید را نگه دارید، آن را یادداشت کنید. به‌زودی اینجا دیده نمی‌شود.',
  closesIn: (seconds) => `ثانیه تا بسته شدن این صفحه: ${figure(seconds)}`,
  stillThere: 'هنوز اینجا هستید؟',
  stillText: 'در غیر این صورت آنچه نفرستاده‌اید پاک می‌شود و نفر بعدی می‌تواند شروع کند.',
  goOn: 'بله، ادامه',
  secondsLeft: (seconds) => `ثانیه: ${figure(seconds)}`,
  cancel: 'توقف',
  cancelTitle: 'بدون ارسال متوقف می‌کنید؟',
  cancelText: 'آنچه اینجا وارد کرده‌اید پاک می‌شود و به حساب نمی‌آید.',
  cancelYes: 'توقف و پاک کردن',
}
