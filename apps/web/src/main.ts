import './styles/tokens.css';
import './styles/base.css';
import { createApp } from 'vue';
import { router } from './routes/router';
import AppShell from './shell/app-shell.vue';

const app = createApp(AppShell).use(router);
// After the page: nothing of it may stand in the way of what the reader waits for.
addEventListener('load', () => {
  void import('./shell/after-load').then(({ afterLoad }) => afterLoad());
});
void router.isReady().then(() => app.mount('#app'));

if ('serviceWorker' in navigator && import.meta.env.PROD) {
  // After the page: what the worker fetches must not stand in the way of what the reader waits for.
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js'));
}
