/** People into working groups. `PeopleScreen` needs no props. */
export { default as PeopleScreen } from './PeopleScreen.vue'
