// Loaded before the playground: whatever it listens on, only this machine reaches.
'use strict';
const { Server } = require('node:net');

const listen = Server.prototype.listen;
Server.prototype.listen = function (port, ...rest) {
  return typeof port === 'object' && port !== null
    ? listen.call(this, { ...port, host: '127.0.0.1' }, ...rest)
    : listen.call(this, port, '127.0.0.1', ...rest.filter((argument) => typeof argument === 'function'));
};
