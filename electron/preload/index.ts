import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE_KEY, IPC_CHANNEL } from '#shared/desk';

/** All the page gets: one function that forwards. The host checks name and input by the contract. */
contextBridge.exposeInMainWorld(BRIDGE_KEY, {
  call: (method: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(IPC_CHANNEL, method, input),
});
