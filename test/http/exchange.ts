import { connect } from 'node:net';

/** Sends bytes that `fetch` would not send, and gives what comes back until the connection ends. */
export function exchange(address: string, sent: string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(Number(port), hostname, () => socket.write(sent));
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString();
    });
    socket.once('close', () => resolve(received));
    socket.once('error', reject);
  });
}
