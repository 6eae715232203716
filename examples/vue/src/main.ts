import { createApp } from 'vue';
import TownPage from './TownPage.vue';

createApp(TownPage).mount('#page');
