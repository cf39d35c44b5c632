using Acinaces.Emulator;
using Acinaces.Emulator.Pipeline;

var port = Array.IndexOf(args, "--port") is var at and >= 0 ? int.Parse(args[at + 1], System.Globalization.CultureInfo.InvariantCulture) : 4566;
await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Port = port });
Console.WriteLine($"Ready {host.Url}");
await Task.Delay(Timeout.Infinite);
