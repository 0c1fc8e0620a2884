import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createWindowClient, provideClient, provideShell } from '../client/index.ts'
import '../ui/base.css'
import App from './App.vue'

if (!window.shell) throw new Error('The preload of the desk is missing')

const app = createApp(App)
app.use(createPinia())
provideClient(app, createWindowClient())
provideShell(app, window.shell)
app.mount('#app')
