import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be cut, as a network or a server's end cuts it, and mended. */
export interface CuttableLink {
  readonly port: number;
  /** Ends what is open and takes nothing new. */
  cut(): Promise<void>;
  /** Takes connections again, at the same port. */
  mend(): Promise<void>;
}

/** Opens a link to a server on this machine. */
export async function cuttableLink(to: { hostname: string; port: number }): Promise<CuttableLink> {
  const open = new Set<Socket>();
  const listener = createServer((near) => {
    const far = connect(to.port, to.hostname);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(end);
      end.pipe(other);
      end.on('error', () => other.destroy());
      end.on('close', () => {
        open.delete(end);
        other.destroy();
      });
    }
  });
  const listen = async (port: number) => {
    listener.listen(port, '127.0.0.1');
    await once(listener, 'listening');
  };
  await listen(0);
  const { port } = addressOf(listener.address());
  return {
    port,
    cut: async () => {
      const closed = once(listener, 'close');
      listener.close();
      for (const end of open) end.destroy();
      await closed;
    },
    mend: () => listen(port),
  };
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string')
    throw new Error(`A listener has a port, received ${address}.`);
  return address;
}
