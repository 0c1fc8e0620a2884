import { createCounting } from '../counting.ts'
import type { kiosk as german } from '../de/kiosk.ts'
import type { Translation } from '../index.ts'

const { figure } = createCounting('pt-PT')

export const kiosk: Translation<typeof german> = {
  done: 'Concluído – passe o portátil à pessoa seguinte',
  change: 'Alterar novamente',
  keepCode: 'Anote o seu comprovativo, se quiser guardá-lo. Daqui a pouco deixa de ser mostrado.',
  closesIn: (seconds) => `Segundos até este ecrã se fechar: ${figure(seconds)}`,
  stillThere: 'Ainda está aí?',
  stillText: 'Caso contrário, o que não enviou será apagado e a pessoa seguinte pode começar.',
  goOn: 'Sim, continuar',
  secondsLeft: (seconds) => `Segundos: ${figure(seconds)}`,
  cancel: 'Parar',
  cancelTitle: 'Parar sem enviar?',
  cancelText: 'O que introduziu aqui será apagado e não será contado.',
  cancelYes: 'Parar e apagar',
}
