import '../styles/tokens.css';
import '../styles/base.css';
import 'element-plus/theme-chalk/base.css';
import './theme/theme.css';
import './theme/element.css';
import { createApp } from 'vue';
import { router } from './router';
import ConsoleShell from './shell/console-shell.vue';

const app = createApp(ConsoleShell).use(router);
void router.isReady().then(() => app.mount('#app'));
