import '../styles/tokens.css';
import '../styles/base.css';
import './care.css';
import { createApp } from 'vue';
import { router } from './router';
import CareShell from './shell/care-shell.vue';

const app = createApp(CareShell).use(router);
void router.isReady().then(() => app.mount('#app'));

if ('serviceWorker' in navigator && import.meta.env.PROD) {
  // After the page: what the worker fetches must not stand in the way of what the reader waits for.
  addEventListener('load', () => void navigator.serviceWorker.register('/care-sw.js', { scope: '/care' }));
}
