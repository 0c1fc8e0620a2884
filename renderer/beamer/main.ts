import { createApp } from 'vue'
import '../ui/base.css'
import './beamer.css'
import { createWindowClient, provideClient } from '../client/index.ts'
import BeamerApp from './BeamerApp.vue'

const app = createApp(BeamerApp)
provideClient(app, createWindowClient())
app.mount('#app')
