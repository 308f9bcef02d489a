import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { FACADE_NAME } from '../contract/facade.ts';
import { makeFacade } from './facade.ts';
import { forgetLastPage } from './forget.ts';

forgetLastPage(window);

contextBridge.exposeInMainWorld(
  FACADE_NAME,
  makeFacade({
    send: (channel, message) => ipcRenderer.send(channel, message),
    on(channel, listener) {
      // The event object would hand the page a way back to ipcRenderer.
      const strip = (_event: IpcRendererEvent, message: unknown) => listener(message);
      ipcRenderer.on(channel, strip);
      return () => ipcRenderer.off(channel, strip);
    },
  }),
);
