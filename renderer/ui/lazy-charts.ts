import { defineAsyncComponent } from 'vue'

// What draws them is fetched with the first picture: pages of other people's browsers load without it.

/** `LineChart.vue` */
export const LineChart = /* @__PURE__ */ defineAsyncComponent(() => import('./LineChart.vue'))
/** `ReadingsChart.vue` */
export const ReadingsChart = /* @__PURE__ */ defineAsyncComponent(() => import('./ReadingsChart.vue'))
