// Holds idle connections to a server on loopback and prints by how many megabytes its resident memory grew.
//   node bench/server_idle.mjs PORT COUNT PROCESS
// Each connection first asks one question and keeps the line open, as a browser does.

import {readFileSync} from 'node:fs';
import {connect} from 'node:net';

const [port, count, process_id] = process.argv.slice(2).map(Number);
const resident = () =>
    Number(readFileSync(`/proc/${process_id}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024;

const open = () => new Promise((done, failed) => {
  const socket =
      connect(port, '127.0.0.1', () => socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n'));
  socket.once('data', () => done(socket));
  socket.once('error', failed);
});

const before = resident();
const sockets = [];
for (let i = 0; i < count; i += 200)
  sockets.push(...await Promise.all(Array.from({length: Math.min(200, count - i)}, open)));
const open_still = sockets.filter((socket) => !socket.destroyed).length;
const after = resident();
if (open_still < count) console.error(`only ${open_still} of ${count} connections are still open`);
console.log((after - before).toFixed(1));
sockets.forEach((socket) => socket.destroy());
