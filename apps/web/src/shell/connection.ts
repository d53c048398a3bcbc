import { readonly, ref } from 'vue';

const online = ref(navigator.onLine);
addEventListener('online', () => (online.value = true));
addEventListener('offline', () => (online.value = false));

/** False when the device knows that it has no connection. */
export const isOnline = readonly(online);
