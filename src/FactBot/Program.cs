using FactBot.Commands;
using FactBot.Terminal;

var streams = Streams.OfProcess();
return await FactBotProgram.RunAsync(args, streams, TimeProvider.System);
